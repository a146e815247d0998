import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, IsString } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLongText, NestedObjects, PageQueryDto, SortParam } from '../http';
import { ConfirmationDto } from '../audit';
import { type Language, LANGUAGES } from '../shared/text';
import type { CertificationQuery, CertificationSort, NewCertification } from './certification.service';
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
}

export class CertificationDecisionDto extends ConfirmationDto {
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
