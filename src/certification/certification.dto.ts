import { ApiProperty } from '@nestjs/swagger';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import type {
  CertificateOfView,
  CertificationSummary,
  CertificationView,
  OfferView,
  OpenTransition,
  PlaceView,
  StaleView,
  TransferView,
  ReviewSummary,
  ReviewView,
} from './certification.view';
import type { MetCondition } from './conditions.service';
import type { StaleEvidence } from './rules/evidence';
import { CERTIFICATE_STATUSES, type CertificateStatus } from './rules/certificate';
import {
  CERTIFICATION_STATES,
  CERTIFICATION_TRANSITIONS,
  type CertificationState,
  type CertificationTransition,
} from './rules/life-cycle';
import { PURPOSES, type Purpose } from './rules/linked-assessments';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './rules/review-outcome';
import { DAY, DAY_OR_NULL, REVIEW_REASON_SCHEMA, SCHEME_ID, TEXT_OR_NULL, TIME, UUID } from './schemas';

export class CertifiedPartyDto {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
}

export class PlaceDto implements PlaceView {
  @ApiProperty(UUID) siteId!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Name.' }) site!: LocalizedText;
  @ApiProperty(UUID) programmeId!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Name.' }) programme!: LocalizedText;
}

export class CertificateOfCertificationDto implements CertificateOfView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ example: 'OSP-2026-00042-71' }) number!: string;
  @ApiProperty({ enum: CERTIFICATE_STATUSES, example: 'valid' }) status!: CertificateStatus;
  @ApiProperty({ ...DAY, description: 'First day of the status.' }) since!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty(DAY) validUntil!: string;
}

export class UpcomingDto {
  @ApiProperty({ enum: CERTIFICATION_TRANSITIONS, example: 'expire' }) transition!: 'expire';
  @ApiProperty(DAY) on!: string;
}

class StaleEvidenceDto implements StaleEvidence {
  @ApiProperty(UUID) assessmentId!: string;
  @ApiProperty({ example: 'audit-2026' }) key!: string;
  @ApiProperty({ enum: ['reopened', 'changed'], description: 'changed: it was completed anew.' })
  why!: StaleEvidence['why'];
}

export class StaleDto implements StaleView {
  @ApiProperty({ type: [StaleEvidenceDto] }) assessments!: readonly StaleEvidenceDto[];
  @ApiProperty({ description: 'What to do.' }) hint!: string;
}

class OfferDto implements OfferView {
  @ApiProperty({ ...UUID, description: 'Certification on the other side.' }) counterpart!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Of the holder; null where it is you.' })
  party!: LocalizedText | null;
  @ApiProperty({ example: 'OSP-2026-00042-71', description: 'Of the certificate that covers it now.' })
  number!: string;
  @ApiProperty(DAY) validUntil!: string;
  @ApiProperty({ type: [PlaceDto] }) places!: readonly PlaceDto[];
}

class TransferDto implements TransferView {
  @ApiProperty({ type: OfferDto, nullable: true, description: 'What it offers to another party.' })
  offer!: OfferDto | null;
  @ApiProperty({ type: [OfferDto], description: 'What is offered to it.' }) offered!: readonly OfferDto[];
  @ApiProperty({ ...UUID, nullable: true, description: 'Certification whose offer it accepted.' })
  accepted!: string | null;
}

export class ReviewSummaryDto implements ReviewSummary {
  @ApiProperty({ type: Number, example: 1 }) seq!: number;
  @ApiProperty(DAY) raisedOn!: string;
  @ApiProperty({
    ...{ type: 'array', items: REVIEW_REASON_SCHEMA },
    description: 'As it was when the review was raised: nothing that comes later changes it.',
  })
  reasons!: ReviewSummary['reasons'];
}

export class ReviewDto extends ReviewSummaryDto implements ReviewView {
  @ApiProperty({ ...DAY_OR_NULL, description: 'Null while it is going on.' }) endedOn!: string | null;
  @ApiProperty({ enum: REVIEW_OUTCOMES, nullable: true, example: 'noAction' }) outcome!: ReviewOutcome | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The reason of the step that ended it.' }) conclusion!: string | null;
  @ApiProperty({ ...UUID, nullable: true, description: 'Null also where a date ended it.' }) endedBy!: string | null;
}

export class CertificationSummaryDto implements CertificationSummary {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Title; null where you may not know it.' })
  engagement!: LocalizedText | null;
  @ApiProperty({ type: CertifiedPartyDto }) party!: CertifiedPartyDto;
  @ApiProperty({ example: 'service-excellence-5p' }) framework!: string;
  @ApiProperty(SCHEME_ID) scheme!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description: 'Of the scheme.' }) title!: LocalizedText;
  @ApiProperty({ enum: CERTIFICATION_STATES, example: 'certified', description: 'As it is today.' })
  state!: CertificationState;
  @ApiProperty({ ...DAY, description: 'Day of the latest step.' }) since!: string;
  @ApiProperty({ type: [PlaceDto] }) places!: readonly PlaceDto[];
  @ApiProperty({ type: CertificateOfCertificationDto, nullable: true, description: 'The latest one.' })
  certificate!: CertificateOfCertificationDto | null;
  @ApiProperty(DAY_OR_NULL) nextSurveillance!: string | null;
  @ApiProperty(DAY_OR_NULL) renewalOpens!: string | null;
  @ApiProperty(DAY_OR_NULL) restorableUntil!: string | null;
  @ApiProperty({
    ...{ type: ReviewSummaryDto, nullable: true },
    description: 'KPI figures that somebody has to look at: what holds the certification up, and why.',
  })
  review!: ReviewSummaryDto | null;
  @ApiProperty({ type: UpcomingDto, nullable: true, description: 'What dates bring about if nobody acts before.' })
  upcoming!: CertificationSummary['upcoming'];
  @ApiProperty({
    ...{ type: StaleDto, nullable: true },
    description: 'Assessments that were reopened or changed since something was submitted or decided on them.',
  })
  stale!: StaleDto | null;
  @ApiProperty({ type: Number, example: 0 }) openMajors!: number;
  @ApiProperty({ type: Number, example: 2 }) openMinors!: number;
  @ApiProperty({ type: Number, example: 0, description: 'Nonconformities and conditions whose day has passed.' })
  overdue!: number;
  @ApiProperty({ type: Number, example: 3 }) version!: number;
  @ApiProperty(TIME) createdAt!: string;
  @ApiProperty(TIME) updatedAt!: string;
}

