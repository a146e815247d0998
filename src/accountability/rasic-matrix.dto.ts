import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  IfSent,
  IsKey,
  IsLocalizedText,
  IsPlainText,
  IsRef,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  NestedObject,
  NestedObjects,
  PageQueryDto,
  REF_SCHEMA,
} from '../http';
import {
  LETTERS,
  type Letter,
  type RasicActivity,
  type RasicRole,
  type RasicSeverity,
  type RoleHolders,
  type WrittenCell,
} from '../rasic';
import { LANGUAGES, type Language, type LocalizedText } from '../shared/text';
import type { CopyView, DeviationsView, UnitDeviations } from './matrix-copies.service';
import { RasicApprovalDto } from './rasic-approval.dto';
import { MOST_ACTIVITIES, MOST_ROLES, MOST_TITLE_LENGTH, type WrittenMatrix } from './matrix-table.service';
import { OwnRasicProfileDto, PROFILE, RasicConventionDto, RasicThresholdsDto } from './rasic-convention.dto';
import type {
  MatrixChanges,
  MatrixHead,
  MatrixKind,
  MatrixSummary,
  MatrixView,
  NewMatrix,
} from './rasic-matrix.service';
import type { CellView, DeviationView, IssueView, MatrixFigures } from './rules/matrix-view';

const SIDES = ['client', 'operation', 'vendor', 'either'] as const satisfies readonly RasicRole['side'][];
const RESERVED = ['decision', 'certification'] as const satisfies readonly RasicActivity['reserved'][];
const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly RasicSeverity[];
const KINDS = ['own', 'plan', 'copy'] as const satisfies readonly MatrixKind[];
const MOST_CELLS = 5000;
const MOST_UNITS = 500;
const MOST_HOLDERS = 20;
/** Of an activity: those of plans are made of workstream and work item. */
const LONGEST_KEY = 200;

const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Quality monitoring' };
const UNIT = { ...REF_SCHEMA, nullable: true, example: 'JKT-V', description: 'Ref; null: for the whole.' };
const OWNER = {
  ...{ type: String, nullable: true, minLength: 1, maxLength: 120, example: 'Sri Wahyuni, Head of Quality' },
  description: 'Who keeps the matrix, as it is printed. Null: nobody is named, or as in its model.',
} as const;
const ROLE_KEY = { ...KEY_SCHEMA, example: 'site-manager' };
const ACTIVITY_KEY = { type: String, minLength: 1, maxLength: LONGEST_KEY, example: 'a1' } as const;
const LETTERS_TEXT = { type: String, maxLength: 20, example: 'A/R', description: 'Empty: no part in it.' } as const;
const SIDE = {
  enum: SIDES,
  example: 'client',
  description: 'either: found on the client’s side or in the operation.',
};
const RANK = {
  type: 'integer',
  minimum: 1,
  maximum: 6,
  example: 3,
  description: '1 is the board, 6 an agent.',
} as const;
const COMMITTEE = { type: Boolean, example: false, description: 'A body of several people.' } as const;
const NAMES = {
  type: 'array',
  items: { type: 'string' },
  maxItems: MOST_HOLDERS,
  example: ['Sri Wahyuni'],
} as const;
const STEP = { type: String, minLength: 1, maxLength: 200, example: 'Calibrate' } as const;
const REQUIREMENTS = { type: 'array', items: { type: 'string' }, maxItems: 100, example: ['PRC-09'] } as const;
const RESERVED_SCHEMA = {
  enum: RESERVED,
  description:
    'What no vendor may answer for or approve. decision: it commits the client. certification: it judges evidence that a ' +
    'vendor is certified on.',
};
export class RoleHoldersDto implements RoleHolders {
  @ApiProperty(ROLE_KEY)
  @IsPlainText(MOST_TITLE_LENGTH)
  role!: string;

  @ApiProperty(NAMES)
  @IsArray()
  @ArrayMaxSize(MOST_HOLDERS)
  @IsPlainText(120, { each: true })
  names!: string[];
}

