import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { SortText } from '../database';
import { IsIsoDate, LOCALIZED_TEXT_SCHEMA, PageQueryDto, QueryNumber, SortParam } from '../http';
import { type Disposition, DISPOSITIONS } from '../publishing';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import type { CertificateQuery, CertificateSort, CertificateView } from './certificate-register.service';
import { CertifiedPartyDto, ObligationDto, PlaceDto } from './certification.dto';
import { CERTIFICATE_STATUSES, type CertificateEvent, type CertificateStatus } from './rules/certificate';
import type { DueCertificate, ForecastMonth } from './rules/forecast';
import { DAY, DAY_OR_NULL, SCHEME_ID, TEXT_OR_NULL, UUID } from './schemas';

const NUMBER = { type: String, example: 'OSP-2026-00042-71' } as const;

export class CertificateDto implements CertificateView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) certificationId!: string;
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty(NUMBER) number!: string;
  @ApiProperty({ example: '7K2M-9QXD-4T6H-1ZRA-8BNC-3WEF-5YGJ-0PKV', description: 'For the public check.' })
  checkId!: string;
  @ApiProperty({ example: 'cx-operations-osp' }) framework!: string;
  @ApiProperty(SCHEME_ID) scheme!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Of the scheme.' }) title!: LocalizedText;
  @ApiProperty({ type: CertifiedPartyDto, description: 'Named as it was when it was issued.' })
  holder!: CertifiedPartyDto;
  @ApiProperty({ ...DAY, description: 'The day that the status is told for.' }) on!: string;
  @ApiProperty({ enum: CERTIFICATE_STATUSES, example: 'valid' }) status!: CertificateStatus;
  @ApiProperty({ ...DAY, description: 'First day of the status.' }) since!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty(DAY) validUntil!: string;
  @ApiProperty({ type: [PlaceDto], description: 'What it covers on the day; named as they were issued.' })
  places!: readonly PlaceDto[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Number of the certificate that took its place.' })
  supersededBy!: string | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'Number of the certificate whose scope it took over; null where it was granted by an audit.',
  })
  takenFrom!: string | null;
  @ApiProperty(DAY_OR_NULL) nextSurveillance!: string | null;
  @ApiProperty(DAY_OR_NULL) renewalOpens!: string | null;
  @ApiProperty({ type: [ObligationDto], description: 'What suspends it by rule.' }) unmet!: readonly ObligationDto[];
  @ApiProperty({ type: [ObligationDto], description: 'Late, but still in its days of grace.' })
  inGrace!: readonly ObligationDto[];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['on', 'kind'],
      properties: { on: { type: 'string', format: 'date' }, kind: { type: 'string' } },
      additionalProperties: true,
    },
    example: [{ on: '2026-09-01', kind: 'suspended' }],
    description: 'The oldest first.',
  })
  events!: readonly CertificateEvent[];
}

export class CertificateFileQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @ApiPropertyOptional({ enum: DISPOSITIONS, default: 'attachment', description: 'inline: a browser shows it.' })
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: Disposition;
}

class CertificateFilterDto extends PageQueryDto {
  @ApiPropertyOptional({ type: String, maxLength: 100, description: 'Key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  framework?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;
}

const ON = {
  ...DAY,
  description: 'The day that the status is told for; left out: today. Days to come: if nobody acts.',
};

export class CertificateQueryDto extends CertificateFilterDto implements CertificateQuery {
  @ApiPropertyOptional(ON)
  @IsOptional()
  @IsIsoDate()
  day?: string;

  @ApiPropertyOptional({ enum: CERTIFICATE_STATUSES })
  @IsOptional()
  @IsIn(CERTIFICATE_STATUSES)
  status?: CertificateStatus;

  @ApiPropertyOptional({ ...DAY, description: 'Valid until a day before this one.' })
  @IsOptional()
  @IsIsoDate()
  expiringBefore?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the table.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @SortParam(['number', 'validUntil', 'validFrom'], 'number')
  sort?: SortText<CertificateSort>;
}

export class CertificateDayQueryDto {
  @ApiPropertyOptional(ON)
  @IsOptional()
  @IsIsoDate()
  day?: string;
}

const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

export class ForecastQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_MONTHS, default: USUAL_MONTHS })
  @QueryNumber({ min: 1, max: MOST_MONTHS, places: 0 })
  months: number = USUAL_MONTHS;

  @ApiPropertyOptional({ type: String, maxLength: 100, description: 'Key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  framework?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  partyId?: string;
}

export class DueCertificateDto implements DueCertificate {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(NUMBER) number!: string;
  @ApiProperty(DAY) on!: string;
}

export class ForecastMonthDto implements ForecastMonth {
  @ApiProperty({ example: '2026-09' }) month!: string;
  @ApiProperty({ type: [DueCertificateDto] }) expiring!: readonly DueCertificateDto[];
  @ApiProperty({ type: [DueCertificateDto], description: 'Late ones stand in the first month.' })
  surveillances!: readonly DueCertificateDto[];
}

export class ForecastDto {
  @ApiProperty({ type: [ForecastMonthDto] }) months!: readonly ForecastMonthDto[];
}
