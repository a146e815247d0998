import { type CertificationScheme, schemeId } from '../framework';
import type { ProblemDetail } from '../shared/domain-error';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { CertificationRow, LinkedRow, StoredCertificate, StoredReview } from './certification.rows';
import { certificateAt, type CertificateStatus } from './rules/certificate';
import { type Certification, obligationsIn, type Ruling, type Step } from './rules/certification';
import { type Upcoming, upcoming } from './rules/clock';
import { staleHint } from './rules/conditions';
import type { StaleEvidence } from './rules/evidence';
import type { Declaration } from './rules/independence';
import {
  type CertificationRole,
  type CertificationState,
  type CertificationTransition,
  isDecision,
  PARTS,
  ruleOf,
  transitionsFrom,
} from './rules/life-cycle';
import type { NamedPlace } from './rules/named-place';
import { type Obligation, openOf, standingOf } from './rules/nonconformity';
import type { GrantCondition } from './rules/proposal';
import { rebuild, type Rebuilt } from './rules/rebuild';
import { refusals } from './rules/refusals';
import { outcomeOf, type ReviewOutcome } from './rules/review-outcome';
import type { ReviewReason } from './rules/review-reasons';
import { hasPart, roleFor } from './rules/role-in';
import { datesOf } from './rules/surveillance-dates';

export interface PlaceView {
  readonly siteId: string;
  readonly site: LocalizedText;
  readonly programmeId: string;
  readonly programme: LocalizedText;
}

