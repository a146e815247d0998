import { Link } from 'react-router';
import { PageHead } from '../components/PageHead';
import { useTexts } from '../language/language';
import { FRAME } from './wording';

export function NotFoundPage() {
  const t = useTexts(FRAME);
  return (
    <>
      <PageHead title={t.notFoundTitle} />
      <p>{t.notFound}</p>
      <p>
        <Link to="/">{t.toHome}</Link>
      </p>
    </>
  );
}
