import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { NumberWithPlaces } from './number-with-places';

/** The message for a value, or 'good'. */
function verdict(decorator: PropertyDecorator, value: unknown): string {
  class Probe {
    value: unknown;
  }
  decorator(Probe.prototype, 'value');
  const [error] = validateSync(plainToInstance(Probe, { value }));
  return error ? Object.values(error.constraints ?? {}).join() : 'good';
}

const TOO_FINE = 'value must be a number with at most 6 decimal places';

describe('a number with at most six decimals', () => {
  it.each([0, -0, 5, -2.5, 0.1, 1.123456, 1e-6, 1.5e-5, 1e21, 1.7e300])('is %p', (value) => {
    expect(verdict(NumberWithPlaces(6), value)).toBe('good');
  });

  it.each([1.1234567, 1e-7, -1e-7, 1.25e-5 / 10, 5e-324, NaN, Infinity, '5', null, undefined, [5], {}])(
    'is not %p',
    (value) => {
      expect(verdict(NumberWithPlaces(6), value)).toBe(TOO_FINE);
    },
  );

  it('is asked of each value of a list', () => {
    const each = NumberWithPlaces(2, { each: true });
    expect(verdict(each, [1, 2.25])).toBe('good');
    expect(verdict(each, [1, 1e-7])).toBe('each value in value must be a number with at most 2 decimal places');
  });
});
