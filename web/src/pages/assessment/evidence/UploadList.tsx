import { Link } from 'react-router';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { useTexts } from '../../../language/language';
import type { SentFile } from '../../../outbox/file-outbox';
import { useFiles, useFilesView } from '../../../outbox/OutboxProvider';
import { PendingFiles } from '../../../outbox/PendingFiles';
import { useAssessment } from '../AssessmentLayout';
import { EVIDENCE } from './wording';

/** Files on their way into the register, also those that an earlier day without a network left; and those that came in. */
export function UploadList() {
  const t = useTexts(EVIDENCE);
  const { id } = useAssessment();
  const outbox = useFiles();
  const view = useFilesView();
  const files = view.files.filter(({ assessmentId }) => assessmentId === id);
  const sent = view.sent.filter(({ assessmentId }) => assessmentId === id);
  if (files.length + sent.length === 0) return null;
  return (
    <section className="panel stack no-print" aria-label={t.uploads}>
      <div className="row spread">
        <h3>{t.uploads}</h3>
        {sent.length > 0 && (
          <Button look="plain" onPress={() => outbox.dismiss()}>
            {t.dismiss}
          </Button>
        )}
      </div>
      <PendingFiles files={files} />
      {sent.length > 0 && (
        <ul className="evidence-uploads">
          {sent.map((file) => (
            <SentLine key={file.key} file={file} />
          ))}
        </ul>
      )}
      <p className="small quiet" role="status">
        {files.length === 0 ? t.linkNext : ''}
      </p>
    </section>
  );
}

function SentLine({ file: { name, piece } }: { file: SentFile }) {
  const t = useTexts(EVIDENCE);
  const { id } = useAssessment();
  return (
    <li>
      <div className="row spread">
        <span>{name}</span>
        <span className="row">
          <Link to={`/assessments/${id}/evidence/${piece.id}`}>{t.savedAs(piece.ref)}</Link>
          <Badge tone="good">{t.done}</Badge>
        </span>
      </div>
    </li>
  );
}
