import { Link, useRouteError } from 'react-router';
import { Problem } from '../api/problem';
import { Button } from '../components/Button';
import { ProblemPanel } from '../components/ProblemPanel';
import { useTexts } from '../language/language';
import { FRAME } from './wording';

/** A page that could not be shown. */
export function RouteFault() {
  const t = useTexts(FRAME);
  const error = useRouteError();
  const again = (): void => location.reload();
  if (error instanceof Problem) return <ProblemPanel error={error} onAgain={again} />;
  return (
    <div className="notice bad" role="alert">
      <p>{t.broken}</p>
      <div className="row">
        <Button onPress={again}>{t.reload}</Button>
        <Link to="/">{t.toHome}</Link>
      </div>
    </div>
  );
}
