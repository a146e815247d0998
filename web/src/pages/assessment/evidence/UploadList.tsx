import { Link } from 'react-router';
import { asProblem } from '../../../api/problem';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Meter } from '../../../components/Meter';
import { useProblemText } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useAssessment } from '../AssessmentLayout';
import type { Upload, Uploads } from './use-uploads';
import { EVIDENCE } from './wording';

const TONE: Readonly<Record<Upload['state'], Tone>> = {
  waiting: 'plain',
  registering: 'warn',
  sending: 'warn',
  done: 'good',
  failed: 'bad',
};

/** Files on their way, each with how far it is and what was wrong with it. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useTexts(EVIDENCE);
  if (uploads.all.length === 0) return null;
  return (
    <section className="panel stack no-print" aria-label={t.uploads}>
      <div className="row spread">
        <h3>{t.uploads}</h3>
        {!uploads.isBusy && (
          <Button look="plain" onPress={uploads.clear}>
            {t.dismiss}
          </Button>
        )}
      </div>
      <ul className="evidence-uploads">
        {uploads.all.map((upload) => (
          <UploadLine key={upload.key} upload={upload} onAgain={() => uploads.again(upload.key)} />
        ))}
      </ul>
      <p className="small quiet" role="status">
        {uploads.isBusy ? '' : t.linkNext}
      </p>
    </section>
  );
}

function UploadLine({
  upload: { file, state, share, piece, error, refusal },
  onAgain,
}: {
  upload: Upload;
  onAgain: () => void;
}) {
  const t = useTexts(EVIDENCE);
  const { percent } = useFormats();
  const { id } = useAssessment();
  const textOf = useProblemText();
  return (
    <li>
      <div className="row spread">
        <span>{file.name}</span>
        <span className="row">
          {piece && state === 'done' && (
            <Link to={`/assessments/${id}/evidence/${piece.id}`}>{t.savedAs(piece.ref)}</Link>
          )}
          <Badge tone={TONE[state]}>{t.states[state]}</Badge>
        </span>
      </div>
      {state === 'sending' && <Meter label={t.percent(percent(share))} value={share} of={1} />}
      {refusal !== undefined && <p className="small">{t[refusal]}</p>}
      {state === 'failed' && refusal === undefined && (
        <div className="row small">
          <span>{textOf(asProblem(error))}</span>
          {piece && <span className="quiet">{t.registered(piece.ref)}</span>}
          <Button onPress={onAgain}>{t.again}</Button>
        </div>
      )}
    </li>
  );
}
