import { asProblem, type Problem } from '../api/problem';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { PROBLEM_TEXTS } from './problem-texts';
import { PARTS } from './wording';

/** A refusal in words of the page where it knows what to do, else in those of the server. */
export function useProblemText(): (error: unknown) => string {
  const t = useTexts(PARTS);
  const known = useTexts(PROBLEM_TEXTS);
  return (error) => {
    const problem = asProblem(error);
    const sentence = known[problem.code];
    if (sentence) return sentence({ detail: problem.message, seconds: String(problem.retryAfter ?? 60) });
    if (problem.isOffline) return t.offline;
    if (problem.status === 401) return t.signedOut;
    if (problem.status === 403 && problem.code === 'access/forbidden') return t.forbidden;
    if (problem.status === 412) return t.changed;
    return problem.message;
  };
}

interface ProblemPanelProps {
  readonly error: unknown;
  readonly onAgain?: (() => void) | undefined;
}

/** What went wrong, where, and what to do. */
export function ProblemPanel({ error, onAgain }: ProblemPanelProps) {
  const t = useTexts(PARTS);
  const problem = asProblem(error);
  const text = useProblemText()(problem);
  return (
    <div className="notice bad" role="alert">
      <p>{text}</p>
      <Faults problem={problem} />
      {problem.status >= 500 && problem.requestId !== undefined && (
        <p className="small quiet">{t.reference(problem.requestId)}</p>
      )}
      {onAgain && <Button onPress={onAgain}>{t.again}</Button>}
    </div>
  );
}

function Faults({ problem }: { problem: Problem }) {
  if (problem.errors.length === 0) return null;
  return (
    <ul>
      {problem.errors.slice(0, 20).map(({ pointer, message }, at) => (
        <li key={at}>
          {message} {pointer !== '' && <code className="small quiet">{pointer}</code>}
        </li>
      ))}
    </ul>
  );
}
