import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, PageQueryDto, SortParam } from '../http';
import { type Language, LANGUAGES } from '../shared/text';
import { type Disposition, DISPOSITIONS } from './report-download';
import type { ActionPlanRequest } from './action-plan.service';
import type { ReviewRequest, VendorScorecardRequest } from './vendor-review.service';
import type { ReportSort } from './report.service';
import type { ReportRequest } from './rules/report-request';
import type { ReportSnapshot, ReportView } from './report.view';
import { INPUT_ROLES, type InputRole } from './rules/assess-inputs';
import {
  ASSESSMENT_REPORT_KINDS,
  type AssessmentReportKind,
  type Paper,
  PAPERS,
  REPORT_FORMATS,
  REPORT_KINDS,
  REPORT_STATUSES,
  type ReportFormat,
  type ReportKind,
  type ReportStatus,
} from './rules/report-kinds';

const UUID = { type: String, format: 'uuid' } as const;
const MOMENT = { type: String, format: 'date-time' } as const;
const SHA256 = { type: String, pattern: '^[0-9a-f]{64}$' } as const;
const ASSESSMENT_KINDS =
  'gapReport: the findings of one assessment. workstreamPlan: its part of the plan. ' +
  'jointPlan: the whole plan of a wave of two or more assessments. ' +
  'forumPack: two pages for the weekly forum, as of today; it is not issued. ' +
  'rasicMatrix: a matrix to hang up, to approve and to hand out by role; it is not issued.';
const KIND = {
  enum: REPORT_KINDS,
  example: 'gapReport',
  description:
    `${ASSESSMENT_KINDS} correctiveActions: the corrective action plan, as of today. vendorScorecard: one page of one ` +
    'party. businessReview: the pack over all parties of an engagement. These three show one day and are not issued.',
} as const;
const MATRIX_ID = {
  ...UUID,
  description: 'Of a rasicMatrix: the matrix, of the engagement of the assessment.',
} as const;
const PAPER = {
  enum: PAPERS,
  example: 'a3',
  description: 'Of the pages with a matrix, in a rasicMatrix or a plan; all others are A4. Default: a4.',
} as const;
const FORMAT = {
  enum: REPORT_FORMATS,
  example: 'pdf',
  description: 'pdf: to read and to sign. json: the figures that the PDF prints.',
} as const;

export class CreateReportDto implements ReportRequest {
  @ApiProperty(UUID)
  @IsUUID()
  assessmentId!: string;

  @ApiProperty({
    ...{ ...KIND, enum: ASSESSMENT_REPORT_KINDS, example: 'rasicMatrix' },
    description: `${ASSESSMENT_KINDS} Corrective action plans have a route of their own.`,
  })
  @IsIn(ASSESSMENT_REPORT_KINDS)
  kind!: AssessmentReportKind;

  @ApiPropertyOptional({ ...FORMAT, default: 'pdf' })
  @IfSent()
  @IsIn(REPORT_FORMATS)
  format?: ReportFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, example: 'en', description: "Default: the engagement's language." })
  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;

  @ApiPropertyOptional(MATRIX_ID)
  @IfSent()
  @IsUUID()
  matrixId?: string;

  @ApiPropertyOptional(PAPER)
  @IfSent()
  @IsIn(PAPERS)
  paper?: Paper;
}

export class CreateActionPlanDto implements ActionPlanRequest {
  @ApiProperty(UUID)
  @IsUUID()
  engagementId!: string;

