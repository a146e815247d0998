import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { REF_SCHEMA, UploadedBytes } from '../http';
import type { LocalizedText } from '../shared/text';
import type { UploadContent, UploadOptions, UploadView } from './answer-upload.service';
import { RATINGS_SCHEMA, REASON_SCHEMA } from './answer.dto';
import type { GivenRatings } from './rules/check-answer';
import { MOST_TEXT } from './rules/check-answer';
import { MOST_ROWS } from './rules/check-answer-rows';

export const UPLOAD_MODES = ['merge', 'replace'] as const;
const FLAGS = ['true', 'false'] as const;

/** Documentation only: rows are checked by hand (`checkAnswerRows`). */
export class AnswerUploadRowDto {
  @ApiProperty({ ...REF_SCHEMA, example: 'S01', description: 'Ref of a unit of the assessment, or "entity".' })
  unit!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'L-01' }) requirement!: string;
  @ApiPropertyOptional({ ...RATINGS_SCHEMA }) ratings?: GivenRatings;
  @ApiPropertyOptional({ ...REASON_SCHEMA, description: 'Instead of ratings: why not.' })
  notApplicable?: LocalizedText;
  @ApiPropertyOptional({ type: String, maxLength: MOST_TEXT, description: 'With ratings.' }) note?: string;
}

/** Documentation only, as its rows. */
export class AnswerUploadDto {
  @ApiProperty({
    type: [AnswerUploadRowDto],
    maxItems: MOST_ROWS,
    description: 'One row for each answer; at most one for a unit and requirement.',
  })
  rows!: readonly AnswerUploadRowDto[];
}

export class AnswerUploadQueryDto {
  @ApiPropertyOptional({
    enum: UPLOAD_MODES,
    default: 'merge',
    description: 'What happens to answers that the upload does not name: merge keeps them, replace removes them.',
  })
  @IsOptional()
  @IsIn(UPLOAD_MODES)
  mode?: UploadOptions['mode'];

  @ApiPropertyOptional({ enum: FLAGS, default: 'false', description: 'true: check and count, write nothing.' })
  @IsOptional()
  @IsIn(FLAGS)
  dryRun?: (typeof FLAGS)[number];

  static options({ mode = 'merge', dryRun }: AnswerUploadQueryDto, basis: string): UploadOptions {
    return { mode, dryRun: dryRun === 'true', basis };
  }
}

/** The body by its media type. */
export function uploadContent(body: unknown): UploadContent {
  return body instanceof UploadedBytes ? { kind: 'table', bytes: body.bytes } : { kind: 'rows', body };
}

export class UploadResultDto implements UploadView {
  @ApiProperty({ enum: UPLOAD_MODES }) mode!: UploadOptions['mode'];
  @ApiProperty({ type: Boolean, description: 'Nothing was written.' }) dryRun!: boolean;
  @ApiProperty({ type: Number, description: 'Answers that are new.' }) inserted!: number;
  @ApiProperty({ type: Number, description: 'Answers that are other than before.' }) changed!: number;
  @ApiProperty({ type: Number, description: 'Answers that stay as they are, with their version.' }) unchanged!: number;
  @ApiProperty({ type: Number, description: 'Answers that the upload did not name; with mode=replace only.' })
  removed!: number;
  @ApiProperty({ type: String, example: '4960.1247328', description: 'Of all answers, afterwards; also the ETag.' })
  version!: string;
}
