import { ApiProperty } from '@nestjs/swagger';
import { type CertificationScheme, schemeId } from '../framework';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { SCHEME_ID } from './schemas';

const RULES = { type: 'object', additionalProperties: true } as const;

/** Rules of certifying against a framework. */
export class SchemeDto {
  @ApiProperty(SCHEME_ID) id!: string;
  @ApiProperty({ example: 'service-excellence-5p' }) framework!: string;
  @ApiProperty({ type: [String], example: ['1.1.0'], description: 'Versions that an audit may use.' })
  versions!: readonly string[];
  @ApiProperty({ example: '5P', description: 'In numbers of certificates.' }) code!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) provenance!: LocalizedText;
  @ApiProperty({ ...RULES, example: { level: 'star-4' }, description: 'What a certificate asks for.' })
  requires!: CertificationScheme['requires'];
  @ApiProperty({ ...RULES, example: { openMajors: 0 }, description: 'Limits, days and what makes a minor a major.' })
  nonconformities!: CertificationScheme['nonconformities'];
  @ApiProperty({ ...RULES, example: { appealDays: 30 } }) decision!: CertificationScheme['decision'];
  @ApiProperty({ ...RULES, example: { months: 24 } }) validity!: CertificationScheme['validity'];
  @ApiProperty({ ...RULES, example: { randomPercent: 25 } }) sampling!: CertificationScheme['sampling'];

  static from(scheme: CertificationScheme): SchemeDto {
    const { framework, versions, code, title, provenance } = scheme;
    const { requires, nonconformities, decision, validity, sampling } = scheme;
    return Object.assign(new SchemeDto(), {
      ...{ id: schemeId(scheme), framework, versions, code, title, provenance },
      ...{ requires, nonconformities, decision, validity, sampling },
    });
  }
}

export class SchemesDto {
  @ApiProperty({ type: [SchemeDto] }) items!: readonly SchemeDto[];
}
