import type { Schemas } from '../../../api/client';

type Plan = Schemas['PlanLimitsDto'];

/** Limits of a plan while they are typed. */
export interface PlanForm {
  readonly hasPlan: boolean;
  readonly start: string;
  readonly months: string;
  readonly quickWinDays: string;
  readonly holidays: readonly string[];
  readonly capacity: readonly { readonly key: string; readonly people: string }[];
}

export function planForm(plan: Plan | null): PlanForm {
  return {
    hasPlan: plan !== null,
    start: plan?.start ?? '',
    months: String(plan?.timeLimit.months ?? 6),
    quickWinDays: plan?.quickWin ? String(plan.quickWin.maximumDays) : '',
    holidays: plan?.holidays ?? [],
    capacity: Object.entries(plan?.capacity ?? {}).map(([key, people]) => ({ key, people: String(people) })),
  };
}

const isCount = (typed: string, most: number): boolean => /^[1-9]\d*$/.test(typed.trim()) && Number(typed) <= most;

/** @returns the fields that are not filled in as they have to be */
export function planLacks(form: PlanForm): ReadonlySet<keyof PlanForm> {
  if (!form.hasPlan) return new Set();
  const lacks: readonly (readonly [keyof PlanForm, boolean])[] = [
    ['start', form.start === ''],
    ['months', !isCount(form.months, 120)],
    ['quickWinDays', form.quickWinDays.trim() !== '' && !isCount(form.quickWinDays, 365)],
    ['capacity', form.capacity.some(({ people }) => !isCount(people, 10_000))],
  ];
  return new Set(lacks.filter(([, isLacking]) => isLacking).map(([field]) => field));
}

/** @returns the limits as the API takes them; null without a plan */
export function planOf(form: PlanForm): Plan | null {
  if (!form.hasPlan) return null;
  return {
    start: form.start,
    timeLimit: { months: Number(form.months) },
    holidays: [...new Set(form.holidays.filter((day) => day !== ''))].sort(),
    capacity: Object.fromEntries(form.capacity.map(({ key, people }) => [key, Number(people)])),
    ...(form.quickWinDays.trim() === '' ? {} : { quickWin: { maximumDays: Number(form.quickWinDays) } }),
  };
}
