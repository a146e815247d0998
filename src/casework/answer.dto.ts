import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import type { SortText } from '../database';
import {
  IsLocalizedText,
  IsLongText,
  IsRef,
  LOCALIZED_TEXT_SCHEMA,
  PageDto,
  PageQueryDto,
  REF_SCHEMA,
  SortParam,
} from '../http';
import { isCalendarDate } from '../shared/calendar-date';
import type { LocalizedText } from '../shared/text';
import type { AnswerPage, AnswerQuery, AnswerSort } from './answer.service';
import type { AnswerView, FigureView } from './rules/answer-view';
import { type AnswerContent, type GivenRatings, MOST_RATING, MOST_TEXT } from './rules/check-answer';

export const ANSWER_KINDS = ['rated', 'notApplicable'] as const;
type AnswerKind = (typeof ANSWER_KINDS)[number];

/** No rating method has more dimensions. */
const MOST_DIMENSIONS = 20;

export const RATINGS_SCHEMA = {
  type: 'object' as const,
  minProperties: 1,
  maxProperties: MOST_DIMENSIONS,
  additionalProperties: { oneOf: [{ type: 'string', maxLength: MOST_RATING }, { type: 'number' }] },
  description:
    'Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ' +
    '("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).',
  example: { approach: '4', deployment: '3' },
};

/** Why a requirement is not applicable. */
export const REASON_SCHEMA = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: { en: 'No cards are handled here.', id: 'Kartu tidak ditangani di sini.', zh: '此处不处理银行卡业务。' },
};

/** Who gave an answer. */
export const GIVEN_BY = {
  type: String,
  format: 'uuid',
  nullable: true,
  description: 'Id of the person who changed it last; null when that is not known.',
};

/** An object of texts and numbers; whether they are ratings, the framework decides. */
function IsRatings(): PropertyDecorator {
  return ValidateBy({
    name: 'isRatings',
    validator: {
      validate: areRatings,
      defaultMessage: () => '$property must be an object that rates one dimension or more: {"approach": "4"}',
    },
  });
}

function areRatings(value: unknown): value is GivenRatings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const ratings = Object.values(value);
  return (
    ratings.length > 0 &&
    ratings.length <= MOST_DIMENSIONS &&
    ratings.every(
      (rating) => typeof rating === 'number' || (typeof rating === 'string' && rating.length <= MOST_RATING),
    )
  );
}

/** What belongs to the other kind of answer has to be left out. */
function OnlyWhen(kind: AnswerKind): PropertyDecorator {
  return ValidateBy({
    name: 'isOnlyForKind',
    validator: {
      validate: (_value, args) => (args?.object as { kind?: unknown } | undefined)?.kind === kind,
      defaultMessage: () => `$property belongs to answers of the kind "${kind}" only; leave it out`,
    },
  });
}

/** Checked when it is there, and when it has to be. */
function NeededWhen(kind: AnswerKind, property: 'ratings' | 'reason'): PropertyDecorator {
  return ValidateIf((answer: PutAnswerDto) => answer.kind === kind || answer[property] !== undefined);
}

export class PutAnswerDto {
  @ApiProperty({ enum: ANSWER_KINDS, example: 'rated' })
  @IsIn(ANSWER_KINDS)
  kind!: AnswerKind;

  @ApiPropertyOptional({ ...RATINGS_SCHEMA, description: `Of a rated answer. ${RATINGS_SCHEMA.description}` })
  @NeededWhen('rated', 'ratings')
  @IsRatings()
  @OnlyWhen('rated')
  ratings?: GivenRatings;

  @ApiPropertyOptional({
    ...REASON_SCHEMA,
    description: 'Of an answer that is not applicable: why, as it will stand in the report.',
  })
  @NeededWhen('notApplicable', 'reason')
  @IsLocalizedText({ maxLength: MOST_TEXT })
  @OnlyWhen('notApplicable')
  reason?: LocalizedText;

  @ApiPropertyOptional({ type: String, maxLength: MOST_TEXT, description: 'Of a rated answer: what it rests on.' })
  @IsOptional()
  @IsLongText(MOST_TEXT)
  @OnlyWhen('rated')
  note?: string;

  static content({ kind, ratings = {}, reason = '', note }: PutAnswerDto): AnswerContent {
    return kind === 'rated' ? { kind, ratings, note } : { kind, reason };
  }
}

export class AnswerFigureDto implements FigureView {
  @ApiProperty({ example: '3/5', description: 'Exact, in lowest terms.' }) exact!: string;
  @ApiProperty({ example: '0.600000', description: 'Rounded to six decimals.' }) decimal!: string;
}

export class AnswerDto implements AnswerView {
  @ApiProperty({ ...REF_SCHEMA, example: 'S01', description: 'Ref of the unit, or "entity".' }) unit!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'L-01' }) requirement!: string;
  @ApiProperty({ enum: ANSWER_KINDS }) kind!: AnswerKind;
  @ApiProperty({ ...RATINGS_SCHEMA, nullable: true }) ratings!: GivenRatings | null;
  @ApiProperty({ ...REASON_SCHEMA, nullable: true }) reason!: LocalizedText | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({
    type: AnswerFigureDto,
    nullable: true,
    description: 'Null when it is not applicable, and while a dimension is not rated.',
  })
  score!: AnswerFigureDto | null;
  @ApiProperty({ type: String, example: '1024', description: 'Also the ETag. Never used twice.' }) version!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ ...GIVEN_BY }) givenBy!: string | null;
}

export class AnswerListDto extends PageDto(AnswerDto) implements AnswerPage {
  @ApiProperty({
    type: String,
    example: '62.31744',
    description: 'Of all answers of the assessment, whatever the filters are; also the ETag. An upload is based on it.',
  })
  version!: string;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) => typeof value === 'string' && isCalendarDate(INSTANT.exec(value)?.[1] ?? ''),
      defaultMessage: () => '$property must be a time with its zone, such as 2026-03-31T08:00:00Z',
    },
  });
}

export class AnswerQueryDto extends PageQueryDto implements AnswerQuery {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'S01', description: 'Ref of a unit, or "entity".' })
  @IsOptional()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'L-01' })
  @IsOptional()
  @IsRef()
  requirement?: string;

  @ApiPropertyOptional({ enum: ANSWER_KINDS })
  @IsOptional()
  @IsIn(ANSWER_KINDS)
  kind?: AnswerKind;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description:
      'Answers that were saved then or later; those that were removed are not shown. Ask for some seconds more than ' +
      'since the last time: what was saved may be seen a moment later.',
  })
  @IsOptional()
  @IsInstant()
  changedSince?: string;

  @SortParam<AnswerSort>(['unit', 'updatedAt'], 'unit')
  sort?: SortText<AnswerSort>;
}
