import { compare } from '../../scoring/ratio';
import type { LinkedGap } from './plan';
import { compareText } from './text-order';

/** The costliest first. */
export function gapsInOrder(gaps: readonly LinkedGap[]): readonly LinkedGap[] {
  return [...gaps].sort(costliestFirst);
}

/** Units with at least one of the gaps; 1 at least. */
export function unitCountOf(gaps: readonly LinkedGap[]): number {
  const units = new Set(gaps.flatMap(({ gap }) => gap.places.flatMap(({ unit }) => unit ?? [])));
  return Math.max(1, units.size);
}

function costliestFirst(a: LinkedGap, b: LinkedGap): number {
  return (
    compare(b.gap.lost, a.gap.lost) ||
    compareText(a.assessment, b.assessment) ||
    compareText(a.gap.requirement.ref, b.gap.requirement.ref)
  );
}
