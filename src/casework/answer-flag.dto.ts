import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsLongText, IsRef, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { AnswerGridFlagDto } from './answer-grid.dto';
import type { FlagQuery, ListedFlag } from './answer-flag.service';
import type { PlacedFlag } from './rules/answer-grid';

/** Longest remark, in UTF-16 units: a line or two, not a note. */
const MOST_REMARK = 500;

export class PutAnswerFlagDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: MOST_REMARK,
    example: 'Ask for the October log.',
    description: 'What to come back for.',
  })
  @IsOptional()
  @IsLongText(MOST_REMARK)
  remark?: string;
}

export class PlacedFlagDto extends AnswerGridFlagDto implements PlacedFlag {
  @ApiProperty({ ...REF_SCHEMA, example: 'S01', description: 'Ref of the unit, or "entity".' }) unit!: string;
}

export class ListedFlagDto extends PlacedFlagDto implements ListedFlag {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Of the requirement.' }) title!: LocalizedText;
}

export class FlagQueryDto extends PageQueryDto implements FlagQuery {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'S01', description: 'Ref of a unit, or "entity".' })
  @IsOptional()
  @IsRef()
  unit?: string;
}