export class RoundDto {
  @ApiProperty({ type: Boolean }) hasSelfAssessment!: boolean;
  @ApiProperty({ type: Boolean }) hasBaseline!: boolean;
  @ApiProperty({ type: Boolean }) hasSamplePlan!: boolean;
  @ApiProperty({ type: Boolean }) isAssessed!: boolean;
  @ApiProperty({
    ...{ type: [String], example: [] },
    description: 'Ids of those who assess, or worked in the assessments: none of them decides.',
  })
  assessors!: readonly string[];
  @ApiProperty({ type: Boolean }) isRenewalRefused!: boolean;
}

export class LinkedAssessmentDto {
  @ApiProperty(UUID) id!: string;
  @ApiProperty({ example: 'audit-2026' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'service-excellence-5p@1.1.0' }) frameworkId!: string;
  @ApiProperty({ enum: PURPOSES, example: 'certification' }) purpose!: Purpose;
  @ApiProperty({ example: 'completed' }) status!: string;
}

export class ObligationDto {
  @ApiProperty({ enum: ['majorAnswer', 'majorClosure', 'condition', 'surveillance'], example: 'majorClosure' })
  kind!: 'majorAnswer' | 'majorClosure' | 'condition' | 'surveillance';
  @ApiProperty({ example: 'NC-01' }) id!: string;
  @ApiProperty(DAY) due!: string;
  @ApiProperty(DAY_OR_NULL) metOn!: string | null;
  @ApiProperty({ ...DAY, description: 'First day on which it suspends when it is not met.' }) suspendsFrom!: string;
}

export class ObligationOfCertificationDto extends ObligationDto {
  @ApiProperty({ enum: ['met', 'open', 'inGrace', 'unmet'], example: 'open' })
  state!: 'met' | 'open' | 'inGrace' | 'unmet';
}

export class ConditionDto {
  @ApiProperty({ example: 'pairedEvidence' }) id!: string;
  @ApiProperty(DAY) due!: string;
  @ApiProperty(DAY_OR_NULL) metOn!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, required: false, description: 'What shows that it is met.' })
  evidence?: MetCondition['evidence'];
  @ApiProperty({ ...UUID, required: false, description: 'Who found it met.' }) metBy?: MetCondition['metBy'];
}

export class RulingDto {
  @ApiProperty(DAY) on!: string;
  @ApiProperty({ ...UUID, nullable: true, description: 'Null: by rule.' }) by!: string | null;
  @ApiProperty({ type: Boolean }) isAppealed!: boolean;
}

export class RefusalDto {
  @ApiProperty({ example: 'certification/not-declared' }) code!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ required: false }) hint?: string;
}

export class OpenTransitionDto implements OpenTransition {
  @ApiProperty({ enum: CERTIFICATION_TRANSITIONS, example: 'grant' }) transition!: CertificationTransition;
  @ApiProperty({ enum: ['step', 'decision'], example: 'decision', description: 'Where to send it.' })
  kind!: 'step' | 'decision';
  @ApiProperty({
    type: [RefusalDto],
    description:
      'What stands against it now, whatever you send. The proposal says whether a certificate can be granted.',
  })
  refusals!: readonly RefusalDto[];
}

export class CertificationDto extends CertificationSummaryDto implements CertificationView {
  @ApiProperty({ type: RoundDto }) round!: RoundDto;
  @ApiProperty({ type: [LinkedAssessmentDto] }) assessments!: readonly LinkedAssessmentDto[];
  @ApiProperty({
    type: [ObligationOfCertificationDto],
    description: 'What suspends the certificate when it is not met.',
  })
  obligations!: readonly ObligationOfCertificationDto[];
  @ApiProperty({ type: [ConditionDto] }) conditions!: readonly ConditionDto[];
  @ApiProperty({ type: RulingDto, nullable: true, description: 'A decision that can be appealed.' })
  ruling!: RulingDto | null;
  @ApiProperty({ type: TransferDto }) transfer!: TransferDto;
  @ApiProperty({ type: [ReviewDto], description: 'Reviews because of KPI figures, the oldest first.' })
  reviews!: readonly ReviewDto[];
  @ApiProperty({ type: [OpenTransitionDto], description: 'What you have a part in.' })
  transitions!: readonly OpenTransitionDto[];
}
