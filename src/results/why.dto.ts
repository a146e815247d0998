import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsPlainText, ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import type { DimensionJson, FigureJson, GateFigureJson } from '../report';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import { FIGURE_SCHEMA, GATE_FIGURE_SCHEMA } from './figure.schemas';
import type { ResultBasisView } from './result-basis';
import { INPUT_USES, type InputUse, LEFT_OUT_REASONS, type LeftOutReason } from './rules/figure';
import type { AnswerSourceView, WhyView } from './why.service';
import type { FigureInputView, FigureRuleView, FigureValueView, LeftOutView } from './word-explanation';

export class WhyQueryDto {
  @ApiProperty({
    type: String,
    maxLength: 200,
    example: 'score',
    description:
      'Address of the figure: `score`, `level`, `coverage`, `coverage/{ref}`, `node/{ref}`, `gate/{key}`, `lost/{ref}`, ' +
      '`gap/{requirement}`; in one unit `unit/{unit}`, `unit/{unit}/node/{ref}`, `unit/{unit}/requirement/{ref}` and ' +
      '`level`, `coverage`, `gate`, `lost` likewise; `plan/effort`, `plan/workstream/{id}`, `plan/work-item/{id}`, `plan/start/{id}`. ' +
      'Each answer names the addresses to walk on to.',
  })
  @IsPlainText(200)
  figure!: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of labels, sentences and shown figures.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'en';
}

export class FigureRangeDto {
  @ApiProperty({ type: FigureDto }) low!: FigureJson;
  @ApiProperty({ type: FigureDto }) high!: FigureJson;
}

export class FigureValueDto implements FigureValueView {
  @ApiProperty({
    enum: ['score', 'points', 'coverage', 'count', 'effort', 'period', 'level', 'gate'],
    example: 'score',
  })
  kind!: FigureValueView['kind'];
  @ApiProperty({ type: String, nullable: true, example: '47/60', description: 'Null where there is no number.' })
  exact!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '0.783333' }) decimal!: string | null;
  @ApiProperty({ example: '78%', description: 'As reports print it.' }) shown!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'First day of a period, key of the level, outcome of the gate, or `notApplicable`, `notAssessed` in place of a score.',
  })
  state!: string | null;
  @ApiPropertyOptional({ type: FigureRangeDto, description: 'Of an effort: person-days at best and at worst.' })
  range?: FigureValueView['range'] & object;
}

export class FigureRuleDto implements FigureRuleView {
  @ApiProperty({
    example: 'weightedMean',
    description: 'Name of the rule. Applied to the inputs that count, it gives the value again.',
  })
  name!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Of a part of a loss: the rule of the group that is divided.',
  })
  within!: string | null;
  @ApiProperty({ example: 'The lowest figure that counts.' }) sentence!: string;
  @ApiProperty({ ...GATE_FIGURE_SCHEMA, description: 'Threshold of the rule, if it has one.' })
  threshold!: GateFigureJson;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Dimension that limits the others.' })
  dimension!: string | null;
}

export class FigureInputDto implements FigureInputView {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'node/policies',
    description: 'Walk on here; null at the end.',
  })
  figure!: string | null;
  @ApiProperty({ example: 'Policies' }) label!: string;
  @ApiProperty({ type: FigureValueDto }) value!: FigureValueView;
  @ApiProperty({ type: Number, nullable: true, example: 3 }) weight!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null }) stage!: number | null;
  @ApiProperty({
    enum: INPUT_USES,
    description:
      'Counted; countedAsZero: open, and the framework counts that as zero; satisfied, unsatisfied: what has no figure, ' +
      'in stages; countedAndCaps, caps: limits; whole: what is divided; passes, blocks, open: of gates and levels; ' +
      'basis: what it was derived from, no part of the sum; binds, holds: of a start, the dependency that allows no ' +
      'earlier one, and who has the people that it waits for.',
  })
  use!: InputUse;
  @ApiProperty({ type: Boolean, example: false, description: 'Of a loss that is divided: the part asked for.' })
  isThis!: boolean;
}

export class FigureLeftOutDto implements LeftOutView {
  @ApiProperty({ type: String, nullable: true, example: 'unit/JKT-V/requirement/POL-07' }) figure!: string | null;
  @ApiProperty({ example: 'POL-07 Social media' }) label!: string;
  @ApiProperty({ enum: LEFT_OUT_REASONS }) code!: LeftOutReason;
  @ApiProperty({ example: 'Not applicable: no social media at this site.' }) reason!: string;
}

export class SourceEvidenceDto {
  @ApiProperty({ example: 'EV-04' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) date!: string;
}

export class AnswerSourceDto implements AnswerSourceView {
  @ApiProperty({ example: 'POL-03' }) requirement!: string;
  @ApiProperty({ example: 'JKT-V', description: '`entity` where the requirement is answered once.' }) unit!: string;
  @ApiProperty({ enum: ['rated', 'notApplicable', 'notAssessed'] }) kind!: AnswerSourceView['kind'];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['dimension', 'scale', 'weight', 'rating', 'option', 'worth'],
      properties: {
        dimension: { type: 'string' },
        scale: { type: 'string' },
        weight: { type: 'integer' },
        rating: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }] },
        option: { type: 'string' },
        worth: { type: 'string', example: '3/5' },
        derivation: { type: 'object', properties: { coverage: FIGURE_SCHEMA } },
      },
    },
  })
  ratings!: readonly DimensionJson[];
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Why it is not applicable.' })
  reason!: LocalizedText | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '1207', description: 'The ETag of the answer.' })
  version!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) updatedAt!: string | null;
  @ApiProperty({ type: [SourceEvidenceDto], description: 'Evidence that names the requirement.' })
  evidence!: AnswerSourceView['evidence'];
}

export class WhyDto implements WhyView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ example: 'score', description: 'The address, in its shortest form.' }) figure!: string;
  @ApiProperty({ example: 'Score' }) label!: string;
  @ApiProperty({ type: FigureValueDto }) value!: FigureValueView;
  @ApiProperty({ type: FigureRuleDto }) rule!: FigureRuleView;
  @ApiProperty({ type: [FigureInputDto] }) inputs!: readonly FigureInputView[];
  @ApiProperty({ type: [FigureLeftOutDto] }) leftOut!: readonly LeftOutView[];
  @ApiProperty({ type: AnswerSourceDto, nullable: true, description: 'Of a requirement in one unit: its answer.' })
  source!: AnswerSourceView | null;
}
