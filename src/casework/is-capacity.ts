import { ValidateBy } from 'class-validator';

const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** People per owner function: `{ "quality": 3 }`. Whether a function exists is known where a framework is. */
export const IsCapacity = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCapacity',
    validator: {
      validate: isCapacity,
      defaultMessage: () =>
        '$property must be an object that gives owner functions, such as "quality", a whole number from 1 to 10000',
    },
  });

function isCapacity(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([name, people]: [string, unknown]) =>
      KEY.test(name) &&
      name.length <= 60 &&
      Number.isInteger(people) &&
      typeof people === 'number' &&
      people >= 1 &&
      people <= 10_000,
  );
}
