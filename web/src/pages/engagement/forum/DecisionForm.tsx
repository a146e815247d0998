import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, ifMatch, newKey, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { withText } from '../../../rasic/rows';
import { useFunctions } from '../functions';
import { DECISIONS, type Decision } from './DecisionList';
import { FORUM } from './wording';

const STATUSES = ['proposed', 'decided', 'inProgress', 'done', 'rejected'] as const;
/** A choice needs a key for "none of them". */
const NONE = 'none';

interface DecisionFormProps {
  readonly engagementId: string;
  readonly assessmentId: string | undefined;
  /** Nothing: a new one. */
  readonly decision?: Decision;
  readonly reason?: string | null;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** What was decided, who answers for it, and how it stands. */
export function DecisionForm(props: DecisionFormProps) {
  const { engagementId, assessmentId, decision, onDone, onCancel } = props;
  const t = useTexts(FORUM);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { language } = useLanguage();
  const client = useQueryClient();
  const functions = useFunctions(engagementId);
  const details = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/details',
    { params: { path: { assessmentId: assessmentId ?? '' } } },
    { enabled: assessmentId !== undefined },
  );
  const [key] = useState(newKey);
  const [reason, setReason] = useState<string | null>(decision?.reason ?? props.reason ?? null);
  const [title, setTitle] = useState(decision ? text(decision.title) : '');
  const [body, setBody] = useState(decision ? text(decision.decision) : '');
  const [ownerFunction, setFunction] = useState<string | null>(decision?.ownerFunction ?? null);
  const [owner, setOwner] = useState(decision?.owner ?? '');
  const [status, setStatus] = useState<Decision['status']>(decision?.status ?? 'decided');
  const [due, setDue] = useState(decision?.due ?? '');
  const [note, setNote] = useState(decision?.note ? text(decision.note) : '');
  const create = $api.useMutation('post', DECISIONS);
  const update = $api.useMutation('patch', `${DECISIONS}/{decisionId}`);
  const failed: readonly unknown[] = [create.error, update.error];
  const error = failed.find((one) => one !== null) ?? null;
  const faults = error === null ? [] : asProblem(error).errors;
  const faultOf = (name: string): string | undefined =>
    faults.find(({ pointer }) => pointer?.startsWith(`/${name}`))?.message;
  const reasons = (details.data?.contactReasons?.reasons ?? []).flatMap((one) =>
    one.key === undefined ? [] : [{ key: one.key, label: text(one.reason) }],
  );
  const options =
    reasons.some((one) => one.key === reason) || reason === null
      ? reasons
      : [...reasons, { key: reason, label: reason }];
  const isReady = title.trim() !== '' && body.trim() !== '' && ownerFunction !== null;
  const send = (): void => {
    if (ownerFunction === null) return;
    const written: Schemas['CreateDecisionDto'] = {
      ...{ reason, ownerFunction, status },
      title: withText(decision?.title ?? '', language, title.trim()),
      decision: withText(decision?.decision ?? '', language, body.trim()),
      owner: owner.trim() === '' ? null : owner.trim(),
      due: due === '' ? null : due,
      ...(note.trim() === '' ? {} : { note: withText(decision?.note ?? '', language, note.trim()) }),
    };
    const onSuccess = (): void => {
      void client.invalidateQueries({ queryKey: ['get', DECISIONS] });
      void client.invalidateQueries({ queryKey: ['get', `${DECISIONS}/{decisionId}`] });
      void client.invalidateQueries({ queryKey: ['get', `${DECISIONS}/{decisionId}/history`] });
      void client.invalidateQueries({ queryKey: ['get', '/v1/engagements/{engagementId}/forum'] });
      onDone();
    };
    if (decision) {
      update.mutate(
        {
          params: { path: { engagementId, decisionId: decision.id }, header: ifMatch(decision.version) },
          body: { ...written, ...(note.trim() === '' && decision.note !== null ? { note: null } : {}) },
        },
        { onSuccess },
      );
    } else {
      create.mutate(
        { params: { path: { engagementId }, header: { 'Idempotency-Key': key } }, body: written },
        { onSuccess },
      );
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send();
      }}
    >
      <Choice
        label={t.reason}
        value={reason ?? NONE}
        options={[{ key: NONE, label: t.noReason }, ...options]}
        onChange={(chosen) => setReason(chosen === NONE ? null : chosen)}
        fault={faultOf('reason')}
      />
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} fault={faultOf('title')} />
      <TextField
        label={t.decision}
        lines={3}
        value={body}
        onChange={setBody}
        maxLength={2000}
        fault={faultOf('decision')}
      />
      <Choice
        label={t.ownerFunction}
        value={ownerFunction}
        options={functions.options}
        onChange={setFunction}
        fault={faultOf('ownerFunction')}
      />
      <TextField label={t.person} value={owner} onChange={setOwner} maxLength={120} fault={faultOf('owner')} />
      <Choice
        label={t.status}
        value={status}
        options={STATUSES.map((one) => ({ key: one, label: t.statuses[one] }))}
        onChange={setStatus}
        fault={faultOf('status')}
      />
      <TextField label={t.due} type="date" value={due} onChange={setDue} fault={faultOf('due')} />
      <TextField label={t.note} lines={2} value={note} onChange={setNote} maxLength={2000} fault={faultOf('note')} />
      {error !== null && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={!isReady || create.isPending || update.isPending}>
          {decision ? parts.save : t.create}
        </Button>
        {onCancel && <Button onPress={onCancel}>{parts.cancel}</Button>}
      </div>
    </form>
  );
}