  @ApiPropertyOptional({ ...UUID, nullable: true, description: 'Left out: of all assessments.' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string | null;

  @ApiPropertyOptional({
    ...{ ...UUID, nullable: true },
    description: 'Who answers them. Left out: all; for who sees the actions of a single party only: that one.',
  })
  @IsOptional()
  @IsUUID()
  partyId?: string | null;

  @ApiPropertyOptional({ ...FORMAT, default: 'pdf' })
  @IfSent()
  @IsIn(REPORT_FORMATS)
  format?: ReportFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, example: 'en', description: "Default: the engagement's language." })
  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class CreateVendorScorecardDto implements VendorScorecardRequest {
  @ApiProperty(UUID)
  @IsUUID()
  engagementId!: string;

  @ApiProperty({ ...UUID, description: 'Whose page it is.' })
  @IsUUID()
  partyId!: string;

  @ApiPropertyOptional({ ...FORMAT, default: 'pdf' })
  @IfSent()
  @IsIn(REPORT_FORMATS)
  format?: ReportFormat;

  @ApiPropertyOptional({ enum: LANGUAGES, example: 'en', description: "Default: the engagement's language." })
  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class CreateBusinessReviewDto extends OmitType(CreateVendorScorecardDto, ['partyId']) implements ReviewRequest {}

export class ReportSnapshotDto implements ReportSnapshot {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) assessmentId!: string;
  @ApiProperty({
    enum: INPUT_ROLES,
    description:
      'The assessment itself, the one it is compared with, one that shares its plan, or one of an earlier wave, which the ' +
      'course over the waves rests on.',
  })
  role!: InputRole;
  @ApiProperty({ ...SHA256, description: 'Of its canonical JSON.' }) sha256!: string;
}

export class ReportDto implements ReportView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty({ ...UUID, nullable: true, description: 'Null: of more than one assessment.' })
  assessmentId!: string | null;
  @ApiProperty({
    ...UUID,
    nullable: true,
    description: 'Of a corrective action plan or a vendor scorecard: whose it is; null: of all.',
  })
  partyId!: string | null;
  @ApiProperty(KIND) kind!: ReportKind;
  @ApiProperty(FORMAT) format!: ReportFormat;
  @ApiProperty({ enum: LANGUAGES, example: 'en' }) language!: Language;
  @ApiProperty({ ...MATRIX_ID, nullable: true }) matrixId!: string | null;
  @ApiProperty({ ...PAPER, nullable: true }) paper!: Paper | null;
  @ApiProperty({ enum: REPORT_STATUSES, example: 'ready' }) status!: ReportStatus;
  @ApiProperty({ type: Number, minimum: 0, maximum: 100, example: 100, description: 'Percent.' }) progress!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed; null otherwise.', example: null })
  failure!: string | null;
  @ApiProperty({ type: String, example: 'TLK-2012-01-gap-report-en.pdf' }) fileName!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Address of the bytes, once they are there.',
    example: '/v1/reports/0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f/file',
  })
  file!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Bytes.', example: 184_312 }) size!: number | null;
  @ApiProperty({ ...SHA256, nullable: true, description: 'Of the bytes.' }) sha256!: string | null;
  @ApiProperty({ ...SHA256, nullable: true, description: 'Of the figures that it prints; the report prints it, too.' })
  dataSha256!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a PDF.', example: 42 }) pages!: number | null;
  @ApiProperty({ type: [ReportSnapshotDto], description: 'What it is rendered from: the same gives the same bytes.' })
  snapshots!: readonly ReportSnapshotDto[];
  @ApiProperty(MOMENT) createdAt!: string;
  @ApiProperty({ ...MOMENT, nullable: true }) startedAt!: string | null;
  @ApiProperty({ ...MOMENT, nullable: true }) finishedAt!: string | null;
}

export class ReportQueryDto extends PageQueryDto {
  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional({ enum: REPORT_STATUSES })
  @IsOptional()
  @IsIn(REPORT_STATUSES)
  status?: ReportStatus;

  @ApiPropertyOptional({ enum: REPORT_KINDS })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  kind?: ReportKind;

  @SortParam<ReportSort>(['createdAt'], '-createdAt')
  sort?: SortText<ReportSort>;
}

export class ReportFileQueryDto {
  @ApiPropertyOptional({
    enum: DISPOSITIONS,
    default: 'attachment',
    description: 'inline: a browser shows a PDF instead of saving it. JSON is always an attachment.',
  })
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: Disposition;
}
