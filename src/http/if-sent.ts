import { ValidateIf } from 'class-validator';

/**
 * For a property that may be left out but is never null: a change leaves it as it is. `@IsOptional()` would let null
 * through, which there means "clear it".
 */
export const IfSent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
