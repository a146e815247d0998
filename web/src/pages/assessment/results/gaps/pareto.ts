import type { Schemas } from '../../../../api/client';
import { axisUpTo } from '../../../../charts/axis';
import type { ParetoModel } from '../../../../charts/model';
import { compare, shareOf, exactOf, plus, toNumber, ZERO, type Exact } from '../../../../results/exact';
import type { ResultFigures } from '../../../../results/figures';
import { percentTicks } from '../overview/models';

export type Gap = Schemas['GapDto'];

/** What the gaps of one requirement, category or owner lost together. */
export interface Share {
  readonly key: string;
  readonly label: string;
  readonly gaps: number;
  readonly lost: Exact;
  /** Of what all gaps lost. */
  readonly share: Exact;
  /** Of this one and all larger ones. */
  readonly cumulative: Exact;
}

/** @returns what was lost by a property of the gaps, the largest first; ties in the order in which they came */
export function sharesBy(
  gaps: readonly Gap[],
  groupOf: (gap: Gap) => { readonly key: string; readonly label: string },
): Share[] {
  const groups = new Map<string, { label: string; gaps: number; lost: Exact }>();
  for (const gap of gaps) {
    const { key, label } = groupOf(gap);
    const group = groups.get(key) ?? { label, gaps: 0, lost: ZERO };
    groups.set(key, { label, gaps: group.gaps + 1, lost: plus(group.lost, exactOf(gap.lost)) });
  }
  const sorted = [...groups].sort(([, a], [, b]) => compare(b.lost, a.lost));
  const total = sorted.reduce((sum, [, { lost }]) => plus(sum, lost), ZERO);
  let sum = ZERO;
  return sorted.map(([key, group]) => {
    sum = plus(sum, group.lost);
    return { key, ...group, share: shareOf(group.lost, total), cumulative: shareOf(sum, total) };
  });
}

/** More bars can not be read; the table has them all. */
export const MOST_BARS = 15;

/** The largest shares as bars, with the cumulative share above them. */
export function paretoModel(shares: readonly Share[], figures: ResultFigures): ParetoModel {
  const shown = shares.slice(0, MOST_BARS);
  const largest = shown.reduce((most, { lost }) => Math.max(most, toNumber(lost) * 100), 0);
  const axis = axisUpTo(largest, (value) =>
    figures.points({ numerator: BigInt(Math.round(value * 100)), denominator: 10_000n }),
  );
  return {
    kind: 'pareto',
    series: [],
    bars: shown.map(({ label, lost, cumulative }) => ({
      label,
      value: axis.place(toNumber(lost) * 100),
      text: figures.points(lost),
      cumulative: toNumber(cumulative),
    })),
    ticks: axis.ticks,
    shareTicks: percentTicks(figures),
    threshold: { at: 0.8, label: figures.share({ numerator: 4n, denominator: 5n }) },
  };
}
