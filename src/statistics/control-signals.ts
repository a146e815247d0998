/** A plotted point of a control chart. */
export interface ChartedPoint {
  readonly value: number;
  /** Distance from the centre line in standard errors of the point, negative below; 0 where there is no spread. */
  readonly deviation: number;
}

/**
 * - *beyondLimits*: a point more than 3 sigma from the centre (W. A. Shewhart, 1931; Western Electric, 1956, test 1)
 * - *eightOnOneSide*: eight in a row on one side of the centre (Western Electric, test 4)
 * - *sixRisingOrFalling*: six in a row, each above (or below) the one before (L. S. Nelson, 1984, test 3)
 * - *twoOfThreeBeyondTwoSigma*: two of three in a row more than 2 sigma away on one side (Western Electric, test 2)
 */
export type SignalKey = 'beyondLimits' | 'eightOnOneSide' | 'sixRisingOrFalling' | 'twoOfThreeBeyondTwoSigma';

export interface ControlSignal {
  readonly key: SignalKey;
  /** Above the centre or rising, below it or falling. */
  readonly direction: 'up' | 'down';
  /** Positions of the first and the last point that give the signal, from 0; a longer run is one signal. */
  readonly first: number;
  readonly last: number;
}

/**
 * The signals of a control chart, in the order in which they begin. A point on the centre line lies on neither side, a
 * point on a limit not beyond it, and two equal points in a row neither rise nor fall.
 * @throws RangeError when a value or a deviation is no number
 */
export function controlSignals(points: readonly ChartedPoint[]): readonly ControlSignal[] {
  for (const { value, deviation } of points) {
    if (Number.isNaN(value) || Number.isNaN(deviation)) throw new RangeError('A point of the chart is no number.');
  }
  const deviations = points.map(({ deviation }) => deviation);
  const mirrored = deviations.map((deviation) => -deviation);
  const values = points.map(({ value }) => value);
  const falling = values.map((value) => -value);
  return [...signalsUpward(deviations, values, 'up'), ...signalsUpward(mirrored, falling, 'down')].sort(
    (a, b) => a.first - b.first,
  );
}

/** Signals above the centre and of rising values; `direction` names what that is on the chart. */
function signalsUpward(
  deviations: readonly number[],
  values: readonly number[],
  direction: ControlSignal['direction'],
): readonly ControlSignal[] {
  const beyond = (sigmas: number): readonly number[] => positionsWhere(deviations, (value) => value > sigmas);
  const steps = positionsWhere(values, (value, position) => value > (values[position - 1] ?? Infinity));
  const named =
    (key: SignalKey) =>
    ({ first, last }: Chain): ControlSignal => ({ key, direction, first, last });
  return [
    ...chains(beyond(3), 0, 1).map(named('beyondLimits')),
    ...chains(beyond(0), 1, 8).map(named('eightOnOneSide')),
    ...chains(steps, 1, 5).map(({ first, ...chain }) => named('sixRisingOrFalling')({ ...chain, first: first - 1 })),
    ...chains(beyond(2), 2, 2).map(named('twoOfThreeBeyondTwoSigma')),
  ];
}

interface Chain {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

/** Cuts ascending positions where two are more than `widest` apart, and keeps the chains of at least `fewest`. */
function chains(positions: readonly number[], widest: number, fewest: number): readonly Chain[] {
  const found: Chain[] = [];
  for (const position of positions) {
    const open = found.at(-1);
    if (open && position - open.last <= widest)
      found.splice(-1, 1, { ...open, last: position, length: open.length + 1 });
    else found.push({ first: position, last: position, length: 1 });
  }
  return found.filter(({ length }) => length >= fewest);
}

function positionsWhere(
  numbers: readonly number[],
  holds: (value: number, position: number) => boolean,
): readonly number[] {
  return numbers.flatMap((value, position) => (holds(value, position) ? [position] : []));
}
