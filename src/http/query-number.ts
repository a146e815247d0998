import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { NumberWithPlaces } from './number-with-places';

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  /** Decimal places at most; 0: whole numbers. */
  readonly places: number;
}

/** A number in an address: plain digits, with a point; `1e3`, ` 5` and an empty text stay texts and are refused. */
export function QueryNumber({ min, max, places }: NumberBounds): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => plainNumber(value)),
    places === 0 ? IsInt() : NumberWithPlaces(places),
    Min(min),
    Max(max),
  );
}

function plainNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
}
