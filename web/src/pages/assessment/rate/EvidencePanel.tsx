import { useQuery } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components';
import { dayOf } from '../../../casework/evidence';
import { evidenceRegister } from '../../../casework/evidence-register';
import { Button } from '../../../components/Button';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFilesView } from '../../../outbox/OutboxProvider';
import { PendingFiles } from '../../../outbox/PendingFiles';
import { RefusedFiles } from '../../../outbox/RefusedFiles';
import { useTakeFile } from '../../../outbox/use-take-file';
import { RATE } from './wording';

interface EvidencePanelProps {
  readonly assessmentId: string;
  readonly requirement: string;
  readonly unitName: string;
  readonly isDisabled: boolean;
}

/** How long the register is good enough here, milliseconds: what is added here is read again at once. */
const FRESH_MS = 60_000;

/** What the rating of one requirement rests on; a photo is two taps away, with a network or without. */
export function EvidencePanel({ assessmentId, requirement, unitName, isDisabled }: EvidencePanelProps) {
  const t = useTexts(RATE);
  const { text, date } = useFormats();
  const { files, sent } = useFilesView();
  const { take, refused, dismiss } = useTakeFile();
  const register = useQuery({ ...evidenceRegister(assessmentId), staleTime: FRESH_MS });
  const pieces = register.data?.filter(({ requirements }) => requirements.includes(requirement));
  const isHere = (one: { readonly assessmentId: string }, requirements: readonly string[] | undefined): boolean =>
    one.assessmentId === assessmentId && (requirements ?? []).includes(requirement);
  const waiting = files.filter((file) => isHere(file, file.entry.requirements));
  const last = sent.findLast((file) => isHere(file, file.requirements));
  const add = (file: File): void => {
    const entry = {
      title: t.photoTitle(requirement, unitName),
      kind: file.type.startsWith('image/') ? ('observation' as const) : ('document' as const),
      ...{ effectiveDate: dayOf(new Date()), requirements: [requirement], sensitivity: 'normal' as const },
    };
    void take(file, { assessmentId, entry });
  };
  return (
    <section className="stack" aria-label={t.evidence}>
      <h3>{t.evidence}</h3>
      {pieces?.length === 0 && waiting.length === 0 && <p className="quiet">{t.noEvidence}</p>}
      {pieces && pieces.length > 0 && (
        <ul className="rate-evidence">
          {pieces.map(({ id, ref, title, effectiveDate, file }) => (
            <li key={id}>
              <strong>{ref}</strong> {file ? <a href={`/v1/evidence/${id}/file`}>{text(title)}</a> : text(title)}{' '}
              <span className="small quiet">{date(effectiveDate)}</span>
            </li>
          ))}
        </ul>
      )}
      <PendingFiles files={waiting} />
      <RefusedFiles files={refused} onDismiss={dismiss} />
      <p role="status">{last && waiting.length === 0 ? t.photoSaved(last.piece.ref) : ''}</p>
      {!isDisabled && (
        <FileTrigger
          acceptedFileTypes={['image/*', 'application/pdf']}
          onSelect={(chosen) => {
            const [file] = chosen ?? [];
            if (file) add(file);
          }}
        >
          <Button>{t.addPhoto}</Button>
        </FileTrigger>
      )}
    </section>
  );
}