export class CreateRasicMatrixDto implements NewMatrix {
  @ApiProperty(TITLE)
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;

  @ApiPropertyOptional(PROFILE)
  @IfSent()
  @IsKey()
  profile?: string;

  @ApiPropertyOptional({ type: OwnRasicProfileDto })
  @IfSent()
  @NestedObject(() => OwnRasicProfileDto)
  ownProfile?: OwnRasicProfileDto;

  @ApiPropertyOptional(UNIT)
  @IsOptional()
  @IsRef()
  unit?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'Its rows are the work items of the plan of this assessment, now and whenever the plan changes.',
  })
  @IsOptional()
  @IsUUID()
  assessmentId?: string | null;
}

export class UpdateRasicMatrixDto implements MatrixChanges {
  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ ...PROFILE, description: 'Another convention, by key. Cells stay, and are judged by it.' })
  @IfSent()
  @IsKey()
  profile?: string;

  @ApiPropertyOptional({ type: OwnRasicProfileDto })
  @IfSent()
  @NestedObject(() => OwnRasicProfileDto)
  ownProfile?: OwnRasicProfileDto;

  @ApiPropertyOptional({
    type: RasicThresholdsDto,
    nullable: true,
    description: 'Null: the usual ones, or the model’s.',
  })
  @IsOptional()
  @NestedObject(() => RasicThresholdsDto)
  thresholds?: RasicThresholdsDto | null;

  @ApiPropertyOptional({
    type: [RoleHoldersDto],
    nullable: true,
    maxItems: MOST_ROLES,
    description:
      'Null: not stated. Once stated, a role that leads or does something and is not named here is an issue.',
  })
  @IsOptional()
  @NestedObjects(() => RoleHoldersDto, { atMost: MOST_ROLES })
  @ArrayUnique((one: RoleHoldersDto | null) => one?.role)
  holders?: RoleHoldersDto[] | null;

  @ApiPropertyOptional(OWNER)
  @IsOptional()
  @IsPlainText(120)
  owner?: string | null;
}

export class WrittenCellDto implements WrittenCell {
  @ApiProperty(ACTIVITY_KEY)
  @IsPlainText(LONGEST_KEY)
  activity!: string;

  @ApiProperty(ROLE_KEY)
  @IsPlainText(MOST_TITLE_LENGTH)
  role!: string;

  @ApiProperty(LETTERS_TEXT)
  @IsString()
  @MaxLength(20)
  letters!: string;
}

export class WriteRasicCellsDto {
  @ApiProperty({ type: [WrittenCellDto], minItems: 1, maxItems: MOST_CELLS })
  @NestedObjects(() => WrittenCellDto, { atLeast: 1, atMost: MOST_CELLS })
  cells!: WrittenCellDto[];
}

