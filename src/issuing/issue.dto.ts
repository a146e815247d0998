import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { SignOffConfirmationDto, SIGN_OFF_MEANINGS, type SignOffMeaning } from '../audit';
import type { SortText } from '../database';
import { IfSent, IsLongText, PageQueryDto, SortParam } from '../http';
import { type Disposition, DISPOSITIONS } from '../publishing';
import { type Language, LANGUAGES } from '../shared/text';
import { ISSUE_STATUSES, type IssueStatus } from './issue.entity';
import { ISSUE_KINDS, MOMENT, SHA256, UUID } from './issue.schemas';
import type { IssueReference, IssueView } from './issue.view';
import type { IssueRequest } from './issuing.service';
import type { IssueSort, RevocationData } from './register.service';
import type { IssueKind } from './rules/issue-number';

export class IssueReportDto extends SignOffConfirmationDto implements IssueRequest {
  @ApiProperty({ enum: ['approvedForIssue'], description: 'What your signature says.' })
  @IsIn(['approvedForIssue'])
  meaning!: 'approvedForIssue';

  @ApiPropertyOptional({
    ...UUID,
    description:
      'Issue that this one replaces. Needed when one of the same revision is in force; one of an older revision is ' +
      'replaced anyway.',
  })
  @IfSent()
  @IsUUID()
  supersedes?: string;
}

export class RevocationDto extends SignOffConfirmationDto implements RevocationData {
  @ApiProperty({
    type: String,
    minLength: 1,
    maxLength: 1000,
    example: 'A site had given false staffing figures.',
    description: 'For the register; the public check does not show it.',
  })
  @IsLongText(1000)
  reason!: string;
}

export class IssueReferenceDto implements IssueReference {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ type: String, example: 'TLK-2026-014/1-GAP-en' }) number!: string;
}

export class SignerDto {
  @ApiProperty(UUID) personId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Ratna Wijaya',
    description: 'Null once the person was erased.',
  })
  name!: string | null;
}

export class IssueDto implements IssueView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty(UUID) assessmentId!: string;
  @ApiProperty({ ...UUID, description: 'The report that was read before it was issued.' }) reportId!: string;
  @ApiProperty({
    type: String,
    example: 'TLK-2026-014/2-GAP-en',
    description: 'Document number, revision, kind and language; .2, .3 … when one revision is issued again.',
  })
  number!: string;
  @ApiProperty({ enum: ISSUE_KINDS }) kind!: IssueKind;
  @ApiProperty({ enum: LANGUAGES, example: 'en' }) language!: Language;
  @ApiProperty({ type: Number, example: 2, description: 'Of the assessment.' }) revision!: number;
  @ApiProperty({ enum: ISSUE_STATUSES }) status!: IssueStatus;
  @ApiProperty({
    type: String,
    example: '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2',
    description: 'Whoever knows it can check the report. It stands on its control page.',
  })
  checkId!: string;
  @ApiProperty({ type: String, example: '/v1/issues/0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f/file' }) file!: string;
  @ApiProperty({ type: String, example: 'TLK-2026-014-2-GAP-en.pdf' }) fileName!: string;
  @ApiProperty({ type: Number, description: 'Bytes.', example: 184_312 }) size!: number;
  @ApiProperty({ ...SHA256, description: 'Of the signed file.' }) sha256!: string;
  @ApiProperty({ ...SHA256, description: 'Of the figures that it prints.' }) dataSha256!: string;
  @ApiProperty({ type: Number, nullable: true, example: 42 }) pages!: number | null;
  @ApiProperty({ type: SignerDto }) signedBy!: IssueView['signedBy'];
  @ApiProperty({ enum: SIGN_OFF_MEANINGS }) meaning!: SignOffMeaning;
  @ApiProperty(MOMENT) issuedAt!: string;
  @ApiProperty({ type: IssueReferenceDto, nullable: true, description: 'What it replaces.' })
  supersedes!: IssueReference | null;
  @ApiProperty({ type: IssueReferenceDto, nullable: true, description: 'What replaces it.' })
  supersededBy!: IssueReference | null;
  @ApiProperty({ ...MOMENT, nullable: true }) supersededAt!: string | null;
  @ApiProperty({ ...MOMENT, nullable: true }) revokedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) revocationReason!: string | null;
}

export class IssueQueryDto extends PageQueryDto {
  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional({ enum: ISSUE_STATUSES })
  @IsOptional()
  @IsIn(ISSUE_STATUSES)
  status?: IssueStatus;

  @SortParam<IssueSort>(['issuedAt', 'number'], '-issuedAt')
  sort?: SortText<IssueSort>;
}

export class IssueFileQueryDto {
  @ApiPropertyOptional({ enum: DISPOSITIONS, default: 'attachment', description: 'inline: a browser shows it.' })
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: Disposition;
}
