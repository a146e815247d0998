import type { Schemas } from '../../../api/client';

export const MOVEMENTS = [
  'closed',
  'opened',
  'improved',
  'worsened',
  'unchanged',
  'noLongerRated',
  'newlyRated',
] as const satisfies readonly (keyof Schemas['MovementCountsDto'])[];

type Score = Schemas['WaveDto']['score'];

/** @returns the score in percent; nothing where there is none */
export function scoreOf(
  score: Score | null | undefined,
  percent: (share: string, digits: number) => string,
): string | undefined {
  return score && 'decimal' in score ? percent(score.decimal, 1) : undefined;
}

/** A difference of shares in points, with its sign. */
export function signed(decimal: string, number: (value: number, digits: number) => string): string {
  const points = Number(decimal) * 100;
  return `${points > 0 ? '+' : ''}${number(points, 1)}`;
}
