import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, IsString } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLongText, NestedObjects, PageQueryDto, SortParam } from '../http';
import { SignOffConfirmationDto } from '../audit';
import { type Language, LANGUAGES } from '../shared/text';
import type { AuditKind } from '../framework';
import type { CertificationQuery, CertificationSort, NewCertification, StepQuery } from './certification.service';
import { NONCONFORMITY_SORTS, type NonconformityQuery, type NonconformitySort } from './nonconformities.service';
import type { NonconformityGrade, NonconformityState } from './rules/nonconformity';
import type { SampleQuery } from './samples.service';
import {
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  type CertificationState,
  type CertificationTransition,
  DECISIONS,
  ruleOf,
} from './rules/life-cycle';
import { PURPOSES, type Purpose } from './rules/linked-assessments';
import { SCHEME_ID, UUID } from './schemas';

const AUDIT_KINDS = ['first', 'surveillance', 'recertification'] as const satisfies readonly AuditKind[];
const GRADES = ['major', 'minor', 'opportunity'] as const satisfies readonly NonconformityGrade[];
const NONCONFORMITY_STATES = ['open', 'answered', 'closed'] as const satisfies readonly NonconformityState[];
const MOST_PLACES = 1_000;
const MOST_PEOPLE = 50;
const LONGEST_REASON = 4_000;
/** What people take that is no decision. */
export const STEPS = CERTIFICATION_TRANSITIONS.filter(
  (transition) => ruleOf(transition).by !== 'clock' && !DECISIONS.includes(transition),
);

export class PlaceToNameDto {
  @ApiProperty(UUID)
  @IsUUID()
  siteId!: string;

  @ApiProperty(UUID)
  @IsUUID()
  programmeId!: string;
}

export class CreateCertificationDto implements NewCertification {
  @ApiProperty(UUID)
  @IsUUID()
  engagementId!: string;

  @ApiProperty({ ...UUID, description: 'Who is to be certified.' })
  @IsUUID()
  partyId!: string;

  @ApiProperty(SCHEME_ID)
  @IsString()
  @MaxLength(100)
  scheme!: string;

  @ApiPropertyOptional({
    type: [PlaceToNameDto],
    description: 'Left out: all programmes that the party runs at sites of the engagement.',
  })
  @IfSent()
  @NestedObjects(() => PlaceToNameDto, { atLeast: 1, atMost: MOST_PLACES })
  places?: readonly PlaceToNameDto[];
}

const REASON = {
  ...{ type: String, maxLength: LONGEST_REASON, example: 'The recordings of May were seen.' },
  description: 'Needed by most: what shows it, or why.',
};

export class CertificationStepDto {
  @ApiProperty({ enum: STEPS, example: 'invite' })
  @IsIn(STEPS)
  step!: CertificationTransition;

  @ApiPropertyOptional(REASON)
  @IfSent()
  @IsLongText(LONGEST_REASON)
  reason?: string;

  @ApiPropertyOptional({
    ...{ type: [String], maxItems: MOST_PEOPLE, example: [] },
    description: 'Ids of the people who assess from now on, or did; where an assessment begins or ends.',
  })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @IsUUID(undefined, { each: true })
  team?: readonly string[];

  @ApiPropertyOptional({
    type: [PlaceToNameDto],
    description: 'What is offered to another party; left out: the whole scope.',
  })
  @IfSent()
  @NestedObjects(() => PlaceToNameDto, { atLeast: 1, atMost: MOST_PLACES })
  places?: readonly PlaceToNameDto[];

  @ApiPropertyOptional({
    ...UUID,
    description:
      'Certification on the other side of a transfer: to which it is offered; or whose offer is accepted, where there are ' +
      'several.',
  })
  @IfSent()
  @IsUUID()
  counterpart?: string;
}

export class CertificationDecisionDto extends SignOffConfirmationDto {
  @ApiProperty({ enum: DECISIONS, example: 'grant' })
  @IsIn(DECISIONS)
  decision!: CertificationTransition;

  @ApiProperty(REASON)
  @IsLongText(LONGEST_REASON)
  reason!: string;

  @ApiPropertyOptional({
    ...{ type: String, maxLength: LONGEST_REASON, example: 'One of the panel would have waited for June.' },
    description: 'Of those who were asked and saw it otherwise; kept with the decision.',
  })
  @IfSent()
  @IsLongText(LONGEST_REASON)
  divergingOpinions?: string;

