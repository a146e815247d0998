import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { $api, api, newKey } from '../../../api/client';
import { sendFile } from '../../../casework/send-file';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { RATE } from './wording';

interface EvidencePanelProps {
  readonly assessmentId: string;
  readonly requirement: string;
  readonly unitName: string;
  readonly isDisabled: boolean;
}

const EVIDENCE = '/v1/assessments/{assessmentId}/evidence';

/** What the rating of one requirement rests on; a photo is two taps away. */
export function EvidencePanel({ assessmentId, requirement, unitName, isDisabled }: EvidencePanelProps) {
  const t = useTexts(RATE);
  const { text, date } = useFormats();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [savedAs, setSavedAs] = useState<string>();
  const init = { params: { path: { assessmentId }, query: { requirement, limit: 100 } } };
  const list = $api.useQuery('get', EVIDENCE, init);
  const add = async (file: File): Promise<void> => {
    setError(undefined);
    try {
      const { data: made } = await api.POST(EVIDENCE, {
        params: { path: { assessmentId }, header: { 'Idempotency-Key': newKey() } },
        body: {
          title: t.photoTitle(requirement, unitName),
          kind: file.type.startsWith('image/') ? 'observation' : 'document',
          effectiveDate: dayOf(new Date()),
          requirements: [requirement],
          sensitivity: 'normal',
        },
      });
      if (!made) return;
      await sendFile(made, file, () => undefined);
      setSavedAs(made.ref);
    } catch (fault) {
      setError(fault);
    }
    await client.invalidateQueries({ queryKey: ['get', EVIDENCE] });
  };
  return (
    <section className="stack" aria-label={t.evidence}>
      <h3>{t.evidence}</h3>
      {list.data && list.data.items.length === 0 && <p className="quiet">{t.noEvidence}</p>}
      {list.data && list.data.items.length > 0 && (
        <ul className="rate-evidence">
          {list.data.items.map(({ id, ref, title, effectiveDate, file }) => (
            <li key={id}>
              <strong>{ref}</strong> {file ? <a href={`/v1/evidence/${id}/file`}>{text(title)}</a> : text(title)}{' '}
              <span className="small quiet">{date(effectiveDate)}</span>
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
      {savedAs !== undefined && <p role="status">{t.photoSaved(savedAs)}</p>}
      {!isDisabled && (
        <FileTrigger
          acceptedFileTypes={['image/*', 'application/pdf']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) void add(file);
          }}
        >
          <Button>{t.addPhoto}</Button>
        </FileTrigger>
      )}
    </section>
  );
}

/** Of the person's own calendar. */
function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
