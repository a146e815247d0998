import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Relation, RELATIONS } from '../framework';
import { type Origin, ORIGINS, type Reading, READINGS, type Standing, STANDINGS } from '../gap';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { FigureJson } from '../report';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import type { PairedQuery, PairedView } from './paired-reading.service';
import type { ResultBasisView } from './result-basis';
import type { OriginView, PairedFigures, PairedSideView, PairView, SideView } from './rules/paired-view';

export class PairedQueryDto implements PairedQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Assessment of the client, of the same engagement; the only other one of the wave unless stated.',
  })
  @IsOptional()
  @IsUUID()
  client?: string;

  @ApiPropertyOptional({ format: 'uuid', description: "Whose units of the provider's assessment count; default: all." })
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of titles and reasons in CSV.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class PairedPartyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'SIGMA' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
}

export class PairedProviderDto extends ResultBasisDto {
  @ApiProperty({ type: PairedPartyDto, nullable: true, description: 'Null: all units of the assessment.' })
  party!: PairedPartyDto | null;
  @ApiProperty({ type: Number, example: 12, description: 'Units that are looked at.' }) units!: number;
}

export class ReadingCountDto {
  @ApiProperty({ enum: READINGS }) reading!: Reading;
  @ApiProperty({ type: Number, example: 7 }) pairs!: number;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) meaning!: LocalizedText;
}

export class OriginDto implements OriginView {
  @ApiProperty({
    enum: ORIGINS,
    description:
      'Shared: the other side has a gap in a requirement that goes with it. Own: it is at target in all of them. Open: ' +
      'not all could be judged, and none is below. Alone: nothing on the other side goes with it.',
  })
  origin!: Origin;
  @ApiProperty({ type: Number, example: 4 }) gaps!: number;
  @ApiProperty({ type: [String], example: ['C-02'] }) requirements!: readonly string[];
  @ApiProperty({ type: FigureDto, description: "Part of the total score of the side's assessment." })
  lost!: FigureJson;
}

export class PairedGapsDto implements SideView {
  @ApiProperty({ type: Number, example: 19, description: 'Requirements below target.' }) gaps!: number;
  @ApiProperty({ type: FigureDto }) lost!: FigureJson;
  @ApiProperty({ type: [OriginDto], description: 'Together they are all gaps and all points.' })
  origins!: readonly OriginView[];
}

export class PairedSideDto implements PairedSideView {
  @ApiProperty({ example: 'C-02' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: Boolean }) critical!: boolean;
  @ApiProperty({ enum: STANDINGS, description: 'Below target as soon as one place is.' }) standing!: Standing;
  @ApiProperty({ type: Number, example: 3, description: 'Places below target.' }) below!: number;
  @ApiProperty({ type: Number, example: 12, description: 'Places that were judged.' }) judged!: number;
  @ApiProperty({ type: FigureDto, description: 'Part of the total score, lost where it is below target.' })
  lost!: FigureJson;
}

export class RequirementPairDto implements PairView {
  @ApiProperty({ enum: READINGS }) reading!: Reading;
  @ApiProperty({ enum: RELATIONS, description: "What the provider's requirement is, seen from the client's." })
  relation!: Relation;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'What they have in common, and what not.' })
  reason!: LocalizedText;
  @ApiProperty({ type: PairedSideDto }) provider!: PairedSideView;
  @ApiProperty({ type: PairedSideDto }) client!: PairedSideView;
}

export class PairedReadingDto implements PairedView {
  @ApiProperty({ type: PairedProviderDto }) provider!: PairedView['provider'];
  @ApiProperty({ type: ResultBasisDto }) client!: ResultBasisView;
  @ApiProperty({ type: [ReadingCountDto] }) readings!: PairedFigures['readings'];
  @ApiProperty({ type: PairedGapsDto }) providerGaps!: SideView;
  @ApiProperty({ type: PairedGapsDto }) clientGaps!: SideView;
  @ApiProperty({ type: [RequirementPairDto], description: 'Both below target first, by what is lost.' })
  pairs!: readonly PairView[];
}
