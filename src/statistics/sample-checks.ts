/** Beyond this size squares and cubes of a value would leave the range of floating point. */
const LARGEST = 1e100;

/** @throws RangeError when there are fewer than `fewest` values, or one is not a finite number (of at most 1e100) */
export function checkSample(values: readonly number[], fewest: number): void {
  if (values.length < fewest) {
    throw new RangeError(`The sample has ${values.length} values; at least ${fewest} are needed.`);
  }
  for (const value of values) {
    if (!(Math.abs(value) <= LARGEST)) throw new RangeError(`${value} is no value of a sample.`);
  }
}

/** @throws RangeError unless the confidence lies strictly between 0 and 1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence lies between 0 and 1, which ${confidence} does not.`);
  }
}
