import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from '../casework';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { CoverageJson, FigureJson, GateFigureJson, GateJson, LevelJson, OutcomeJson } from '../report';
import type { LocalizedText } from '../shared/text';
import type { ResultBasisView } from './result-basis';
import type { VerdictView } from './scores.service';
import { DECIMAL, EXACT, GATE_FIGURE_SCHEMA, LEVEL_SCHEMA, OUTCOME_SCHEMA, PLACE_SCHEMA } from './figure.schemas';

export class FigureDto implements FigureJson {
  @ApiProperty(EXACT) exact!: string;
  @ApiProperty(DECIMAL) decimal!: string;
}

export class CoverageDto implements CoverageJson {
  @ApiProperty({ type: Number, example: 47, description: 'Requirements rated completely.' }) assessed!: number;
  @ApiProperty({ type: Number, example: 60, description: 'Requirements that apply.' }) applicable!: number;
  @ApiProperty({ type: FigureDto }) share!: FigureJson;
}

export class FrameworkBasisDto {
  @ApiProperty({ example: 'service-excellence-5p@1.0.0' }) id!: string;
  @ApiProperty({ example: 'b7f4…', description: 'SHA-256 of the framework file, hex.' }) sha256!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

export class SnapshotBasisDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '5e0c…', description: 'SHA-256 of its canonical JSON, hex.' }) sha256!: string;
}

/** What a result was computed from. */
export class ResultBasisDto implements ResultBasisView {
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ example: 'baseline' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ enum: ASSESSMENT_STATUSES, example: 'fieldwork' }) status!: AssessmentStatus;
  @ApiProperty({ type: Number, example: 1 }) revision!: number;
  @ApiProperty({ example: '1.0.0', description: 'Version of the scoring engine.' }) engine!: string;
  @ApiProperty({ type: FrameworkBasisDto }) framework!: ResultBasisView['framework'];
  @ApiProperty({
    type: SnapshotBasisDto,
    nullable: true,
    description: 'Of a completed assessment: the snapshot that its figures follow from. Null while it is open.',
  })
  snapshot!: ResultBasisView['snapshot'];
}

export class GateDto {
  @ApiProperty({ example: 'critical-requirements' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({
    enum: [
      'knockOut',
      'categoryMinimum',
      'minimumCoverage',
      'findingLimit',
      'optionLimit',
      'minimumDataMonths',
      'mandatory',
    ],
    example: 'knockOut',
  })
  kind!: GateJson['kind'];
  @ApiProperty({
    enum: ['passed', 'failed', 'notDetermined'],
    description: 'Not determined: nothing fails yet, but something that could is not assessed.',
  })
  outcome!: GateJson['outcome'];
  @ApiProperty(GATE_FIGURE_SCHEMA) threshold!: GateFigureJson;
  @ApiProperty({ ...GATE_FIGURE_SCHEMA, description: 'The worst figure found; null when there is nothing to judge.' })
  value!: GateFigureJson;
  @ApiPropertyOptional({ type: FigureDto, description: 'Of a failing ratio: how far below the threshold.' })
  distance!: FigureJson | undefined;
  @ApiProperty({ type: 'array', items: PLACE_SCHEMA, description: 'Where the gate fails.' })
  blockers!: GateJson['blockers'];
  @ApiProperty({ type: 'array', items: PLACE_SCHEMA, description: 'Where it could still fail.' })
  open!: GateJson['open'];
}

export class BoundsDto {
  @ApiProperty({ type: FigureDto }) lower!: FigureJson;
  @ApiProperty({ type: FigureDto }) upper!: FigureJson;
}

/** Score, level and gates of the entity or of one unit. */
export class VerdictDto implements VerdictView {
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty(OUTCOME_SCHEMA) beforeCaps!: OutcomeJson;
  @ApiProperty({ type: [String], example: [], description: 'Keys of the gates that cap the score.' })
  cappedBy!: readonly string[];
  @ApiProperty(LEVEL_SCHEMA) level!: LevelJson;
  @ApiProperty({ type: CoverageDto }) coverage!: CoverageJson;
  @ApiProperty({
    type: BoundsDto,
    nullable: true,
    description: 'The score with everything open at zero, and at full marks.',
  })
  bounds!: VerdictView['bounds'];
  @ApiProperty({ type: [GateDto] }) gates!: VerdictView['gates'];
}
