import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { IfSent, IsIsoDate, IsLongText, LOCALIZED_TEXT_SCHEMA, NestedObjects, PageQueryDto, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { StaleDto } from './certification.dto';
import type { StepView } from './certification.service';
import type { DeclarationView, DeclaredInterest } from './declarations.service';
import type { NonconformityView } from './nonconformities.service';
import type { EscalationReason } from './rules/grading';
import { INTEREST_KINDS, type Interest } from './rules/independence';
import {
  CERTIFICATION_ROLES,
  CERTIFICATION_TRANSITIONS,
  type CertificationRole,
  type CertificationTransition,
} from './rules/life-cycle';
import type { NonconformityGrade, NonconformityState } from './rules/nonconformity';
import type { SampleView } from './samples.service';
import { DAY, DAY_OR_NULL, PROPOSAL_SCHEMA, TEXT_OR_NULL, TIME, UUID } from './schemas';
import type { ProposalJson } from './rules/proposal-json';

const GRADE = { enum: ['major', 'minor', 'opportunity'], example: 'minor' };

export class PersonOfCertificationDto {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null where you may not know it, or it was erased.' })
  name!: string | null;
}

export class TakenStepDto implements StepView {
  @ApiProperty({ type: Number, example: 1 }) seq!: number;
  @ApiProperty({ enum: CERTIFICATION_TRANSITIONS, example: 'invite' }) transition!: CertificationTransition;
  @ApiProperty({ ...DAY, description: 'When it counts from.' }) on!: string;
  @ApiProperty({ enum: CERTIFICATION_ROLES, example: 'lead' }) role!: CertificationRole;
  @ApiProperty({ type: PersonOfCertificationDto, nullable: true, description: 'Null: a date brought it about.' })
  person!: PersonOfCertificationDto | null;
  @ApiProperty(TEXT_OR_NULL) reason!: string | null;
  @ApiProperty(TEXT_OR_NULL) divergingOpinions!: string | null;
  @ApiProperty({
    ...{ type: 'object', additionalProperties: true, example: { team: [] } },
    description: 'What came with it: team, places, the number of a certificate, the proposal that was decided on.',
  })
  details!: StepView['details'];
  @ApiProperty({ ...TIME, description: 'When it was written down.' }) takenAt!: string;
}

export class ProposalDto {
  @ApiProperty({
    ...PROPOSAL_SCHEMA,
    nullable: true,
    description: 'Null while no audit of the round is completed.',
  } as never)
  proposal!: ProposalJson | null;
  @ApiProperty({
    ...{ type: StaleDto, nullable: true },
    description: 'Audits that were reopened or changed since it was submitted: then nobody decides on it.',
  })
  stale!: StaleDto | null;
}

export class NonconformityDto implements NonconformityView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'NC-01' }) ref!: string;
  @ApiProperty(UUID) assessmentId!: string;
  @ApiProperty(UUID) findingId!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Null where you may not see the finding.' })
  title!: LocalizedText | null;
  @ApiProperty({ ...REF_SCHEMA, example: 'QUA-02' }) requirement!: string;
  @ApiProperty({ ...GRADE, description: 'As the assessor found it.' }) found!: NonconformityGrade;
  @ApiProperty({ ...GRADE, description: 'By rule.' }) proposed!: NonconformityGrade;
  @ApiProperty({ enum: ['repeated', 'sameRequirement', 'knockOut'], isArray: true, example: [] })
  escalation!: readonly EscalationReason[];
  @ApiProperty({ ...GRADE, description: 'What counts.' }) grade!: NonconformityGrade;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where somebody decided.' }) gradeReason!: string | null;
  @ApiProperty(DAY) foundOn!: string;
  @ApiProperty({ ...DAY_OR_NULL, description: 'When the plan was accepted.' }) answeredOn!: string | null;
  @ApiProperty({ ...DAY_OR_NULL, description: 'When its corrective actions were verified.' }) closedOn!: string | null;
  @ApiProperty(DAY_OR_NULL) answerDue!: string | null;
  @ApiProperty(DAY_OR_NULL) closeDue!: string | null;
  @ApiProperty({ enum: ['open', 'answered', 'closed'], example: 'open' }) state!: NonconformityState;
  @ApiProperty({ ...DAY_OR_NULL, description: 'What is waited for next.' }) due!: string | null;
  @ApiProperty({ type: Boolean }) isOverdue!: boolean;
  @ApiProperty({
    type: Boolean,
    description: 'Its assessment was reopened or changed since something was submitted or decided on it.',
  })
  isStale!: boolean;
  @ApiProperty({ type: Number, example: 1 }) version!: number;
}

