import { ApiProperty } from '@nestjs/swagger';
import { type Period, SURVEY_ANSWERS, SURVEY_CHECKS, type SurveyAnswer, type SurveyCheck } from '../assessment';
import { PeriodDto } from '../casework';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { SurveyVerdict } from '../kpi';
import type { FigureJson, IntervalJson, StaffedJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import { NULLABLE_TEXT, SHARE } from './kpi-annex.dto';
import type { StaffingChecksView, SurveyHealthView } from './kpi-annex.service';
import { IntervalDto } from './kpi-evidence.dto';
import type { ResultBasisView } from './result-basis';
import type { StaffingView } from './rules/staffing-view';
import type { LoweredSeriesView, SurveyCheckView, SurveyView } from './rules/survey-view';

class SurveyCheckDto implements SurveyCheckView {
  @ApiProperty({ enum: SURVEY_CHECKS }) check!: SurveyCheck;
  @ApiProperty({ type: String, description: 'What is asked.' }) title!: string;
  @ApiProperty({ enum: SURVEY_ANSWERS, description: 'That on the response follows from counts, if any.' })
  answer!: SurveyAnswer;
  @ApiProperty({ enum: ['disqualifying', 'weakening'], nullable: true, description: 'Null where it was passed.' })
  severity!: SurveyCheckView['severity'];
  @ApiProperty({ type: String, nullable: true, description: 'What failing it does to the figures.' })
  effect!: string | null;
  @ApiProperty(NULLABLE_TEXT) note!: LocalizedText | null;
}

class SurveyResponseDto {
  @ApiProperty({ type: 'integer', example: 1860 }) answered!: number;
  @ApiProperty({ type: 'integer', example: 12_400 }) invited!: number;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
}

class WorstCaseDto extends IntervalDto {
  @ApiProperty({ example: 'csat' }) kpi!: string;
}

class LoweredSeriesDto implements LoweredSeriesView {
  @ApiProperty({ example: 'csat' }) kpi!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, nullable: true, example: 'JKT-V', description: 'Null: the whole.' }) unit!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null: all channels together.' })
  channel!: string | null;
  @ApiProperty({
    enum: ['withheld', 'flagged'],
    description: 'Withheld: a target that seems met is not proven. Flagged: to be read with care.',
  })
  effect!: LoweredSeriesView['effect'];
}

export class JudgedSurveyDto implements SurveyView {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) survey!: LocalizedText;
  @ApiProperty({ type: PeriodDto, nullable: true }) period!: Period | null;
  @ApiProperty({ type: [String], example: ['csat'] }) kpis!: readonly string[];
  @ApiProperty({ enum: ['sound', 'weakened', 'biased'] }) verdict!: SurveyVerdict;
  @ApiProperty({ type: String }) sentence!: string;
  @ApiProperty({ type: SurveyResponseDto, nullable: true }) response!: SurveyView['response'];
  @ApiProperty({
    type: [WorstCaseDto],
    nullable: true,
    description: 'Between which shares a KPI would lie if nothing is assumed about those who did not answer.',
  })
  worstCase!: SurveyView['worstCase'];
  @ApiProperty({ type: [SurveyCheckDto] }) checks!: readonly SurveyCheckView[];
  @ApiProperty({ type: [LoweredSeriesDto] }) lowers!: readonly LoweredSeriesView[];
}

export class SurveyHealthResultDto implements SurveyHealthView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: [JudgedSurveyDto] }) surveys!: readonly SurveyView[];
}

class StaffedDto implements StaffedJson {
  @ApiProperty({ type: 'integer', example: 34 }) agents!: number;
  @ApiProperty(SHARE) serviceLevel!: string;
  @ApiProperty({ type: String, nullable: true, example: '12.300000', description: 'Seconds; null: without end.' })
  averageSpeedOfAnswer!: string | null;
  @ApiProperty(SHARE) occupancy!: string;
  @ApiProperty({ ...SHARE, description: 'By Erlang A; 0 where callers wait without end.' }) abandonment!: string;
}

class GivenIntervalDto {
  @ApiProperty({ type: 'integer', example: 30 }) intervalMinutes!: number;
  @ApiProperty({ type: Number, example: 250 }) calls!: number;
  @ApiProperty({ type: Number, example: 210 }) handlingSeconds!: number;
  @ApiProperty({ type: FigureDto }) targetShare!: FigureJson;
  @ApiProperty({ type: Number, example: 20 }) limitSeconds!: number;
  @ApiProperty({ type: 'integer', nullable: true, example: 34 }) agents!: number | null;
  @ApiProperty({ type: FigureDto, nullable: true }) shrinkage!: FigureJson | null;
  @ApiProperty({ type: Number, nullable: true, example: 90, description: 'Null: callers wait without end.' })
  patienceSeconds!: number | null;
}

export class StaffingCheckDto implements StaffingView {
  @ApiProperty({ example: 'voice-peak' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, nullable: true, example: 'JKT-V', description: 'Null: the whole.' }) unit!:
    string | null;
  @ApiProperty({ type: GivenIntervalDto }) given!: StaffingView['given'];
  @ApiProperty({ enum: ['erlangC', 'erlangA'] }) model!: StaffingView['model'];
  @ApiProperty({ type: String, example: '29.166667', description: 'Offered load.' }) erlangs!: string;
  @ApiProperty({ type: 'integer', example: 36, description: 'Fewest agents at work that reach the target.' })
  required!: number;
  @ApiProperty({ type: 'integer', example: 36, description: 'If callers waited without end.' })
  requiredByErlangC!: number;
  @ApiProperty({ type: 'integer', nullable: true, example: 53, description: 'Paid agents, with shrinkage.' })
  scheduled!: number | null;
  @ApiProperty({ type: [StaffedDto], description: 'From one agent fewer than required to three more.' })
  options!: readonly StaffedJson[];
  @ApiProperty({ type: StaffedDto, nullable: true, description: 'With the agents at work.' })
  staffed!: StaffedJson | null;
  @ApiProperty({ enum: ['enough', 'short', 'overstaffed'], nullable: true }) verdict!: StaffingView['verdict'];
  @ApiProperty({ type: 'integer', nullable: true, example: -2, description: 'At work less required.' })
  spare!: number | null;
  @ApiProperty({ type: Boolean, description: 'Above 90 %.' }) isOccupancyHigh!: boolean;
  @ApiProperty({ type: String }) sentence!: string;
}

export class StaffingChecksDto implements StaffingChecksView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: [StaffingCheckDto] }) checks!: readonly StaffingView[];
}
