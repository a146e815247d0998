import type { Schemas } from '../../../api/client';
import type { Tone } from '../../../components/Badge';
import { missBy } from '../../../kpi/figures';

export type Verdict = Schemas['KpiVerdictDto'];
/** The verdict, or that there is no target to judge by. */
export type Outcome = NonNullable<Verdict['verdict']> | 'noTarget';

export const OUTCOMES = ['notMet', 'notProven', 'met', 'noTarget'] as const satisfies readonly Outcome[];
export const TRENDS = ['worsening', 'stable', 'improving', 'unknown'] as const satisfies readonly Trend[];
export type Trend = Verdict['trend']['verdict'];

export const TONE: Readonly<Record<Outcome, Tone>> = {
  met: 'good',
  notMet: 'bad',
  notProven: 'warn',
  noTarget: 'plain',
};

export const outcomeOf = ({ verdict }: Verdict): Outcome => verdict ?? 'noTarget';

/** How far the figure is on the wrong side of its target, as a share of it; null without a target. */
export function missOf({ direction, last, target, targetTo }: Verdict): number | null {
  if (target === null) return null;
  return missBy(direction, Number(last.decimal), Number(target.decimal), targetTo && Number(targetTo.decimal));
}

/** Targets that are missed come first, the farthest before; then what is not proven, what is met, and what has no target. */
export function byWeight(a: Verdict, b: Verdict): number {
  const order = OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b));
  return order !== 0 ? order : (missOf(b) ?? 0) - (missOf(a) ?? 0);
}

/** A KPI in one channel: the whole, and how many of its units stand where. */
export interface KpiGroup {
  readonly kpi: string;
  readonly channel: string | null;
  readonly whole: Verdict | undefined;
  readonly units: Readonly<Record<Outcome, number>>;
  readonly first: Verdict;
}

/** @returns a group for each KPI and channel, what is missed most first */
export function groupsOf(verdicts: readonly Verdict[]): readonly KpiGroup[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.kpi} ${verdict.channel ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()]
    .flatMap((series) => {
      const [first] = series;
      if (!first) return [];
      const whole = series.find(({ unit }) => unit === null);
      const units = { met: 0, notMet: 0, notProven: 0, noTarget: 0 };
      for (const one of series) if (one.unit !== null) units[outcomeOf(one)] += 1;
      return [{ kpi: first.kpi, channel: first.channel, whole, units, first }];
    })
    .sort(byGroup);
}

/** By the verdict on the whole, then by the share of units that miss the target. */
function byGroup(a: KpiGroup, b: KpiGroup): number {
  const rank = ({ whole }: KpiGroup): number => (whole ? OUTCOMES.indexOf(outcomeOf(whole)) : OUTCOMES.length);
  const missed = ({ units: { met, notMet, notProven } }: KpiGroup): number => notMet / (met + notMet + notProven || 1);
  return rank(a) - rank(b) || missed(b) - missed(a);
}
