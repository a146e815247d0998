import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { useTouched } from '../act/use-touched';
import { ACT } from '../act/wording';
import { useCertification } from './CertificationLayout';
import type { Nonconformity } from './NonconformitiesPage';
import { NONCONFORMITIES } from './nonconformities-wording';

interface NonconformityDialogProps {
  readonly one: Nonconformity;
  readonly onClose: () => void;
}

/** Accepts the plan of correction: the days of correction begin. */
export function AcceptPlanDialog({ one: { id, ref, version }, onClose }: NonconformityDialogProps) {
  const t = useTexts(NONCONFORMITIES);
  const common = useTexts(PARTS);
  const certification = useCertification();
  const touched = useTouched();
  const [error, setError] = useState<unknown>();
  const accept = async (): Promise<void> => {
    setError(undefined);
    try {
      await api.POST('/v1/certifications/{certificationId}/nonconformities/{nonconformityId}/plan-acceptance', {
        params: {
          path: { certificationId: certification.id, nonconformityId: id },
          header: ifMatch(version),
        },
      });
      await touched();
      onClose();
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <ModalDialog title={`${t.accept}: ${ref}`} isOpen onClose={onClose}>
      <p>{t.acceptText(ref)}</p>
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" onPress={() => void accept()}>
          {t.accept}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}

/** Decides what a nonconformity weighs, and says why. */
export function GradeDialog({ one, onClose }: NonconformityDialogProps) {
  const t = useTexts(NONCONFORMITIES);
  const act = useTexts(ACT);
  const common = useTexts(PARTS);
  const certification = useCertification();
  const touched = useTouched();
  const [grade, setGrade] = useState(one.grade);
  const [reason, setReason] = useState(one.gradeReason ?? '');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    setError(undefined);
    try {
      await api.PUT('/v1/certifications/{certificationId}/nonconformities/{nonconformityId}/grade', {
        params: {
          path: { certificationId: certification.id, nonconformityId: one.id },
          header: ifMatch(one.version),
        },
        body: { grade, reason },
      });
      await touched();
      onClose();
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <ModalDialog title={`${t.setGrade}: ${one.ref}`} isOpen onClose={onClose}>
      <p>{t.gradeText}</p>
      <Choice
        label={t.grade}
        options={(['major', 'minor', 'opportunity'] as const).map((key) => ({ key, label: t.grades[key] }))}
        value={grade}
        onChange={setGrade}
      />
      <TextField
        label={act.reason}
        hint={act.reasonHint}
        lines={3}
        value={reason}
        onChange={setReason}
        fault={isTried && reason.trim() === '' ? act.reasonNeeded : undefined}
      />
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" onPress={() => void send()}>
          {common.save}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
