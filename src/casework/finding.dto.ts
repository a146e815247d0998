import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import type { SortText } from '../database';
import {
  IfSent,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  ISO_DATE_SCHEMA,
  IsRef,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  PageQueryDto,
  REF_SCHEMA,
  SortParam,
} from '../http';
import type { FindingGrade } from '../scoring';
import type { LocalizedText } from '../shared/text';
import { FINDING_GRADES, type FindingData, type FindingSort, type FindingView } from './finding.service';

const MOST_UNITS = 1_000;
const MOST_EVIDENCE = 200;

const GRADE = { enum: FINDING_GRADES, example: 'major' };
const REQUIREMENT = { ...REF_SCHEMA, example: 'QUA-02', description: 'Ref of the requirement: the criterion.' };
const UNITS = {
  type: [String] as [StringConstructor],
  maxItems: MOST_UNITS,
  example: ['jkt-voice'],
  description: 'Refs of the units, in the order in which they are shown; empty: the whole entity.',
};
const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Calibration is not held every month' };
const CONDITION = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Two of the last six months have no calibration minutes.',
  description: 'What was found.',
};
const CAUSE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Nobody stands in for the quality manager.', description: 'Why.' };
const CONSEQUENCE = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Evaluators drift apart and scores can not be compared.',
  description: 'What follows from it.',
};
const RECOMMENDATION = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Name a deputy, and report months without calibration.',
  description: 'What to do.',
};
const EVIDENCE = {
  type: [String] as [StringConstructor],
  maxItems: MOST_EVIDENCE,
  example: ['E-01'],
  description: 'Refs of the evidence that it rests on, in the order in which it is shown.',
};
const OWNER_FUNCTION = {
  ...KEY_SCHEMA,
  example: 'quality',
  description: "Who has to act; the requirement's owner function unless given.",
};
const DUE = { ...ISO_DATE_SCHEMA, description: 'When it should be closed.' };

export class CreateFindingDto implements FindingData {
  @ApiPropertyOptional({
    ...REF_SCHEMA,
    example: 'F-03',
    description: 'Unique in the assessment. Left out: the next free one of the form F-03.',
  })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiProperty(GRADE)
  @IsIn(FINDING_GRADES)
  grade!: FindingGrade;

  @ApiProperty(REQUIREMENT)
  @IsRef()
  requirement!: string;

  @ApiPropertyOptional({ ...UNITS, default: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsRef({ each: true })
  units?: readonly string[] | null;

  @ApiProperty(TITLE)
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title!: LocalizedText;

  @ApiProperty(CONDITION)
  @IsLocalizedText()
  condition!: LocalizedText;

  @ApiPropertyOptional({ ...CAUSE, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  cause?: LocalizedText | null;

  @ApiPropertyOptional({ ...CONSEQUENCE, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  consequence?: LocalizedText | null;

  @ApiPropertyOptional({ ...RECOMMENDATION, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  recommendation?: LocalizedText | null;

  @ApiPropertyOptional({ ...EVIDENCE, default: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ArrayUnique()
  @IsRef({ each: true })
  evidence?: readonly string[] | null;

  @ApiPropertyOptional({ ...OWNER_FUNCTION, nullable: true })
  @IsOptional()
  @IsKey()
  ownerFunction?: string | null;

  @ApiPropertyOptional({ ...DUE, nullable: true })
  @IsOptional()
  @IsIsoDate()
  due?: string | null;
}

export class UpdateFindingDto implements Partial<FindingData> {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'F-03' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional(GRADE)
  @IfSent()
  @IsIn(FINDING_GRADES)
  grade?: FindingGrade;

  @ApiPropertyOptional(REQUIREMENT)
  @IfSent()
  @IsRef()
  requirement?: string;

  @ApiPropertyOptional({ ...UNITS, nullable: true, description: 'Replaces the list; null or empty: the whole entity.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsRef({ each: true })
  units?: readonly string[] | null;

  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional(CONDITION)
  @IfSent()
  @IsLocalizedText()
  condition?: LocalizedText;

  @ApiPropertyOptional({ ...CAUSE, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  cause?: LocalizedText | null;

  @ApiPropertyOptional({ ...CONSEQUENCE, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  consequence?: LocalizedText | null;

  @ApiPropertyOptional({ ...RECOMMENDATION, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  recommendation?: LocalizedText | null;

  @ApiPropertyOptional({ ...EVIDENCE, nullable: true, description: 'Replaces the list; null empties it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ArrayUnique()
  @IsRef({ each: true })
  evidence?: readonly string[] | null;

  @ApiPropertyOptional({ ...OWNER_FUNCTION, nullable: true, description: "Null: the requirement's again." })
  @IsOptional()
  @IsKey()
  ownerFunction?: string | null;

  @ApiPropertyOptional({ ...DUE, nullable: true })
  @IsOptional()
  @IsIsoDate()
  due?: string | null;
}

export class FindingDto implements FindingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'F-03' }) ref!: string;
  @ApiProperty(GRADE) grade!: FindingGrade;
  @ApiProperty(REQUIREMENT) requirement!: string;
  @ApiProperty(UNITS) units!: readonly string[];
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(CONDITION) condition!: LocalizedText;
  @ApiProperty({ ...CAUSE, nullable: true }) cause!: LocalizedText | null;
  @ApiProperty({ ...CONSEQUENCE, nullable: true }) consequence!: LocalizedText | null;
  @ApiProperty({ ...RECOMMENDATION, nullable: true }) recommendation!: LocalizedText | null;
  @ApiProperty(EVIDENCE) evidence!: readonly string[];
  @ApiProperty(OWNER_FUNCTION) ownerFunction!: string;
  @ApiProperty({ ...DUE, nullable: true }) due!: string | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class FindingQueryDto extends PageQueryDto {
  @ApiPropertyOptional(GRADE)
  @IfSent()
  @IsIn(FINDING_GRADES)
  grade?: FindingGrade;

  @ApiPropertyOptional({ ...REF_SCHEMA, description: 'Ref of the requirement.' })
  @IfSent()
  @IsRef()
  requirement?: string;

  @ApiPropertyOptional({ ...REF_SCHEMA, description: 'Ref of a unit; `entity`: findings on the whole entity.' })
  @IfSent()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional(KEY_SCHEMA)
  @IfSent()
  @IsKey()
  ownerFunction?: string;

  @SortParam<FindingSort>(['ref', 'grade', 'updatedAt'], 'ref')
  sort?: SortText<FindingSort>;
}