  @ApiPropertyOptional({ type: [PlaceToNameDto], description: 'What the scope is extended or reduced by.' })
  @IfSent()
  @NestedObjects(() => PlaceToNameDto, { atLeast: 1, atMost: MOST_PLACES })
  places?: readonly PlaceToNameDto[];
}

export class AssessmentLinkDto {
  @ApiProperty({ ...UUID, description: 'Of the engagement.' })
  @IsUUID()
  assessmentId!: string;

  @ApiProperty({ enum: PURPOSES, example: 'readiness' })
  @IsIn(PURPOSES)
  purpose!: Purpose;
}

export class PutAssessmentsDto {
  @ApiProperty({ type: [AssessmentLinkDto], description: 'All of them: completed ones stay as they are.' })
  @NestedObjects(() => AssessmentLinkDto, { atMost: 200 })
  assessments!: readonly AssessmentLinkDto[];
}

export class MeetConditionDto {
  @ApiProperty({ type: String, maxLength: 100, example: 'pairedEvidence' })
  @IsString()
  @MaxLength(100)
  condition!: string;

  @ApiProperty({ type: String, maxLength: LONGEST_REASON, example: 'The vendor management was assessed in May.' })
  @IsLongText(LONGEST_REASON)
  evidence!: string;
}

export class SiteOfSampleDto {
  @ApiProperty(UUID)
  @IsUUID()
  siteId!: string;

  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: 1000,
    default: 1,
    description: 'Twice the risk, twice the chance.',
  })
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(1000)
  risk?: number;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 500, example: 'A major is open here.' },
    description: 'Why it has to be visited in any case.',
  })
  @IsOptional()
  @IsLongText(500)
  mandatory?: string | null;
}

export class DrawSampleDto {
  @ApiPropertyOptional({
    enum: ['first', 'surveillance', 'recertification'],
    description: 'Needed where both a surveillance and a recertification could come.',
  })
  @IfSent()
  @IsIn(['first', 'surveillance', 'recertification'])
  kind?: 'first' | 'surveillance' | 'recertification';

  @ApiPropertyOptional({ type: [SiteOfSampleDto], description: 'Those of which there is something to say.' })
  @IfSent()
  @NestedObjects(() => SiteOfSampleDto, { atMost: MOST_PLACES })
  sites?: readonly SiteOfSampleDto[];
}

export class StepQueryDto extends PageQueryDto implements StepQuery {
  @ApiPropertyOptional({ enum: CERTIFICATION_TRANSITIONS })
  @IsOptional()
  @IsIn(CERTIFICATION_TRANSITIONS)
  transition?: CertificationTransition;

  @SortParam(['seq'], 'seq')
  sort?: SortText<'seq'>;
}

export class SampleQueryDto extends PageQueryDto implements SampleQuery {
  @ApiPropertyOptional({ enum: AUDIT_KINDS })
  @IsOptional()
  @IsIn(AUDIT_KINDS)
  kind?: AuditKind;

  @SortParam(['seq'], '-seq')
  sort?: SortText<'seq'>;
}

export class NonconformityQueryDto extends PageQueryDto implements NonconformityQuery {
  @ApiPropertyOptional({ enum: GRADES })
  @IsOptional()
  @IsIn(GRADES)
  grade?: NonconformityGrade;

  @ApiPropertyOptional({ enum: NONCONFORMITY_STATES })
  @IsOptional()
  @IsIn(NONCONFORMITY_STATES)
  state?: NonconformityState;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'The day that is waited for has passed.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the table.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @SortParam(NONCONFORMITY_SORTS, 'ref')
  sort?: SortText<NonconformitySort>;
}

export class CertificationQueryDto extends PageQueryDto implements CertificationQuery {
  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ type: String, maxLength: 100, description: 'Key.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  framework?: string;

  @ApiPropertyOptional({ enum: CERTIFICATION_STATES })
  @IsOptional()
  @IsIn(CERTIFICATION_STATES)
  state?: CertificationState;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the table.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @SortParam(['createdAt', 'since', 'validUntil'], 'createdAt')
  sort?: SortText<CertificationSort>;
}
