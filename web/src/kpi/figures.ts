/** What a KPI is measured in. */
export type KpiUnit =
  'percent' | 'points' | 'seconds' | 'minutes' | 'hours' | 'days' | 'perThousand' | 'currency' | 'count' | 'ratio';

/** The figures of a month as they were written: decimals in text. */
export interface WrittenFigures {
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly n?: string;
}

/** Figures of the API that are shares 0..1 for KPIs in percent, as people write them: 85 rather than 0.85. */
export const asWritten = (unit: string, figure: number): number => (unit === 'percent' ? figure * 100 : figure);

/** What a quotient of counts is multiplied by to be in the KPI's unit. */
function scaleOf(unit: string): number {
  if (unit === 'percent' || unit === 'points') return 100;
  return unit === 'perThousand' ? 1000 : 1;
}

/** @returns a month's figure in the KPI's unit, from its counts where it has them; null when it says neither */
export function valueOf(unit: string, { value, numerator, denominator }: WrittenFigures): number | null {
  if (numerator !== undefined && denominator !== undefined && Number(denominator) !== 0) {
    return (Number(numerator) / Number(denominator)) * scaleOf(unit);
  }
  return value === undefined ? null : Number(value);
}

/** @returns how many cases a month's figure rests on; null when that is not known */
export function casesOf({ denominator, n }: WrittenFigures): number | null {
  const cases = denominator ?? n;
  return cases === undefined ? null : Number(cases);
}

/**
 * Decimals that tell a figure apart from its target without pretending to more than it knows.
 * @param figure in the KPI's unit
 */
export function digitsOf(unit: string, figure: number): number {
  if (unit === 'percent' || unit === 'points' || unit === 'perThousand') return 1;
  if (Number.isInteger(figure)) return 0;
  return Math.abs(figure) < 10 ? 2 : Math.abs(figure) < 100 ? 1 : 0;
}

/** How far a figure lies on the wrong side of its target, as a share of the target; negative on the right side. */
export function missBy(
  direction: 'higher' | 'lower' | 'band',
  figure: number,
  target: number,
  targetTo: number | null,
): number {
  const size = Math.max(Math.abs(target), Math.abs(targetTo ?? 0)) || 1;
  if (direction === 'higher') return (target - figure) / size;
  if (direction === 'lower') return (figure - target) / size;
  return Math.max(target - figure, figure - (targetTo ?? target)) / size;
}

/** As many as were written: nothing is rounded. */
export const decimalsIn = (written: string): number => written.split('.')[1]?.length ?? 0;
