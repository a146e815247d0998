import { suggestion } from '../../shared/suggest';
import type { PlannedWorkItem } from './plan';
import type { ChangeRefusal } from './plan-change';

/** Why changes can not be made, in sentences. */
export const SAME_WORKSTREAM: ChangeRefusal = {
  code: 'same-workstream',
  message: 'It is that workstream already.',
  hint: 'Name another one.',
};

export const NOTHING_LEFT: ChangeRefusal = {
  code: 'nothing-left',
  message: 'A workstream would be left without work items.',
  hint: 'Leave it one; or merge it into another, or postpone it.',
};

export const LAST_ONE: ChangeRefusal = {
  code: 'nothing-left',
  message: 'It is the last workstream of the plan.',
  hint: 'Move the start or the time limit of the plan instead.',
};

export const EFFORT_ORDER: ChangeRefusal = {
  code: 'effort-order',
  message: 'The effort has to rise from low over likely to high.',
  hint: 'State the same figure three times where it is certain.',
};

export const taken = (id: string): ChangeRefusal => ({
  code: 'key-taken',
  message: `The plan has "${id}" already.`,
  hint: 'Choose another key.',
});

export const unknownItem = (id: string, items: readonly PlannedWorkItem[]): ChangeRefusal => ({
  code: 'unknown-work-item',
  message: `There is no work item "${id}" there.`,
  hint: suggestion(
    id,
    items.map((item) => item.id),
  ),
});

export const unknownRequirement = (ref: string, refs: readonly string[]): ChangeRefusal => ({
  code: 'unknown-requirement',
  message: `The workstream closes no gap on "${ref}".`,
  hint: suggestion(ref, refs),
});

export const othersWait = (ids: readonly string[]): ChangeRefusal => ({
  code: 'others-wait',
  message: `Others wait for its work: ${ids.join(', ')}.`,
  hint: 'Postpone those first, or take their dependency away.',
});

export const dateFar = (date: string, latest: string): ChangeRefusal => ({
  code: 'date-far',
  message: `${date} is more than ten years after the start of the plan.`,
  hint: `Name a day up to ${latest}; or postpone the workstream.`,
});

export const inCircle = (circle: readonly string[]): ChangeRefusal => ({
  code: 'circle',
  message: `They would wait for each other: ${circle.join(' → ')}.`,
  hint: 'Take one of these dependencies away first.',
});

export const noDependency = (id: string, on: readonly string[]): ChangeRefusal => ({
  code: 'no-such-dependency',
  message: `"${id}" does not wait for that.`,
  hint: on.length === 0 ? 'It waits for nothing.' : `It waits for ${on.join(', ')}.`,
});
