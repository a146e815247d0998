import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, newKey } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { faultsByField } from '../../../casework/finding-draft';
import type { ActionState, Finding } from '../../../casework/findings';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { useActions, useRefresh } from './use-findings';
import { FINDINGS } from './wording';

const STATE_TONE: Readonly<Record<ActionState, Tone>> = {
  drafted: 'plain',
  planned: 'warn',
  implemented: 'warn',
  verified: 'good',
  closed: 'good',
};

/** What answers a finding; it begins when the assessment is completed. */
export function FindingActions({ finding }: { finding: Finding }) {
  const t = useTexts(FINDINGS);
  const { date } = useFormats();
  const { status, engagement } = useAssessment();
  const { canIn } = useSession();
  const [isBeginning, setBeginning] = useState(false);
  const actions = useActions();
  const own = (actions.data ?? []).filter(({ findingId }) => findingId === finding.id);
  const mayBegin = status === 'completed' && canIn(engagement.id, 'actions.write');
  return (
    <section className="stack panel" aria-label={t.actions}>
      <h3>{t.actions}</h3>
      {actions.isError && <ProblemPanel error={actions.error} onAgain={() => void actions.refetch()} />}
      {own.length > 0 && (
        <ul className="finding-notes">
          {own.map(({ id, ref, state, due, dueState }) => (
            <li key={id}>
              <span className="row">
                <Link to={`/engagements/${engagement.id}/actions/${id}`}>
                  <strong>{ref}</strong>
                </Link>
                <Badge tone={STATE_TONE[state]}>{t.states[state]}</Badge>
                {dueState === 'overdue' && <Badge tone="bad">{t.overdue}</Badge>}
                <span className="small quiet">{t.dueOn(date(due))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {own.length === 0 && actions.data && (
        <p className="quiet">{status === 'completed' ? t.noActions : t.actionsLater}</p>
      )}
      <div className="row no-print">
        {mayBegin && <Button onPress={() => setBeginning(true)}>{t.begin}</Button>}
        {own.length > 0 && <Link to={`/engagements/${engagement.id}/actions`}>{t.toActions}</Link>}
      </div>
      {isBeginning && <BeginDialog finding={finding} onClose={() => setBeginning(false)} />}
    </section>
  );
}

function BeginDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTexts(FINDINGS);
  const refresh = useRefresh();
  const [due, setDue] = useState(finding.due ?? '');
  const [key] = useState(newKey);
  const begin = useMutation({
    mutationFn: () =>
      api.POST('/v1/findings/{findingId}/corrective-actions', {
        params: { path: { findingId: finding.id }, header: { 'Idempotency-Key': key } },
        body: due === '' ? {} : { due },
      }),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const problem = begin.error === null ? undefined : asProblem(begin.error);
  return (
    <ModalDialog title={t.begin} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <p>{t.beginText}</p>
        <TextField
          label={t.due}
          hint={t.beginHint}
          type="date"
          value={due}
          onChange={setDue}
          fault={faultsByField(problem?.errors ?? [])['due']}
        />
        {problem && <ProblemPanel error={problem} />}
        <div className="row">
          <Button type="submit" look="primary" isDisabled={begin.isPending}>
            {t.begin}
          </Button>
          <Button onPress={onClose}>{t.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
