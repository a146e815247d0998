import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type AssessmentKind } from '../assessment';
import { SEVERITIES, type Severity } from '../gap';
import { LOCALIZED_TEXT_SCHEMA, PageQueryDto } from '../http';
import type { CoverageJson, FigureJson, LevelJson, OutcomeJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { CoverageDto, FigureDto, FrameworkBasisDto } from './figure.dto';
import { GATE_FIGURE_SCHEMA, LEVEL_SCHEMA, OUTCOME_SCHEMA, PLACE_SCHEMA } from './figure.schemas';
import type { PartyGapsView, PartyResultView, PartyScoresView } from './party-results.service';

const UUID = { type: String, format: 'uuid' } as const;
const ANYTHING = { type: 'object', additionalProperties: true } as const;

type PartyUnitScore = PartyScoresView['scores'][number];
type PartyGate = PartyUnitScore['gates'][number];
type PartyGap = PartyGapsView['gaps'][number];

export class PartyResultQueryDto extends PageQueryDto {
  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  partyId?: string;
}

export class PartyResultDto implements PartyResultView {
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty({ ...UUID, description: 'Of the completed revision.' }) snapshotId!: string;
  @ApiProperty(UUID) partyId!: string;
  @ApiProperty({
    type: 'object',
    required: ['title', 'consultancy'],
    properties: { title: LOCALIZED_TEXT_SCHEMA, consultancy: LOCALIZED_TEXT_SCHEMA },
  })
  engagement!: PartyResultView['engagement'];
  @ApiProperty({
    type: 'object',
    required: ['title', 'kind', 'documentNumber', 'revision', 'period', 'reportDate'],
    properties: {
      title: LOCALIZED_TEXT_SCHEMA,
      kind: {
        type: 'string',
        enum: ['baseline', 'progress', 'certification', 'surveillance'] satisfies AssessmentKind[],
      },
      documentNumber: { type: 'string' },
      revision: { type: 'integer' },
      period: { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } },
      reportDate: { type: 'string', format: 'date' },
    },
  })
  assessment!: PartyResultView['assessment'];
  @ApiProperty({ type: FrameworkBasisDto }) framework!: PartyResultView['framework'];
  @ApiProperty({
    type: 'object',
    required: ['ref', 'name', 'kind'],
    properties: { ref: { type: 'string' }, name: LOCALIZED_TEXT_SCHEMA, kind: { type: 'string' } },
  })
  party!: PartyResultView['party'];
  @ApiProperty({ type: Boolean, description: 'False when a newer revision was completed.' }) isNewest!: boolean;
  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description: 'Of the frozen results.' }) sha256!: string;
  @ApiProperty({ type: String, format: 'date-time' }) completedAt!: string;
}

export class PartyGateDto implements PartyGate {
  @ApiProperty({ type: String, example: 'critical-requirements' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, example: 'knockOut' }) kind!: PartyGate['kind'];
  @ApiProperty({ enum: ['passed', 'failed', 'notDetermined'] }) outcome!: PartyGate['outcome'];
  @ApiProperty(GATE_FIGURE_SCHEMA) threshold!: PartyGate['threshold'];
  @ApiProperty({ type: 'array', items: PLACE_SCHEMA, description: 'Where it fails in the unit.' })
  blockers!: PartyGate['blockers'];
  @ApiProperty({ type: 'array', items: PLACE_SCHEMA, description: 'Where it could still fail in the unit.' })
  open!: PartyGate['open'];
}

export class PartyUnitScoreDto implements PartyUnitScore {
  @ApiProperty({ type: String, example: 'JKT-V' }) unit!: string;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty(OUTCOME_SCHEMA) beforeCaps!: OutcomeJson;
  @ApiProperty({ type: [String], description: 'Keys of the gates that cap the score.' }) cappedBy!: readonly string[];
  @ApiProperty(LEVEL_SCHEMA) level!: LevelJson;
  @ApiProperty({ type: CoverageDto }) coverage!: CoverageJson;
  @ApiProperty({ type: [PartyGateDto] }) gates!: PartyUnitScore['gates'];
  @ApiProperty({
    ...ANYTHING,
    description:
      'As the tree of a unit in the whole assessment. What is answered once for the entity counts in it, but shows ' +
      '`answeredForEntity` in place of its figures.',
  })
  tree!: PartyUnitScore['tree'];
}

export class PartyScoresDto implements PartyScoresView {
  @ApiProperty({ type: PartyResultDto }) result!: PartyResultView;
  @ApiProperty({ type: FigureDto }) target!: FigureJson;
  @ApiProperty({ type: 'array', items: ANYTHING, description: 'Ref, name and location.' })
  sites!: PartyScoresView['sites'];
  @ApiProperty({ type: 'array', items: ANYTHING, description: 'Ref, name, site, programme and weight.' })
  units!: PartyScoresView['units'];
  @ApiProperty({ type: [PartyUnitScoreDto], description: 'In the order of the units.' })
  scores!: PartyScoresView['scores'];
  @ApiProperty({ type: 'array', items: ANYTHING, description: 'Series of its units, as a case file has them.' })
  kpis!: PartyScoresView['kpis'];
}

export class PartyGapPlaceDto {
  @ApiProperty({ type: String, example: 'JKT-V' }) unit!: string;
  @ApiProperty({ type: FigureDto }) score!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Target − score.' }) distance!: FigureJson;
  @ApiProperty({ enum: SEVERITIES }) severity!: Severity;
}

export class PartyGapDto implements PartyGap {
  @ApiProperty({ type: String, example: 'POL-03' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, example: 'policies' }) category!: string;
  @ApiProperty({ type: Boolean }) critical!: boolean;
  @ApiProperty({ enum: SEVERITIES, description: 'The worst of its places.' }) severity!: Severity;
  @ApiProperty({ type: String, example: 'operations' }) ownerFunction!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) ownerFunctionTitle!: LocalizedText;
  @ApiProperty({ type: [PartyGapPlaceDto] }) places!: PartyGap['places'];
}

@ApiExtraModels(PartyGapDto)
export class PartyGapsDto implements PartyGapsView {
  @ApiProperty({ type: PartyResultDto }) result!: PartyResultView;
  @ApiProperty({ type: FigureDto }) target!: FigureJson;
  @ApiProperty({ type: [PartyGapDto], description: 'The worst first.' }) gaps!: PartyGapsView['gaps'];
  @ApiProperty({ type: 'array', items: ANYTHING, description: 'Findings that stand on units of the party only.' })
  findings!: PartyGapsView['findings'];
}
