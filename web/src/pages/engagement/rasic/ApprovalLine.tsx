import { useState } from 'react';
import { $api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { Approval } from './MatricesPage';
import { MATRIX, useShowMatrix, type Matrix } from './use-matrix';
import { RASIC } from './wording';

interface ApprovalLineProps {
  readonly engagementId: string;
  readonly matrix: Matrix;
}

/** Who approved which version, whether it still holds, and the way to approve it or to take that back. */
export function ApprovalLine({ engagementId, matrix }: ApprovalLineProps) {
  const t = useTexts(RASIC);
  const parts = useTexts(PARTS);
  const { number, date } = useFormats();
  const { canIn } = useSession();
  const show = useShowMatrix(engagementId, matrix.id);
  const [asked, setAsked] = useState<'approve' | 'withdraw'>();
  const [givenBy, setGivenBy] = useState('');
  const approve = $api.useMutation('put', `${MATRIX}/approval`);
  const withdraw = $api.useMutation('delete', `${MATRIX}/approval`);
  const { approval, version } = matrix;
  const params = { path: { engagementId, matrixId: matrix.id }, header: ifMatch(version) };
  const canApprove = canIn(engagementId, 'rasic.approve');
  return (
    <div className="row">
      <Approval approval={approval} />
      {approval !== null && (
        <span className="small quiet">
          {t.approvedBy(
            number(approval.version),
            approval.givenBy ?? approval.recordedBy ?? t.somebody,
            date(approval.at),
          )}
          {approval.isCurrent ? '' : `. ${t.staleText}`}
        </span>
      )}
      {canApprove && matrix.activities.length > 0 && approval?.isCurrent !== true && (
        <Button onPress={() => setAsked('approve')}>{t.approve}</Button>
      )}
      {canApprove && approval !== null && (
        <Button look="plain" onPress={() => setAsked('withdraw')}>
          {t.withdraw}
        </Button>
      )}
      <ModalDialog title={t.approval} isOpen={asked === 'approve'} onClose={() => setAsked(undefined)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            approve.mutate(
              { params, body: { givenBy: givenBy.trim() === '' ? null : givenBy.trim() } },
              {
                onSuccess: (next) => {
                  void show(next);
                  setAsked(undefined);
                },
              },
            );
          }}
        >
          <p>{t.approveText(number(version))}</p>
          <TextField label={t.givenBy} hint={t.givenByHint} value={givenBy} onChange={setGivenBy} maxLength={200} />
          {approve.isError && <ProblemPanel error={approve.error} />}
          <div className="row">
            <Button look="primary" type="submit" isDisabled={approve.isPending}>
              {t.approve}
            </Button>
            <Button onPress={() => setAsked(undefined)}>{parts.cancel}</Button>
          </div>
        </form>
      </ModalDialog>
      <Confirmation
        title={t.withdraw}
        text={t.withdrawText}
        action={t.withdraw}
        isOpen={asked === 'withdraw'}
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onClose={() => setAsked(undefined)}
        onConfirm={() =>
          withdraw.mutate(
            { params },
            {
              onSuccess: () => {
                void show(undefined);
                setAsked(undefined);
              },
            },
          )
        }
      />
    </div>
  );
}
