import type { StatedPlan, StatedProgress } from '../../assessment/assessment';
import { pointer } from '../../shared/json-pointer';
import { suggestion } from '../../shared/suggest';
import type { DocumentProblem } from '../../shared/source-document';
import { baselineOf } from '../../workstream/rules/freeze-baseline';
import type { Plan } from '../../workstream/rules/plan';
import type { PlanChange } from '../../workstream/rules/plan-change';
import { namedFunctions, readPlanChanges, type SentChange } from '../../workstream/rules/plan-change-form';
import { type ItemProgress, progressFaults } from '../../workstream/rules/progress';
import { compareText } from '../../workstream/rules/text-order';
import type { TrackingBasis } from '../../workstream/rules/track';

/** The changes that a case states, once `statedPlanFaults` found nothing in their form. */
export const statedChanges = (stated: StatedPlan | undefined): readonly PlanChange[] =>
  readPlanChanges((stated?.changes ?? []) as readonly SentChange[], '').changes;

/** What was agreed is the plan as it is changed; undefined: nothing was. Without progress it stands as on the day of agreement. */
export function statedTracking(plan: Plan, stated: StatedPlan | undefined): TrackingBasis | undefined {
  if (stated?.agreedOn === undefined) return undefined;
  const { agreedOn, progress } = stated;
  return {
    today: progress?.asOf ?? agreedOn,
    baseline: baselineOf(plan),
    progress: [...(progress?.items ?? [])].sort((a, b) => compareText(a.workItem, b.workItem)).map(progressOf),
  };
}

/** With what need not be stated: who is finished has done all of it. */
export function progressOf(stated: StatedProgress): ItemProgress {
  const { workItem, startedOn = null, finishedOn = null, expectedEnd = null } = stated;
  return { workItem, startedOn, finishedOn, percent: stated.percent ?? (finishedOn === null ? 0 : 100), expectedEnd };
}

/** What is wrong in the form of stated plans, before any plan is made. Paths are those of the case file. */
export function statedFormFaults(
  plans: readonly StatedPlan[],
  waves: readonly string[],
  functions: readonly string[],
): readonly DocumentProblem[] {
  return plans.flatMap((stated, index) => {
    const { changes, problems } = readPlanChanges(
      (stated.changes ?? []) as readonly SentChange[],
      pointer('plans', index, 'changes'),
    );
    const unknown = namedFunctions(problems.length > 0 ? [] : changes, pointer('plans', index, 'changes'));
    return [
      ...waveFaults(stated.wave, plans, index, waves),
      ...problems.map(({ pointer: path, code, message, hint }) => ({
        code: codeOf(code),
        message,
        hint,
        path,
      })),
      ...unknown
        .filter(({ name }) => !functions.includes(name))
        .map(({ name, pointer: path }) => ({
          ...{ code: 'case/unknown-owner-function', message: `No framework of the case has a function "${name}".` },
          ...{ hint: suggestion(name, functions), path },
        })),
      ...agreementFaults(stated, index),
    ];
  });
}

/** What does not fit the plan that was made: changes that can not be made, and progress of other work than it has. */
export function statedPlanFaults(
  stated: StatedPlan,
  index: number,
  plan: Plan | undefined,
): readonly DocumentProblem[] {
  if (!plan) {
    return [
      {
        code: 'case/nothing-to-plan',
        message: `Nothing is below target in wave "${stated.wave}", so there is no plan.`,
        hint: 'Leave the entry out.',
        path: pointer('plans', index),
      },
    ];
  }
  const known = plan.workstreams.flatMap(({ workItems }) => workItems.map(({ id }) => id));
  const at = (position: number, property: string): string =>
    pointer('plans', index, 'progress', 'items', position, property);
  return [
    ...plan.changes.flatMap(({ refusal }, position) =>
      refusal
        ? [
            {
              ...{ code: `case/${refusal.code}`, message: refusal.message, hint: refusal.hint },
              path: pointer('plans', index, 'changes', position),
            },
          ]
        : [],
    ),
    ...itemsOf(stated).flatMap(({ item, asOf }, position) => [
      ...(known.includes(item.workItem)
        ? []
        : [
            {
              ...{ code: 'case/unknown-work-item', message: `The plan has no work item "${item.workItem}".` },
              ...{ hint: suggestion(item.workItem, known), path: at(position, 'workItem') },
            },
          ]),
      ...progressFaults(progressOf(item), plan.startDate, asOf).map(({ property, code, message, hint }) => ({
        ...{ code: `case/${code}`, message: `${item.workItem}: ${message}`, hint },
        path: at(position, item[property] === undefined ? 'workItem' : property),
      })),
    ]),
  ];
}

const itemsOf = ({ progress }: StatedPlan): readonly { readonly item: StatedProgress; readonly asOf: string }[] =>
  progress ? progress.items.map((item) => ({ item, asOf: progress.asOf })) : [];

const codeOf = (code: string): string => code.replace(/^plan\//, 'case/');

function waveFaults(
  wave: string,
  plans: readonly StatedPlan[],
  index: number,
  waves: readonly string[],
): DocumentProblem[] {
  const path = pointer('plans', index, 'wave');
  const first = plans.findIndex((one) => one.wave === wave);
  return [
    ...(waves.includes(wave)
      ? []
      : [
          {
            ...{ code: 'case/unknown-wave', message: `The case has no wave "${wave}".` },
            ...{ hint: suggestion(wave, waves), path },
          },
        ]),
    ...(first < index
      ? [
          {
            ...{ code: 'case/duplicate-wave', message: `The plan of wave "${wave}" is stated twice.` },
            ...{ hint: 'Put both together.', path, first: pointer('plans', first, 'wave') },
          },
        ]
      : []),
  ];
}

function agreementFaults({ agreedOn, progress }: StatedPlan, index: number): DocumentProblem[] {
  if (!progress) return [];
  const path = pointer('plans', index, 'progress');
  if (agreedOn === undefined) {
    return [
      {
        ...{ code: 'case/no-baseline', message: 'Progress is told against what was agreed, and nothing was.' },
        ...{ hint: 'Add "agreedOn", the day on which the plan was agreed on.', path },
      },
    ];
  }
  const items = progress.items.map(({ workItem }) => workItem);
  return [
    ...(progress.asOf < agreedOn
      ? [
          {
            ...{ code: 'case/reversed-dates', message: `The progress is of ${progress.asOf}, before the agreement.` },
            ...{ hint: 'Correct "asOf" or "agreedOn".', path: `${path}/asOf` },
          },
        ]
      : []),
    ...items.flatMap((item, position) =>
      items.indexOf(item) < position
        ? [
            {
              ...{ code: 'case/duplicate-work-item', message: `Progress of "${item}" is told twice.` },
              ...{ hint: 'Keep the latest.', path: `${path}/items/${position}/workItem` },
              first: `${path}/items/${items.indexOf(item)}/workItem`,
            },
          ]
        : [],
    ),
  ];
}
