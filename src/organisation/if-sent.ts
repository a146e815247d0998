import { ValidateIf } from 'class-validator';

/** A property that a change may leave out but not clear: unlike `@IsOptional()` it refuses null. */
export function IfSent(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
