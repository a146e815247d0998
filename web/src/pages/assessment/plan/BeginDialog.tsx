import { useState } from 'react';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { freeKey } from '../../../rasic/rows';
import { ChangeDialog } from './ChangeDialog';
import { EffortFields } from './EffortFields';
import { daysOf, effortOf } from './fields';
import { PART } from './part-wording';
import { usePlan } from './use-plan';

/** A workstream that closes no gap of the assessment, with its first work item. */
export function BeginDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(PART);
  const { text } = useFormats();
  const { plan } = usePlan();
  const [title, setTitle] = useState('');
  const [objective, setObjective] = useState('');
  const [ownerFunction, setFunction] = useState<string | null>(null);
  const [item, setItem] = useState('');
  const [days, setDays] = useState('5');
  const [effort, setEffort] = useState({ low: '3', likely: '5', high: '8' });
  const durationDays = daysOf(days);
  const whole = effortOf(effort);
  const taken = new Set(plan.workstreams.map(({ id }) => id.replace(/^own\//, '')));
  const isReady =
    [title, objective, item].every((one) => one.trim() !== '') &&
    ownerFunction !== null &&
    durationDays !== undefined &&
    whole !== undefined;
  return (
    <ChangeDialog
      title={t.begin}
      action={t.begin}
      change={
        isReady
          ? {
              ...{ kind: 'begin', key: freeKey(title, taken, 'workstream'), title: title.trim() },
              ...{ objective: objective.trim(), ownerFunction },
              items: [
                {
                  ...{ key: freeKey(item, new Set(), 'item'), title: item.trim(), effort: whole },
                  ...{ durationDays, ownerFunction },
                },
              ],
            }
          : undefined
      }
      onClose={onClose}
    >
      <TextField label={t.name} value={title} onChange={setTitle} maxLength={200} autoFocus />
      <TextField label={t.objective} lines={2} value={objective} onChange={setObjective} maxLength={1000} />
      <Choice
        label={t.ownerFunction}
        value={ownerFunction}
        onChange={setFunction}
        options={plan.ownerFunctions.map((one) => ({ key: one.key, label: text(one.title) }))}
      />
      <TextField label={t.add} value={item} onChange={setItem} maxLength={200} />
      <TextField label={t.duration} inputMode="numeric" value={days} onChange={setDays} />
      <EffortFields effort={effort} onEffort={setEffort} />
    </ChangeDialog>
  );
}