export class GradeDto {
  @ApiProperty(GRADE)
  @IsIn(['major', 'minor', 'opportunity'])
  grade!: NonconformityGrade;

  @ApiProperty({ type: String, maxLength: 4_000, example: 'It came back at one site of nine.' })
  @IsLongText(4_000)
  reason!: string;
}

export class SampleDto implements SampleView {
  @ApiProperty({ type: Number, example: 1 }) seq!: number;
  @ApiProperty({ enum: ['first', 'surveillance', 'recertification'], example: 'first' }) kind!: SampleView['kind'];
  @ApiProperty({
    type: 'object',
    properties: {
      tenths: { type: 'integer' },
      randomPercent: { type: 'integer' },
      seed: { type: 'integer' },
      visitsLeft: { type: 'integer', nullable: true },
    },
    example: { tenths: 10, randomPercent: 25, seed: 2_718_281_828, visitsLeft: null },
    description: 'With the seed, which the server chose: the same sites and rule give the same sample.',
  })
  rule!: SampleView['rule'];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        site: { type: 'string', format: 'uuid' },
        risk: { type: 'integer' },
        isVisited: { type: 'boolean' },
        mandatory: { type: 'string', nullable: true },
      },
    },
    example: [],
    description: 'What it was drawn from.',
  })
  sites!: SampleView['sites'];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { sites: 9, sizeByRule: 3, size: 3, seed: 7, choices: [], leftOut: [] },
    description: 'Sites to visit in the order of choosing, each with its reason and chance; and those left out.',
  })
  plan!: SampleView['plan'];
  @ApiProperty(DAY) drawnOn!: string;
  @ApiProperty({ type: PersonOfCertificationDto }) drawnBy!: PersonOfCertificationDto;
}

const INTEREST_KIND = { enum: INTEREST_KINDS, example: 'advised' };
const UNTIL = { ...DAY, nullable: true, description: 'Last day; null: still.' };

export class WrittenInterestDto implements DeclaredInterest {
  @ApiProperty(INTEREST_KIND)
  @IsIn(INTEREST_KINDS)
  kind!: Interest['kind'];

  @ApiProperty(UUID)
  @IsUUID()
  partyId!: string;

  @ApiProperty(UNTIL)
  @ValidateIf((_, value) => value !== null)
  @IsIsoDate()
  until!: string | null;
}

export class DeclareInterestsDto {
  @ApiProperty({ type: [WrittenInterestDto], description: 'Empty: you have none.' })
  @NestedObjects(() => WrittenInterestDto, { atMost: 200 })
  interests!: readonly WrittenInterestDto[];
}

export class InterestDto implements DeclaredInterest {
  @ApiProperty(INTEREST_KIND) kind!: Interest['kind'];
  @ApiProperty(UUID) partyId!: string;
  @ApiProperty(UNTIL) until!: string | null;
}

export class DeclarationDto implements DeclarationView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ type: PersonOfCertificationDto }) person!: PersonOfCertificationDto;
  @ApiProperty(DAY) on!: string;
  @ApiProperty({ ...DAY, description: 'Last day on which it counts.' }) holdsUntil!: string;
  @ApiProperty({ type: [InterestDto] }) interests!: readonly InterestDto[];
}

export class DeclarationQueryDto extends PageQueryDto {
  @ApiPropertyOptional(UUID)
  @IfSent()
  @IsUUID()
  personId?: string;
}
