import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import type { CheckState, CheckView } from './check.service';
import { ISSUE_KINDS, MOMENT, SHA256 } from './issue.schemas';
import type { IssueKind } from './rules/issue-number';

export class CheckDto implements CheckView {
  @ApiProperty({
    enum: ['valid', 'superseded', 'revoked'],
    description: 'superseded: another report replaces it. revoked: it is not to be relied on any more.',
  })
  state!: CheckState;
  @ApiProperty({ type: String, example: 'TLK-2026-014/2-GAP-en' }) number!: string;
  @ApiProperty({ enum: ISSUE_KINDS }) kind!: IssueKind;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'For whom it was issued.' }) holder!: LocalizedText;
  @ApiProperty(MOMENT) issuedAt!: string;
  @ApiProperty({ ...SHA256, description: 'Of the data that it prints; the report prints it, too.' })
  dataSha256!: string;
  @ApiProperty({ ...SHA256, description: 'Of the file.' }) fileSha256!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the report that replaces it.' })
  supersededBy!: string | null;
  @ApiProperty({ ...MOMENT, nullable: true }) supersededAt!: string | null;
  @ApiProperty({ ...MOMENT, nullable: true }) revokedAt!: string | null;
}

export class CheckQueryDto {
  @ApiProperty({ ...SHA256, description: 'Of the file that you hold; it is made where the file is, not sent.' })
  @Matches(/^[0-9a-fA-F]{64}$/)
  sha256!: string;
}
