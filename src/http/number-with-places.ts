import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * A finite number with at most `places` decimals, however it was written: `1e-7` has seven.
 * `IsNumber({ maxDecimalPlaces })` of class-validator throws for what prints with an exponent.
 */
export function NumberWithPlaces(places: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNumber',
      constraints: [places],
      validator: {
        validate: (value) => typeof value === 'number' && Number.isFinite(value) && decimalsOf(value) <= places,
        defaultMessage: buildMessage(
          (each) => `${each}$property must be a number with at most $constraint1 decimal places`,
          options,
        ),
      },
    },
    options,
  );
}

/** Of the shortest text that reads back as the number. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [, decimals = ''] = digits.split('.');
  return Math.max(0, decimals.length - Number(exponent));
}
