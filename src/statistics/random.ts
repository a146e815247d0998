/** A source of numbers in [0, 1): each call gives the next of its sequence. */
export type RandomSource = () => number;

const TWO_TO_32 = 4294967296;

/** Taken out of the global object once: inside a sandbox, such as a test's, each look-up costs more than a draw. */
const { floor, imul } = Math;

/**
 * The mulberry32 generator (T. Ettinger, 2017): the same seed gives the same sequence on every machine. Its period of
 * 2³² is enough for resampling, not for secrets.
 * @throws RangeError unless the seed is a whole number from 0 to 2³² − 1
 */
export function mulberry32(seed: number): RandomSource {
  if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_TO_32) {
    throw new RangeError(`A seed is a whole number from 0 to ${TWO_TO_32 - 1}, not ${seed}.`);
  }
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}

/** The next whole number from 0 to `size` − 1, all equally likely (to within size ÷ 2³²). */
export function drawIndex(random: RandomSource, size: number): number {
  return floor(random() * size);
}
