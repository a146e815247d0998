import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { TickOption } from '../../../components/TickOption';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { freeKey, withText } from '../../../rasic/rows';
import type { Workstream } from '../../../plan/rows';
import { ChangeDialog } from './ChangeDialog';
import { EffortFields } from './EffortFields';
import { daysOf, effortOf } from './fields';
import { PART } from './part-wording';
import { usePlan } from './use-plan';

export const STREAM_CHANGES = ['describe', 'add', 'split', 'merge', 'order', 'postpone'] as const;
export type StreamChange = (typeof STREAM_CHANGES)[number];

interface StreamDialogProps {
  readonly kind: StreamChange;
  readonly workstream: Workstream;
  readonly onClose: () => void;
}

/** What can be changed of one workstream, each in a dialog. */
export function StreamDialog(props: StreamDialogProps) {
  const t = useTexts(PART);
  const { kind, workstream, onClose } = props;
  switch (kind) {
    case 'describe':
      return <DescribeDialog {...props} />;
    case 'add':
      return <AddDialog {...props} />;
    case 'split':
      return <SplitDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'order':
      return (
        <ChangeDialog
          title={t.order}
          action={t.order}
          change={{ kind: 'order', workstreams: [workstream.id] }}
          onClose={onClose}
        />
      );
    case 'postpone':
      return (
        <ChangeDialog
          title={t.postpone}
          text={t.postponeText}
          action={t.postpone}
          change={{ kind: 'postpone', workstream: workstream.id }}
          onClose={onClose}
        />
      );
  }
}

function DescribeDialog({ workstream, onClose }: StreamDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { language } = useLanguage();
  const { plan } = usePlan();
  const [title, setTitle] = useState(text(workstream.title));
  const [objective, setObjective] = useState(text(workstream.objective));
  const [ownerFunction, setFunction] = useState(workstream.ownerFunction);
  const [owner, setOwner] = useState(workstream.owner ?? '');
  const stated = {
    ...(title.trim() === text(workstream.title) ? {} : { title: withText(workstream.title, language, title.trim()) }),
    ...(objective.trim() === text(workstream.objective)
      ? {}
      : { objective: withText(workstream.objective, language, objective.trim()) }),
    ...(ownerFunction === workstream.ownerFunction ? {} : { ownerFunction }),
    ...(owner.trim() === (workstream.owner ?? '') ? {} : { owner: owner.trim() }),
  };
  const isValid = title.trim() !== '' && objective.trim() !== '' && Object.keys(stated).length > 0;
  return (
    <ChangeDialog
      title={t.describe}
      change={isValid ? { kind: 'describe', workstream: workstream.id, ...stated } : undefined}
      onClose={onClose}
    >
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} />
      <TextField label={t.objective} lines={3} value={objective} onChange={setObjective} maxLength={1000} />
      <Choice
        label={t.ownerFunction}
        value={ownerFunction}
        onChange={setFunction}
        options={plan.ownerFunctions.map((one) => ({ key: one.key, label: text(one.title) }))}
      />
      <TextField label={t.owner} value={owner} onChange={setOwner} maxLength={120} />
    </ChangeDialog>
  );
}

function AddDialog({ workstream, onClose }: StreamDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan } = usePlan();
  const [title, setTitle] = useState('');
  const [days, setDays] = useState('5');
  const [effort, setEffort] = useState({ low: '3', likely: '5', high: '8' });
  const [ownerFunction, setFunction] = useState(workstream.ownerFunction);
  const [assignee, setAssignee] = useState('');
  const taken = new Set(workstream.workItems.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)));
  const durationDays = daysOf(days);
  const whole = effortOf(effort);
  const isReady = title.trim() !== '' && durationDays !== undefined && whole !== undefined;
  return (
    <ChangeDialog
      title={t.add}
      action={t.add}
      change={
        isReady
          ? {
              kind: 'add',
              workstream: workstream.id,
              item: {
                ...{ key: freeKey(title, taken, 'item'), title: title.trim(), effort: whole, durationDays },
                ownerFunction,
                ...(assignee.trim() === '' ? {} : { assignee: assignee.trim() }),
              },
            }
          : undefined
      }
      onClose={onClose}
    >
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} autoFocus />
      <TextField label={t.duration} inputMode="numeric" value={days} onChange={setDays} />
      <EffortFields effort={effort} onEffort={setEffort} />
      <Choice
        label={t.ownerFunction}
        value={ownerFunction}
        onChange={setFunction}
        options={plan.ownerFunctions.map((one) => ({ key: one.key, label: text(one.title) }))}
      />
      <TextField label={t.assignee} value={assignee} onChange={setAssignee} maxLength={120} />
    </ChangeDialog>
  );
}

function SplitDialog({ workstream, onClose }: StreamDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan } = usePlan();
  const [title, setTitle] = useState('');
  const [workItems, setItems] = useState<string[]>([]);
  const [requirements, setRequirements] = useState<string[]>([]);
  const taken = new Set(plan.workstreams.map(({ id }) => id.replace(/^own\//, '')));
  const refs = [...new Set(workstream.gaps.map(({ requirement }) => requirement))];
  const isReady = title.trim() !== '' && workItems.length > 0 && workItems.length < workstream.workItems.length;
  return (
    <ChangeDialog
      title={t.split}
      text={t.splitText}
      action={t.split}
      change={
        isReady
          ? {
              ...{ kind: 'split', workstream: workstream.id, key: freeKey(title, taken, 'part') },
              ...{ title: title.trim(), workItems, requirements },
            }
          : undefined
      }
      onClose={onClose}
    >
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} autoFocus />
      <CheckboxGroup className="stack" value={workItems} onChange={setItems}>
        <Label className="label">{t.items}</Label>
        {workstream.workItems.map((item) => (
          <TickOption key={item.id} value={item.id}>
            {text(item.title)}
          </TickOption>
        ))}
      </CheckboxGroup>
      <CheckboxGroup className="stack" value={requirements} onChange={setRequirements}>
        <Label className="label">{t.splitGaps}</Label>
        <div className="row">
          {refs.map((ref) => (
            <TickOption key={ref} value={ref}>
              {ref}
            </TickOption>
          ))}
        </div>
      </CheckboxGroup>
    </ChangeDialog>
  );
}

function MergeDialog({ workstream, onClose }: StreamDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan } = usePlan();
  const [into, setInto] = useState<string | null>(null);
  return (
    <ChangeDialog
      title={t.merge}
      action={t.merge}
      change={into === null ? undefined : { kind: 'merge', workstream: workstream.id, into }}
      onClose={onClose}
    >
      <Choice
        label={t.workstream}
        value={into}
        onChange={setInto}
        options={plan.workstreams
          .filter(({ id }) => id !== workstream.id)
          .map(({ id, title }) => ({ key: id, label: text(title) }))}
      />
    </ChangeDialog>
  );
}
