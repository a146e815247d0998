import type { TargetLine } from '../../models/chart-models';

/** Places at which a target has a line: one, or the two ends of a range; none without a target. */
export function targetEnds(target: TargetLine | undefined): readonly number[] {
  if (target === undefined) return [];
  return target.to === undefined ? [target.at] : [target.at, target.to];
}

/** Where the name of a target stands: at its line, or between those of a range. */
export const targetMiddle = ({ at, to = at }: TargetLine): number => (at + to) / 2;