export class WrittenRoleDto implements RasicRole {
  @ApiProperty(ROLE_KEY) @IsKey() key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Site manager' })
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;
  @ApiProperty(SIDE) @IsIn(SIDES) side!: RasicRole['side'];
  @ApiProperty(RANK) @IsInt() @Min(1) @Max(6) rank!: number;
  @ApiProperty(COMMITTEE) @IsBoolean() isCommittee!: boolean;
  @ApiPropertyOptional({ ...NAMES, description: 'Left out: not stated.' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_HOLDERS)
  @IsPlainText(120, { each: true })
  holders?: string[];
}

export class WrittenActivityDto implements RasicActivity {
  @ApiProperty(KEY_SCHEMA) @IsKey() key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Calibrate the evaluators' })
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;
  @ApiPropertyOptional(STEP) @IfSent() @IsPlainText(200) step?: string;
  @ApiPropertyOptional({ ...REQUIREMENTS, description: 'Left out: not stated.' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(100)
  @IsRef({ each: true })
  requirements?: string[];
  @ApiPropertyOptional(RESERVED_SCHEMA) @IfSent() @IsIn(RESERVED) reserved?: (typeof RESERVED)[number];
}

export class ReplaceRasicRowsDto implements WrittenMatrix {
  @ApiProperty({ type: [WrittenRoleDto], maxItems: MOST_ROLES })
  @NestedObjects(() => WrittenRoleDto, { atMost: MOST_ROLES })
  roles!: WrittenRoleDto[];

  @ApiProperty({ type: [WrittenActivityDto], maxItems: MOST_ACTIVITIES })
  @NestedObjects(() => WrittenActivityDto, { atMost: MOST_ACTIVITIES })
  activities!: WrittenActivityDto[];

  @ApiProperty({ type: [WrittenCellDto], maxItems: MOST_ACTIVITIES * MOST_ROLES })
  @NestedObjects(() => WrittenCellDto, { atMost: MOST_ACTIVITIES * MOST_ROLES })
  cells!: WrittenCellDto[];

  @ApiPropertyOptional({
    type: [String],
    maxItems: 200,
    description: 'Steps of the process that need an activity each.',
  })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsPlainText(200, { each: true })
  steps?: string[];
}

export class CopyRasicMatrixDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_UNITS, example: ['JKT-V', 'BDG-V'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsRef({ each: true })
  units!: string[];
}

export class RasicMatrixQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ ...REF_SCHEMA, description: 'Those of one unit.' })
  @IfSent()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Copies of one matrix.' })
  @IfSent()
  @IsUUID()
  modelId?: string;
}

export class RasicLanguageQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of a table; JSON has all.' })
  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class RasicMatrixHeadDto implements MatrixHead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty({
    enum: KINDS,
    description:
      'own: with rows of its own. plan: its rows are the work items of a plan. copy: it follows another one, for one unit.',
  })
  kind!: MatrixKind;
  @ApiProperty(UNIT) unit!: string | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) unitName!: LocalizedText | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What a copy follows.' })
  modelId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Whose plan it follows.' })
  assessmentId!: string | null;
  @ApiProperty(PROFILE) profile!: string;
  @ApiProperty(OWNER) owner!: string | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class MatrixFiguresDto implements MatrixFigures {
  @ApiProperty({ type: 'integer', example: 24 }) activities!: number;
  @ApiProperty({ type: 'integer', example: 9 }) roles!: number;
  @ApiProperty({ type: 'integer', example: 2, description: 'Where accountability is broken.' }) errors!: number;
  @ApiProperty({ type: 'integer', example: 5 }) warnings!: number;
  @ApiProperty({ type: 'integer', example: 1 }) hints!: number;
  @ApiProperty({ type: 'integer', example: 3, description: 'Cells that differ from what it follows.' })
  deviations!: number;
}

export class RasicMatrixSummaryDto extends RasicMatrixHeadDto implements MatrixSummary {
  @ApiProperty({ type: RasicApprovalDto, nullable: true }) approval!: RasicApprovalDto | null;
  @ApiProperty({ type: MatrixFiguresDto, nullable: true, description: 'Null where the plan can not be made yet.' })
  figures!: MatrixFiguresDto | null;
}

export class RasicCellDto implements CellView {
  @ApiProperty(ACTIVITY_KEY) activity!: string;
  @ApiProperty(ROLE_KEY) role!: string;
  @ApiProperty(LETTERS_TEXT) letters!: string;
}

export class RasicDeviationDto extends RasicCellDto implements DeviationView {
  @ApiProperty({ ...LETTERS_TEXT, description: 'Of what it follows.' }) modelLetters!: string;
}

