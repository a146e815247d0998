import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useTouched } from '../act/use-touched';
import { ACT } from '../act/wording';
import { conditionName } from '../words/use-sentences';
import type { Certification } from './CertificationLayout';
import { CERTIFICATION } from './wording';

/** On what the certificate was granted, and what of it is met. */
export function Conditions({ certification }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const { date, language } = useFormats();
  const session = useSession();
  const [meeting, setMeeting] = useState<string>();
  const mayMeet = session.canIn(certification.engagementId, 'certification.assess');
  return (
    <section className="stack">
      <h3>{t.conditions}</h3>
      <ul className="certify-list">
        {certification.conditions.map(({ id, due, metOn, evidence }) => (
          <li key={id} className="row">
            <span>{conditionName(id, language)}</span>
            {metOn === null ? (
              <>
                <Badge tone="warn">{t.due(date(due))}</Badge>
                {mayMeet && <Button onPress={() => setMeeting(id)}>{t.meet}</Button>}
              </>
            ) : (
              <>
                <Badge tone="good">{t.met(date(metOn))}</Badge>
                <span className="small quiet">{evidence}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {meeting !== undefined && (
        <MeetDialog certification={certification} condition={meeting} onClose={() => setMeeting(undefined)} />
      )}
    </section>
  );
}

interface MeetDialogProps {
  readonly certification: Certification;
  readonly condition: string;
  readonly onClose: () => void;
}

function MeetDialog({ certification: { id, version }, condition, onClose }: MeetDialogProps) {
  const t = useTexts(CERTIFICATION);
  const act = useTexts(ACT);
  const common = useTexts(PARTS);
  const { language } = useFormats();
  const touched = useTouched();
  const [evidence, setEvidence] = useState('');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (): Promise<void> => {
    setTried(true);
    if (evidence.trim() === '') return;
    try {
      await api.POST('/v1/certifications/{certificationId}/met-conditions', {
        params: { path: { certificationId: id }, header: ifMatch(version) },
        body: { condition, evidence },
      });
      await touched();
      onClose();
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <ModalDialog title={conditionName(condition, language)} isOpen onClose={onClose}>
      <TextField
        label={t.evidence}
        hint={act.reasonHint}
        lines={3}
        value={evidence}
        onChange={setEvidence}
        fault={isTried && evidence.trim() === '' ? act.reasonNeeded : undefined}
      />
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" onPress={() => void send()}>
          {t.meet}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