/** The latest certificate, as it is today. */
export interface CertificateOfView {
  readonly id: string;
  readonly number: string;
  readonly status: CertificateStatus;
  readonly since: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface StaleView {
  readonly assessments: readonly StaleEvidence[];
  readonly hint: string;
}

/** A scope that a holder offers. */
export interface OfferView {
  /** Id of the certification on the other side. */
  readonly counterpart: string;
  /** Of the holder; null where the reader is the holder. */
  readonly party: LocalizedText | null;
  /** Of the certificate that covers it now. */
  readonly number: string;
  readonly validUntil: string;
  readonly places: readonly PlaceView[];
}

export interface TransferView {
  /** What it offers to another. */
  readonly offer: OfferView | null;
  /** What is offered to it. */
  readonly offered: readonly OfferView[];
  /** Id of the certification whose offer it accepted. */
  readonly accepted: string | null;
}

/** Somebody has to look at figures of surveillance. */
export interface ReviewSummary {
  readonly seq: number;
  readonly raisedOn: string;
  readonly reasons: readonly ReviewReason[];
}

export interface ReviewView extends ReviewSummary {
  /** Null while it is going on, as is what follows. */
  readonly endedOn: string | null;
  readonly outcome: ReviewOutcome | null;
  readonly conclusion: string | null;
  /** Id of the person; null also where a date ended it. */
  readonly endedBy: string | null;
}

export interface CertificationSummary {
  readonly id: string;
  readonly engagementId: string;
  /** Title; null for whoever knows only what concerns one party. */
  readonly engagement: LocalizedText | null;
  readonly party: { readonly id: string; readonly name: LocalizedText };
  readonly framework: string;
  /** Id of the scheme. */
  readonly scheme: string;
  readonly title: LocalizedText;
  readonly state: CertificationState;
  readonly since: string;
  readonly places: readonly PlaceView[];
  readonly certificate: CertificateOfView | null;
  readonly nextSurveillance: string | null;
  readonly renewalOpens: string | null;
  readonly restorableUntil: string | null;
  /** The review that is going on, and what asked for it. */
  readonly review: ReviewSummary | null;
  /** What dates bring about if nobody takes a step before. */
  readonly upcoming: Upcoming | null;
  /** What it rests on that is not any more what it was, and what to do; null: nothing. */
  readonly stale: StaleView | null;
  readonly openMajors: number;
  readonly openMinors: number;
  /** Nonconformities and conditions whose day has passed. */
  readonly overdue: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the reader can do now, as far as it depends on the certification and not on what they send. */
export interface OpenTransition {
  readonly transition: CertificationTransition;
  readonly kind: 'step' | 'decision';
  readonly refusals: readonly ProblemDetail[];
}

export interface CertificationView extends CertificationSummary {
  readonly round: Certification['round'];
  readonly assessments: readonly Pick<LinkedRow, 'id' | 'key' | 'title' | 'frameworkId' | 'purpose' | 'status'>[];
  readonly obligations: readonly (Obligation & { readonly state: 'met' | 'open' | 'inGrace' | 'unmet' })[];
  readonly conditions: readonly GrantCondition[];
  readonly ruling: Ruling | null;
  readonly transfer: TransferView;
  /** The oldest first. */
  readonly reviews: readonly ReviewView[];
  readonly transitions: readonly OpenTransition[];
}

/** Who reads, and what they are in the engagement. */
export interface Reader {
  readonly personId: string;
  readonly roles: readonly CertificationRole[];
}

/** As it is on a day. */
export interface OpenedCertification extends Rebuilt {
  readonly row: CertificationRow;
  readonly scheme: CertificationScheme;
}

/** @param declarations none where nobody's independence is asked for */
export function opened(
  row: CertificationRow,
  scheme: CertificationScheme,
  today: string,
  declarations: readonly Declaration[] = [],
): OpenedCertification {
  const { partyId: party, state, since, round, roundBeganAt, ruling, conditions, facts } = row;
  const stored = { party, state, since, round, roundBeganAt: roundBeganAt.toISOString(), ruling, conditions };
  const places = facts.places.map(({ site, programme }) => ({ site, programme }));
  const reviewRaisedOn = openReview(row)?.raisedOn ?? null;
  return { row, scheme, ...rebuild(stored, scheme, { ...facts, places, declarations, reviewRaisedOn }, today) };
}

/** The one that is going on by what was written down. */
export const openReview = ({ reviews }: Pick<CertificationRow, 'reviews'>): StoredReview | undefined =>
  reviews.find(({ end }) => end === null);

export const placeView = ({ site, siteName, programme, programmeName }: NamedPlace): PlaceView => ({
  ...{ siteId: site, site: siteName, programmeId: programme, programme: programmeName },
});

export function summaryOf(one: OpenedCertification, today: string): CertificationSummary {
  const { row, scheme, certification } = one;
  const { id, engagementId, engagement, partyId, framework, facts, version, createdAt, updatedAt } = row;
  const { certificate, surveillances, nonconformities, conditions, state, since } = certification;
  const dates = certificate && datesOf(certificate, surveillances, scheme);
  const late = [
    ...nonconformities.filter((nonconformity) => standingOf(nonconformity, scheme, today).isOverdue),
    ...conditions.filter(({ due, metOn }) => metOn === null && due < today),
  ];
  return {
    ...{ id, engagementId, engagement, party: { id: partyId, name: facts.partyName }, framework },
    ...{ scheme: schemeId(scheme), title: scheme.title, state, since, places: facts.places.map(placeView) },
    certificate: certificateView(one, today),
    nextSurveillance: dates?.nextSurveillance ?? null,
    renewalOpens: dates?.renewalOpens ?? null,
    restorableUntil: dates?.restorableUntil ?? null,
    review: reviewSummary(one),
    upcoming: upcoming(certification),
    stale: staleView(state, certification.stale),
    openMajors: openOf(nonconformities, 'major', today).length,
    openMinors: openOf(nonconformities, 'minor', today).length,
    overdue: late.length,
    ...{ version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() },
  };
}

export const staleView = (state: CertificationState, stale: readonly StaleEvidence[]): StaleView | null =>
  stale.length === 0 ? null : { assessments: stale, hint: staleHint(state, stale) };

function transferView({ row: { facts }, certification }: OpenedCertification): TransferView {
  const { offer, accepted, certificate } = certification;
  const named = new Map(facts.places.map((place) => [`${place.site} ${place.programme}`, placeView(place)]));
  return {
    offer: offer &&
      certificate && {
        ...{ counterpart: offer.receiver, party: null, number: certificate.number, validUntil: certificate.validUntil },
        places: offer.places.flatMap(({ site, programme }) => named.get(`${site} ${programme}`) ?? []),
      },
    offered: facts.offered.map(({ giver, party, number, validUntil, places }) => ({
      ...{ counterpart: giver, party, number, validUntil, places: places.map(placeView) },
    })),
    accepted,
  };
}

function reviewSummary({ row, certification }: OpenedCertification): ReviewSummary | null {
  const review = certification.reviewRaisedOn === null ? undefined : openReview(row);
  return review ? { seq: review.seq, raisedOn: review.raisedOn, reasons: review.reasons } : null;
}

function reviewView({ end, ...review }: StoredReview): ReviewView {
  return {
    ...review,
    ...{ endedOn: end?.on ?? null, outcome: end && outcomeOf(end.transition) },
    ...{ conclusion: end?.reason ?? null, endedBy: end?.personId ?? null },
  };
}

function certificateView({ row, certification }: OpenedCertification, today: string): CertificateOfView | null {
  const { certificate } = certification;
  const stored: StoredCertificate | undefined = row.facts.certificates.at(-1);
  if (!certificate || !stored) return null;
  const { status, since } = certificateAt(certificate, obligationsIn(certification), today);
  const { number, validFrom, validUntil } = certificate;
  return { id: stored.id, number, status, since, validFrom, validUntil };
}

export function viewOf(one: OpenedCertification, reader: Reader, today: string): CertificationView {
  const { row, certification } = one;
  const { round, conditions, ruling } = certification;
  return {
    ...summaryOf(one, today),
    round,
    assessments: row.facts.assessments.map(({ id, key, title, frameworkId, purpose, status }) => ({
      ...{ id, key, title, frameworkId, purpose, status },
    })),
    obligations: obligationsIn(certification).map((each) => ({ ...each, state: obligationState(each, today) })),
    reviews: row.reviews.map(reviewView),
    ...{ conditions, ruling, transfer: transferView(one) },
    transitions: openTransitions(certification, reader, today),
  };
}

function obligationState(
  { due, metOn, suspendsFrom }: Obligation,
  today: string,
): 'met' | 'open' | 'inGrace' | 'unmet' {
  if (metOn !== null && metOn <= today) return 'met';
  if (due >= today) return 'open';
  return suspendsFrom > today ? 'inGrace' : 'unmet';
}

/** That the proposal refuses is said by the proposal; what is offered, by the transfer; what a receiver shows, by deciding. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  ...['certification/not-grantable', 'certification/nothing-given', 'certification/transfer-not-accepted'],
  ...['certification/receiver-not-ready', 'certification/too-little-data'],
]);

function openTransitions(certification: Certification, { personId, roles }: Reader, on: string): OpenTransition[] {
  return transitionsFrom(certification.state).flatMap((transition): OpenTransition[] => {
    const role = roleFor(transition, roles);
    if (role === undefined || !hasPart(transition, roles)) return [];
    const step: Step = { transition, on, role, personId, reason: null };
    const faults = refusals(certification, step).filter(
      ({ pointer, code }) => pointer === undefined && !SAID_ELSEWHERE.has(code),
    );
    return [{ transition, kind: isDecision(transition) ? 'decision' : 'step', refusals: faults }];
  });
}

export const isOfClock = (transition: CertificationTransition): boolean => PARTS[ruleOf(transition).by] === PARTS.clock;

export function staleCertification(current: CertificationView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The certification was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
