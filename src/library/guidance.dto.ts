import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsRef, REF_SCHEMA } from '../http';
import type { FullText, GuidanceView, RequirementGuidanceView } from './guidance.service';

const PROBE_KINDS = ['ask', 'watch', 'sample', 'read', 'test'] as const;
const EVIDENCE_KINDS = ['document', 'interview', 'observation', 'dataSample', 'systemCheck', 'survey'] as const;

export class GuidanceQueryDto {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'POL-03', description: 'Only of this requirement.' })
  @IsOptional()
  @IsRef()
  requirement?: string;

  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'POL', description: 'Only of requirements of this category.' })
  @IsOptional()
  @IsRef()
  category?: string;
}

export class FullTextDto implements FullText {
  @ApiProperty({ example: 'A customer explains the problem a third time.' }) en!: string;
  @ApiProperty({ example: 'Pelanggan menjelaskan masalahnya untuk ketiga kali.' }) id!: string;
  @ApiProperty({ example: '顾客第三次解释同一个问题。' }) zh!: string;
}

export class ProbeDto extends FullTextDto {
  @ApiProperty({ enum: PROBE_KINDS }) kind!: (typeof PROBE_KINDS)[number];
}

export class TypicalEvidenceDto extends FullTextDto {
  @ApiProperty({ enum: EVIDENCE_KINDS }) kind!: (typeof EVIDENCE_KINDS)[number];
}

export class LevelGuidanceDto {
  @ApiProperty({ type: FullTextDto }) approach!: FullText;
  @ApiProperty({ type: FullTextDto }) deployment!: FullText;
}

export class LevelsDto {
  @ApiProperty({ type: LevelGuidanceDto }) '1'!: LevelGuidanceDto;
  @ApiProperty({ type: LevelGuidanceDto }) '3'!: LevelGuidanceDto;
  @ApiProperty({ type: LevelGuidanceDto }) '5'!: LevelGuidanceDto;
}

export class ResultGuidanceDto {
  @ApiProperty({ type: FullTextDto }) level!: FullText;
  @ApiProperty({ type: FullTextDto }) trend!: FullText;
  @ApiProperty({ type: FullTextDto }) sustained!: FullText;
}

export class CauseHintDto extends FullTextDto {
  @ApiProperty({ example: 'biased-measurement', description: 'Key of the cause taxonomy.' }) cause!: string;
}

export class EffortDaysDto {
  @ApiProperty({ type: Number, example: 2 }) low!: number;
  @ApiProperty({ type: Number, example: 3 }) likely!: number;
  @ApiProperty({ type: Number, example: 5 }) high!: number;
}

export class GuidedWorkItemDto {
  @ApiProperty({ example: 'draft-limits', description: "Work item of the requirement's workstream template." })
  of!: string;
  @ApiProperty({ type: FullTextDto }) title!: FullText;
  @ApiProperty({ type: EffortDaysDto, description: 'Person-days.' }) effortDays!: EffortDaysDto;
}

export class RequirementGuidanceDto implements RequirementGuidanceView {
  @ApiProperty({ ...REF_SCHEMA, example: 'POL-03' }) ref!: string;
  @ApiProperty({ type: FullTextDto, description: 'What a customer, client or agent meets when it is not fulfilled.' })
  intent!: FullText;
  @ApiProperty({ type: [ProbeDto], description: 'What to ask, watch, sample, read and test on site.' })
  probes!: readonly ProbeDto[];
  @ApiProperty({ type: [TypicalEvidenceDto] }) evidence!: readonly TypicalEvidenceDto[];
  @ApiPropertyOptional({ type: LevelsDto, description: 'What levels 1, 3 and 5 look like for this requirement.' })
  levels?: LevelsDto;
  @ApiPropertyOptional({ type: ResultGuidanceDto, description: 'Of requirements rated from KPI evidence.' })
  results?: ResultGuidanceDto;
  @ApiProperty({ type: [FullTextDto], description: 'Mistakes that sites make.' }) mistakes!: readonly FullText[];
  @ApiProperty({ type: [CauseHintDto] }) causes!: readonly CauseHintDto[];
  @ApiPropertyOptional({ type: FullTextDto, description: 'Why it is critical, where it is.' }) critical?: FullText;
  @ApiProperty({ type: FullTextDto, description: 'What the recommendation of a finding can start from.' })
  recommendation!: FullText;
  @ApiProperty({ type: [GuidedWorkItemDto] }) workItems!: readonly GuidedWorkItemDto[];
}

export class GuidanceDto implements GuidanceView {
  @ApiProperty({ example: 'service-excellence-5p@1.1.0' }) frameworkId!: string;
  @ApiProperty({ description: 'SHA-256 of all guidance of the version, hex; the field guide prints it.' })
  sha256!: string;
  @ApiProperty({ type: [RequirementGuidanceDto], description: 'In the order of the framework.' })
  requirements!: readonly RequirementGuidanceDto[];
}
