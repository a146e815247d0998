import { Link, useRouteError } from 'react-router';
import { useReached } from '../api/connection';
import { Problem } from '../api/problem';
import { Button } from '../components/Button';
import { ProblemPanel } from '../components/ProblemPanel';
import { useTexts } from '../language/language';
import { FRAME } from './wording';

/** A page that could not be shown. */
export function RouteFault() {
  const t = useTexts(FRAME);
  const error = useRouteError();
  const isReached = useReached();
  const again = (): void => location.reload();
  if (error instanceof Problem) return <ProblemPanel error={error} onAgain={again} />;
  // Scripts of pages that were never opened here are on the server only; those of an older version are nowhere.
  const isUnloaded = error instanceof Error && /import|module|preload|fetch/i.test(error.message);
  return (
    <div className="notice bad" role="alert">
      <p>{!isUnloaded ? t.broken : isReached ? t.newVersion : t.notKept}</p>
      <div className="row">
        <Button onPress={again}>{t.reload}</Button>
        <Link to="/">{t.toHome}</Link>
      </div>
    </div>
  );
}