export class RasicIssueDto implements IssueView {
  @ApiProperty({ type: String, example: 'missing-letter' }) code!: string;
  @ApiProperty({ enum: SEVERITIES, description: 'error: the convention is broken.' }) severity!: RasicSeverity;
  @ApiProperty({ ...ACTIVITY_KEY, nullable: true }) activity!: string | null;
  @ApiProperty({ ...STEP, nullable: true }) step!: string | null;
  @ApiProperty({ type: [String], example: ['site-manager'] }) roles!: readonly string[];
  @ApiProperty({ enum: LETTERS, nullable: true }) letter!: Letter | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'What is wrong.' }) text!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Why it matters, and what to do.' }) advice!: LocalizedText;
  @ApiProperty({
    type: [RasicCellDto],
    nullable: true,
    description: 'Cells that would mend it, to be written as they are; null where only people can tell.',
  })
  mend!: readonly RasicCellDto[] | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'The same in words.' })
  proposal!: LocalizedText | null;
}

export class RasicRoleDto implements Omit<RasicRole, 'holders'> {
  @ApiProperty(ROLE_KEY) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Site manager' }) title!: LocalizedText;
  @ApiProperty(SIDE) side!: RasicRole['side'];
  @ApiProperty(RANK) rank!: number;
  @ApiProperty(COMMITTEE) isCommittee!: boolean;
  @ApiProperty({ ...NAMES, nullable: true, description: 'Null: not stated.' }) holders!: readonly string[] | null;
}

export class RasicActivityDto {
  @ApiProperty(ACTIVITY_KEY) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Calibrate the evaluators' }) title!: LocalizedText;
  @ApiProperty({ ...STEP, nullable: true }) step!: string | null;
  @ApiProperty({ ...REQUIREMENTS, nullable: true }) requirements!: readonly string[] | null;
  @ApiProperty({ ...RESERVED_SCHEMA, nullable: true }) reserved!: 'decision' | 'certification' | null;
}

export class RasicMatrixDto extends RasicMatrixHeadDto implements MatrixView {
  @ApiProperty({ type: RasicApprovalDto, nullable: true }) approval!: RasicApprovalDto | null;
  @ApiProperty({ type: RasicConventionDto }) convention!: RasicConventionDto;
  @ApiProperty({ type: RasicThresholdsDto }) thresholds!: RasicThresholdsDto;
  @ApiProperty({ type: [RasicRoleDto], description: 'Columns.' }) roles!: RasicRoleDto[];
  @ApiProperty({ type: [RasicActivityDto], description: 'Rows.' }) activities!: RasicActivityDto[];
  @ApiProperty({ type: [RasicCellDto], description: 'Those that have letters, row by row.' }) cells!: RasicCellDto[];
  @ApiProperty({ type: [RasicDeviationDto], description: 'Cells that differ from what it follows.' })
  deviations!: RasicDeviationDto[];
  @ApiProperty({ type: [RasicCellDto], description: 'Deviations at activities and roles that are not there any more.' })
  lost!: RasicCellDto[];
  @ApiProperty({ type: [RasicIssueDto], description: 'Rows in their order, then columns, then steps of the process.' })
  issues!: RasicIssueDto[];
}

export class RasicCopyDto implements CopyView {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) unit!: string;
  @ApiProperty({ format: 'uuid' }) matrixId!: string;
  @ApiProperty({ type: Boolean, description: 'False: the unit had it already, with its deviations.' }) isNew!: boolean;
}

export class RasicCopiesDto {
  @ApiProperty({ type: [RasicCopyDto] }) items!: readonly RasicCopyDto[];
}

export class UnitDeviationsDto implements UnitDeviations {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) unit!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) unitName!: LocalizedText;
  @ApiProperty({ format: 'uuid' }) matrixId!: string;
  @ApiProperty({ type: [RasicDeviationDto] }) deviations!: readonly RasicDeviationDto[];
  @ApiProperty({ type: [RasicCellDto] }) lost!: readonly RasicCellDto[];
}

export class RasicDeviationsDto implements DeviationsView {
  @ApiProperty({ type: 'integer', example: 84, description: 'Copies in all.' }) copies!: number;
  @ApiProperty({ type: [UnitDeviationsDto], description: 'Those with deviations.' })
  items!: readonly UnitDeviationsDto[];
}
