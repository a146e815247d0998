import { grown, lengthInside, overlap, within, type Area } from './areas';
import type { Point } from './scene';

/** A place for a text. */
export interface Spot {
  readonly area: Area;
  /** What leads from the text to its point: other texts keep clear of it. */
  readonly leader?: Area;
  /** How well the place suits: less is better. */
  readonly cost: number;
}

export interface Label {
  readonly spots: readonly Spot[];
  /** What it costs to leave the text out. */
  readonly worth: number;
}

/** A line that texts had better not cover. */
export interface Obstacle {
  readonly points: readonly Point[];
  /** Cost of touching it; doubled for every further `STRETCH` points that are covered. */
  readonly weight: number;
}

export interface Ground {
  /** Texts stand in here. */
  readonly frame: Area;
  /** Other texts: never covered. */
  readonly blocked: readonly Area[];
  readonly lines: readonly Obstacle[];
}

const STRETCH = 10;
/** Air over and under a text, at its sides, and between two texts. */
const AIR = 1;
const ASIDE = 2.5;
const BETWEEN = 3;
/** Arrangements that are followed up at the same time, and in each of them the places tried for the next label. */
const MOST_KEPT = 24;
const MOST_TRIED = 16;

/** What it costs to write over the lines at this place. */
export function costOf(area: Area, lines: readonly Obstacle[]): number {
  const aired = grown(area, AIR, ASIDE);
  return lines.reduce((sum, { points, weight }) => {
    const length = lengthInside(aired, points);
    return length === 0 ? sum : sum + weight * (1 + length / STRETCH);
  }, 0);
}

/** The places that lie in the frame and on no other text, each with what it costs to cover the lines there. */
export function openSpots(spots: readonly Spot[], { frame, blocked, lines }: Ground): Spot[] {
  return spots
    .filter(({ area }) => within(area, frame) && !blocked.some((other) => overlap(grown(area, AIR), other)))
    .map((spot) => ({ ...spot, cost: spot.cost + costOf(spot.area, lines) }));
}

interface Arrangement {
  readonly chosen: readonly (Spot | undefined)[];
  readonly cost: number;
}

/**
 * A place for each label, none over another, together as cheap as can be found; undefined for a label that is left
 * out. The labels that matter most come first.
 */
export function placeLabels(labels: readonly Label[]): readonly (Spot | undefined)[] {
  const [best] = labels.reduce<Arrangement[]>(
    (kept, { spots, worth }) => {
      const cheapest = [...spots].sort((a, b) => a.cost - b.cost);
      return kept
        .flatMap(({ chosen, cost }): Arrangement[] => [
          ...free(cheapest, chosen).map((spot) => ({ chosen: [...chosen, spot], cost: cost + spot.cost })),
          { chosen: [...chosen, undefined], cost: cost + worth },
        ])
        .sort((a, b) => a.cost - b.cost)
        .slice(0, MOST_KEPT);
    },
    [{ chosen: [], cost: 0 }],
  );
  return best?.chosen ?? [];
}

/** The first few that clash with none of the chosen. */
function free(spots: readonly Spot[], chosen: readonly (Spot | undefined)[]): Spot[] {
  const found: Spot[] = [];
  for (const spot of spots) {
    if (found.length === MOST_TRIED) break;
    if (!chosen.some((other) => other !== undefined && clash(spot, other))) found.push(spot);
  }
  return found;
}

function clash(one: Spot, other: Spot): boolean {
  const area = grown(one.area, BETWEEN);
  return (
    overlap(area, other.area) ||
    (other.leader !== undefined && overlap(area, other.leader)) ||
    (one.leader !== undefined && overlap(one.leader, grown(other.area, BETWEEN)))
  );
}
