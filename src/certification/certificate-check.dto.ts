import { ApiProperty } from '@nestjs/swagger';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { type CheckedSite, PUBLIC_STATUSES, type PublicCheck } from './rules/public-check';

const DAY = { type: String, format: 'date', nullable: true } as const;

export class CheckedSiteDto implements CheckedSite {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ type: 'array', items: LOCALIZED_TEXT_SCHEMA, description: 'That are covered at this site.' })
  programmes!: readonly LocalizedText[];
}

export class CheckedScopeDto {
  @ApiProperty({ type: 'integer', minimum: 0 }) sites!: number;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Sites × programmes: a programme counts once for each site.',
  })
  places!: number;
}

export class CertificateCheckDto {
  @ApiProperty({
    enum: PUBLIC_STATUSES,
    description: 'On this day, UTC. unknown: there is none, or it is not valid yet; then all else is null.',
  })
  status!: PublicCheck['status'];
  @ApiProperty({ type: String, nullable: true, example: 'OSP-2026-00042-71' }) number!: string | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Who is certified.' })
  holder!: LocalizedText | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'As what.' })
  scheme!: LocalizedText | null;
  @ApiProperty({ type: CheckedScopeDto, nullable: true }) scope!: CheckedScopeDto | null;
  @ApiProperty({ type: [CheckedSiteDto], description: 'What it covers; of one that ended, what it covered then.' })
  sites!: readonly CheckedSiteDto[];
  @ApiProperty(DAY) validFrom!: string | null;
  @ApiProperty({ ...DAY, description: 'Last day, as it was issued.' }) validUntil!: string | null;
  @ApiProperty({ ...DAY, description: 'First day of the status.' }) since!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the certificate that took its place.' })
  supersededBy!: string | null;
  @ApiProperty({ type: Boolean, description: 'Issued from invented data: it certifies nothing.' }) isSample!: boolean;
}
