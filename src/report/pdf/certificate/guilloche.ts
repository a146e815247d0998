/** A place on the page, points. */
export type Point = readonly [x: number, y: number];

/** 1/100 point is finer than any printer. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * A curve as an SVG path: through `steps` + 1 places, with the slope that it has there.
 * @param at the place for a parameter from 0 to 1
 */
export function curve(at: (part: number) => Point, steps: number): string {
  const step = 1 / steps;
  const tiny = step / 1000;
  const knot = (index: number): { readonly place: Point; readonly pull: Point } => {
    const part = index * step;
    const [before, after] = [at(part - tiny), at(part + tiny)];
    const pull = (axis: 0 | 1): number => ((after[axis] - before[axis]) / (2 * tiny)) * (step / 3);
    return { place: at(part), pull: [pull(0), pull(1)] };
  };
  let last = knot(0);
  let path = `M${last.place.map(short).join(' ')}`;
  for (let index = 1; index <= steps; index += 1) {
    const next = knot(index);
    const numbers = [
      ...[last.place[0] + last.pull[0], last.place[1] + last.pull[1]],
      ...[next.place[0] - next.pull[0], next.place[1] - next.pull[1]],
      ...next.place,
    ];
    path += `C${numbers.map(short).join(' ')}`;
    last = next;
  }
  return path;
}

/** Strands that are woven into each other: each is a wave a part of its length behind the one before. */
export interface Weave {
  readonly strands: number;
  /** Waves along the whole; whole numbers join at the ends. */
  readonly waves: number;
  /** How often the weave swells along the whole. */
  readonly swells: number;
}

/** What a strand does at a part of its way, −1 to 1. */
function swing({ strands, waves, swells }: Weave, strand: number, part: number): number {
  const wave = Math.sin(2 * Math.PI * (waves * part + strand / strands));
  return wave * (0.62 + 0.38 * Math.cos(2 * Math.PI * swells * part));
}

const strandsOf = <T>(weave: Weave, draw: (strand: number) => T): T[] =>
  Array.from({ length: weave.strands }, (_, strand) => draw(strand));

/** A woven band along a straight line; one path for each strand. */
export function band(from: Point, to: Point, amplitude: number, weave: Weave): string[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [across, down] = [-dy / length, dx / length];
  return strandsOf(weave, (strand) =>
    curve((part) => {
      const off = amplitude * swing(weave, strand, part);
      return [from[0] + dx * part + across * off, from[1] + dy * part + down * off];
    }, weave.waves * 4),
  );
}

/** A woven ring; one closed path for each strand. */
export function rosette(centre: Point, radius: number, amplitude: number, weave: Weave): string[] {
  return strandsOf(weave, (strand) => {
    const path = curve((part) => {
      const reach = radius + amplitude * swing(weave, strand, part);
      return [centre[0] + reach * Math.sin(2 * Math.PI * part), centre[1] - reach * Math.cos(2 * Math.PI * part)];
    }, weave.waves * 4);
    return `${path}Z`;
  });
}
