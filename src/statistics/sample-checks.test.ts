import { checkConfidence, checkSample } from './sample-checks';

describe('the check of a sample', () => {
  it('passes as many finite values as are needed', () => {
    expect(() => checkSample([-1e100, 0, 1e100], 3)).not.toThrow();
    expect(() => checkSample([], 0)).not.toThrow();
  });

  it('refuses too few values', () => {
    expect(() => checkSample([1], 2)).toThrow(new RangeError('The sample has 1 values; at least 2 are needed.'));
  });

  it.each([NaN, Infinity, -Infinity, 2e100])('refuses the value %p', (value) => {
    expect(() => checkSample([1, value], 1)).toThrow(new RangeError(`${value} is no value of a sample.`));
  });
});

describe('the check of a confidence', () => {
  it('passes what lies between 0 and 1', () => {
    expect(() => checkConfidence(0.95)).not.toThrow();
  });

  it.each([0, 1, -0.1, 95, NaN])('refuses %p', (confidence) => {
    expect(() => checkConfidence(confidence)).toThrow(
      new RangeError(`A confidence lies between 0 and 1, which ${confidence} does not.`),
    );
  });
});
