import type { Tick } from '../../models/chart-models';
import { textSize, type Area } from './areas';
import { openSpots, type Obstacle, type Spot } from './place-labels';
import type { ChartTools, Point } from './scene';

/** A label of the scale and where it stands. */
export interface ScaleLabel {
  readonly text: string;
  readonly area: Area;
}

export interface ScaleGround {
  readonly centre: Point;
  readonly radius: number;
  /** Spokes, the first upright. */
  readonly count: number;
  readonly lines: readonly Obstacle[];
  /** Names of the axes: a label that would cover one is left out. */
  readonly blocked: readonly Area[];
}

/** From the spoke to the label. */
const ASIDE = 2;
/** Share of the way from ring to ring. */
const FARTHEST = 0.45;
const ANYWHERE: Area = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
/** A name of an axis stands in the way. */
const LEFT_OUT = 200;
/** The first spoke reads best, then the one that points down; the right side before the left. */
const COST = { down: 2, slanting: 8, left: 1, step: 1.5 } as const;

/**
 * The scale beside one of the spokes: on the one, and on the side of it, where the fewest lines pass. A label stands on
 * its ring, or a little off where a line would strike it, but never nearer to another ring than to its own.
 */
export function placeScale(rings: readonly Tick[], ground: ScaleGround, tools: ChartTools): ScaleLabel[] {
  const scales = Array.from({ length: ground.count }, (_, spoke) =>
    ([1, -1] as const).map((side) => scaleOn({ spoke, side }, rings, ground, tools)),
  ).flat();
  return scales.reduce<Scale>((best, scale) => (scale.cost < best.cost ? scale : best), NO_SCALE).labels;
}

/** Along the spoke, from the ring to the middle of a label that reaches `half` to both sides. */
const STEPS: readonly ((half: number) => number)[] = [
  (half) => half + 1.5,
  (half) => half + 3,
  () => 0,
  (half) => -half - 1,
  (half) => -half - 3,
];

interface Way {
  readonly spoke: number;
  /** Clockwise of the spoke, or before it. */
  readonly side: 1 | -1;
}

interface Scale {
  readonly labels: ScaleLabel[];
  readonly cost: number;
}

const NO_SCALE: Scale = { labels: [], cost: Infinity };

function scaleOn(way: Way, rings: readonly Tick[], ground: ScaleGround, tools: ChartTools): Scale {
  const { spoke, side } = way;
  const direction = spoke === 0 ? 0 : 2 * spoke === ground.count ? COST.down : COST.slanting;
  const start: Scale = { labels: [], cost: direction + (side === 1 ? 0 : COST.left) };
  return rings.reduce(({ labels, cost }, ring): Scale => {
    const taken = [...ground.blocked, ...labels.map(({ area }) => area)];
    const spots = openSpots(spotsOn(way, ring, rings.length, ground, tools), {
      ...ground,
      frame: ANYWHERE,
      blocked: taken,
    });
    const [first, ...others] = spots;
    if (first === undefined) return { labels, cost: cost + LEFT_OUT };
    const best = others.reduce((one, spot) => (spot.cost < one.cost ? spot : one), first);
    return { labels: [...labels, { text: ring.label, area: best.area }], cost: cost + best.cost };
  }, start);
}

function spotsOn(
  { spoke, side }: Way,
  { at, label }: Tick,
  rings: number,
  ground: ScaleGround,
  tools: ChartTools,
): Spot[] {
  const { centre, radius, count } = ground;
  const angle = (spoke / count) * 2 * Math.PI;
  const [outX, outY] = [Math.sin(angle), -Math.cos(angle)];
  const [sideX, sideY] = [-outY * side, outX * side];
  const size = textSize(tools, label, { size: tools.size.small });
  const aside = ASIDE + (Math.abs(sideX) * size.width + Math.abs(sideY) * size.height) / 2;
  const half = (Math.abs(outX) * size.width + Math.abs(outY) * size.height) / 2;
  return STEPS.flatMap((stepOf, order): Spot[] => {
    const step = stepOf(half);
    if (Math.abs(step) > (radius / rings) * FARTHEST) return [];
    const reach = radius * at + step;
    const [x, y] = [centre[0] + outX * reach + sideX * aside, centre[1] + outY * reach + sideY * aside];
    return [{ area: { x: x - size.width / 2, y: y - size.height / 2, ...size }, cost: order * COST.step }];
  });
}
