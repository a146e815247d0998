import { Link, useLocation } from 'react-router';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { useKept } from './KeptGate';
import { ratableOf } from './ratable';
import { KEPT } from './wording';

/** Where one can go on without a network, on pages where one can not. */
export function KeptLinks() {
  const t = useTexts(KEPT);
  const { text } = useFormats();
  const { reads, assessments } = useKept();
  const { pathname } = useLocation();
  const found = ratableOf(reads, assessments);
  const isHere = found.some(({ id }) => pathname.startsWith(`/assessments/${id}/`));
  if (found.length === 0 || isHere) return null;
  return (
    <div>
      <p>{t.goOn}</p>
      <ul>
        {found.map(({ id, title, engagement }) => (
          <li key={id}>
            <Link to={`/assessments/${id}/rate`}>{text(title)}</Link>{' '}
            <span className="small quiet">{text(engagement)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
