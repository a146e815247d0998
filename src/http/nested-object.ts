import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** One object of a DTO inside another. `ValidateNested` alone lets an empty list through: it has no item to complain of. */
export function NestedObject(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsObject(), ValidateNested(), Type(type));
}

/** A list of such objects, of so many at least and at most. */
export function NestedObjects(
  type: () => new () => object,
  { atLeast = 0, atMost }: { readonly atLeast?: number; readonly atMost: number },
): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(atLeast),
    ArrayMaxSize(atMost),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );
}
