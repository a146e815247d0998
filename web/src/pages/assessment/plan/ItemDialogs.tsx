import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { withAdjustment } from '../../../plan/changes';
import type { WorkItem, Workstream } from '../../../plan/rows';
import { ChangeDialog } from './ChangeDialog';
import { EffortFields } from './EffortFields';
import { daysOf, effortOf, NO_EFFORT } from './fields';
import { PART } from './part-wording';
import { titlesOf } from './PartPanel';
import { usePlan } from './use-plan';

export const ITEM_CHANGES = ['adjust', 'moveTo', 'link', 'drop'] as const;
export type ItemChange = (typeof ITEM_CHANGES)[number];

interface ItemDialogProps {
  readonly kind: ItemChange;
  readonly item: WorkItem;
  readonly workstream: Workstream;
  readonly onClose: () => void;
}

/** What can be changed of one work item, each in a dialog. */
export function ItemDialog(props: ItemDialogProps) {
  const t = useTexts(PART);
  switch (props.kind) {
    case 'adjust':
      return <AdjustDialog {...props} />;
    case 'moveTo':
      return <MoveDialog {...props} />;
    case 'link':
      return <LinkDialog {...props} />;
    case 'drop':
      return (
        <ChangeDialog
          title={t.drop}
          text={t.dropText}
          action={t.drop}
          change={{ kind: 'drop', workItem: props.item.id }}
          onClose={props.onClose}
        />
      );
  }
}

function AdjustDialog({ item, onClose }: ItemDialogProps) {
  const t = useTexts(PART);
  const [title, setTitle] = useState('');
  const [days, setDays] = useState('');
  const [effort, setEffort] = useState(NO_EFFORT);
  const [assignee, setAssignee] = useState(item.assignee ?? '');
  const stated = {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(daysOf(days) === undefined ? {} : { durationDays: daysOf(days) }),
    ...(effortOf(effort) === undefined ? {} : { effort: effortOf(effort) }),
    ...(assignee.trim() === (item.assignee ?? '') ? {} : { assignee: assignee.trim() }),
  };
  const change = { kind: 'adjust' as const, workItem: item.id, ...stated };
  return (
    <ChangeDialog
      title={t.adjust}
      text={t.adjustText}
      change={Object.keys(stated).length === 0 ? undefined : change}
      join={(made) => withAdjustment(made, change)}
      onClose={onClose}
    >
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} />
      <TextField label={t.duration} inputMode="numeric" value={days} onChange={setDays} />
      <EffortFields effort={effort} onEffort={setEffort} />
      <TextField label={t.assignee} value={assignee} onChange={setAssignee} maxLength={120} />
    </ChangeDialog>
  );
}

function MoveDialog({ item, workstream, onClose }: ItemDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan } = usePlan();
  const [to, setTo] = useState<string | null>(null);
  return (
    <ChangeDialog
      title={t.moveTo}
      change={to === null ? undefined : { kind: 'move', workItem: item.id, to }}
      onClose={onClose}
    >
      <Choice
        label={t.workstream}
        value={to}
        onChange={setTo}
        options={plan.workstreams
          .filter(({ id }) => id !== workstream.id)
          .map(({ id, title }) => ({ key: id, label: text(title) }))}
      />
    </ChangeDialog>
  );
}

const KINDS = ['finishToStart', 'startToStart', 'finishToFinish', 'startToFinish'] as const;

function LinkDialog({ item, onClose }: ItemDialogProps) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan, changes, editing } = usePlan();
  const [on, setOn] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('finishToStart');
  const [lag, setLag] = useState('0');
  const titles = titlesOf(plan, text);
  const lagDays = /^-?\d{1,3}$/.test(lag.trim()) ? Number(lag) : undefined;
  const others = plan.workstreams.flatMap(({ workItems, title }) =>
    workItems
      .filter(({ id }) => id !== item.id && !item.dependsOn.some((link) => link.on === id))
      .map((one) => ({ key: one.id, label: text(one.title), detail: text(title) })),
  );
  return (
    <ChangeDialog
      title={t.link}
      change={
        on === null || lagDays === undefined
          ? undefined
          : { kind: 'link', workItem: item.id, dependency: { on, kind, lagDays } }
      }
      onClose={onClose}
    >
      {item.dependsOn.length > 0 && (
        <ul className="plan-plain">
          {item.dependsOn.map((link) => (
            <li key={`${link.on} ${link.kind}`} className="row spread">
              <span>{t.waitsFor[link.kind](titles.get(link.on) ?? link.on)}</span>
              <Button
                isDisabled={editing.isBusy}
                onPress={() =>
                  void editing.write([
                    ...(changes?.changes ?? []).map(({ change }) => change),
                    { kind: 'unlink', workItem: item.id, on: link.on },
                  ])
                }
              >
                {t.unlink}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Choice label={t.linkOn} options={others} value={on} onChange={setOn} />
      <Choice
        label={t.linkKind}
        options={KINDS.map((key) => ({ key, label: t.kinds[key] }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label={t.lagDays} inputMode="numeric" value={lag} onChange={setLag} />
    </ChangeDialog>
  );
}
