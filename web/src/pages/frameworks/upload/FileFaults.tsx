import type { Problem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { lineText } from '../../../frameworks/lines';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { UPLOAD } from './wording';

interface FileFaultsProps {
  readonly problem: Problem;
  /** That was checked. */
  readonly text: string;
  readonly onGoTo: (line: number) => void;
}

const MOST_SHOWN = 50;

/** What is wrong with a file, each with its line and the text that stands there. */
export function FileFaults({ problem: { errors }, text, onGoTo }: FileFaultsProps) {
  const t = useTexts(UPLOAD);
  const { number } = useFormats();
  const more = errors.length - MOST_SHOWN;
  return (
    <section className="stack" aria-label={t.problems(number(errors.length))}>
      <h2 aria-live="polite">{t.problems(number(errors.length))}</h2>
      <ol className="fw-fault-list">
        {errors.slice(0, MOST_SHOWN).map(({ message, hint, line, column, pointer }, at) => (
          <li key={at}>
            <div className="row">
              <strong>{line === undefined ? t.whole : t.place(number(line), number(column ?? 1))}</strong>
              {pointer !== undefined && <code className="small quiet">{pointer}</code>}
            </div>
            <p>{message}</p>
            {hint !== undefined && <p className="small">{hint}</p>}
            {line !== undefined && (
              <>
                <code className="fw-fault-line" tabIndex={0}>
                  {lineText(text, line).slice(0, 300) || ' '}
                </code>
                <Button look="plain" onPress={() => onGoTo(line)}>
                  {t.goTo(number(line))}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="quiet">{t.more(number(more))}</p>}
    </section>
  );
}
