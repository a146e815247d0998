import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { applyDecorators, type Type } from '@nestjs/common';
import type { Page, SortText } from '../database';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;

/** What every list takes; the DTO of a list extends it with its filters and its sort. */
export class PageQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @Transform(({ value }: { value: unknown }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({
    type: String,
    description: 'The nextCursor of the page before. Opaque: send it back as it came.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  cursor?: string;
}

/** Digits only: `1e1`, ` 5` and an empty text stay texts and are refused. */
function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/**
 * A list's sort parameter: `@SortParam(['title', 'updatedAt'], '-updatedAt') sort?: SortText<'title' | 'updatedAt'>`.
 * The second argument is only documented; the service applies it.
 */
export function SortParam<Name extends string>(names: readonly Name[], fallback: SortText<Name>): PropertyDecorator {
  const values = names.flatMap((name) => [name, `-${name}`]);
  return applyDecorators(
    ApiPropertyOptional({ enum: values, default: fallback, description: 'A minus sign in front sorts downwards.' }),
    IsOptional(),
    IsIn(values),
  );
}

const pageClasses = new WeakMap<Type, Type<Page<object>>>();

/** The OpenAPI class of a page: `@ApiOkResponse({ type: PageDto(SiteDto) })`. One class per item class. */
export function PageDto<T extends object>(itemClass: Type<T>): Type<Page<T>> {
  const known = pageClasses.get(itemClass);
  if (known) return known as Type<Page<T>>;

  class PageOf implements Page<T> {
    @ApiProperty({ type: [itemClass] }) readonly items!: readonly T[];
    @ApiProperty({ type: String, nullable: true, description: 'Send it as `cursor`; null on the last page.' })
    readonly nextCursor!: string | null;
  }
  Object.defineProperty(PageOf, 'name', { value: `${itemClass.name.replace(/Dto$/, '')}PageDto` });
  pageClasses.set(itemClass, PageOf);
  return PageOf;
}
