import { daysAfter } from '../../remediation/rules/days';
import type { ProblemDetail } from '../../shared/domain-error';
import { schemeId } from '../../framework/rules/certification-scheme';
import { certificateAt } from './certificate';
import { type Certification, obligationsIn, type Step } from './certification';
import type { StaleEvidence } from './evidence';
import { independenceOf, type Independence } from './independence';
import type { CertificationState, CertificationTransition, Condition } from './life-cycle';
import { openOf } from './nonconformity';
import { common, isSameScope, type Place } from './scope';

interface ConditionRule {
  readonly isMet: (certification: Certification, step: Step) => boolean;
  readonly fault: (certification: Certification, step: Step) => ProblemDetail;
}

const said = (pointer: string | null, code: string, message: string, hint: string) => (): ProblemDetail => ({
  ...(pointer === null ? {} : { pointer }),
  ...{ code: `certification/${code}`, message, hint },
});

/** These begin with people of their own. */
const WITH_NEW_TEAM: ReadonlySet<CertificationTransition> = new Set([
  ...(['beginAssessment', 'beginSurveillance', 'beginRecertification', 'makeUpSurveillance', 'restore'] as const),
]);

/** Everybody who assesses: who comes with the step and, unless a new team begins, who did so far. */
export function assessorsOf({ round }: Certification, { transition, team = [] }: Step): readonly string[] {
  return [...new Set([...(WITH_NEW_TEAM.has(transition) ? [] : round.assessors), ...team])];
}

function independenceIn({ declarations, party, scheme }: Certification, personId: string, today: string): Independence {
  const { interestMonths } = scheme.decision;
  return independenceOf(personId, declarations, { party, today, interestMonths });
}

/** Of somebody who takes the step; the clock has no interests. */
const ofTaker = (certification: Certification, { personId, on }: Step): Independence =>
  independenceIn(certification, personId ?? '', on);

const isFree = ({ isDeclared, conflicts }: Independence): boolean => isDeclared && conflicts.length === 0;

const validUntil = ({ certificate }: Certification): string => certificate?.validUntil ?? '';

/** Places of the step where it names some, else of the certification. */
const placesOf = ({ places }: Certification, step: Step): readonly Place[] => step.places ?? places;

/** Certificates of others that have not ended on the day, and cover a place. */
function takenBy(certification: Certification, step: Step): readonly string[] {
  const places = placesOf(certification, step);
  return (step.others ?? []).flatMap((other) => {
    const { status, places: covered } = certificateAt(other, [], step.on);
    const hasEnded = status === 'withdrawn' || status === 'expired' || status === 'superseded';
    return !hasEnded && common(covered, places).length > 0 ? [other.number] : [];
  });
}

/** The obligations that are past their day once the step is taken: a surveillance that ends does what was missing. */
function overdueAfter(certification: Certification, { transition, on }: Step): readonly string[] {
  const { surveillances } = certification;
  const after =
    transition === 'completeSurveillance' ? { ...certification, surveillances: [...surveillances, on] } : certification;
  return obligationsIn(after).flatMap(({ id, due, metOn }) => (due < on && metOn === null ? [id] : []));
}

const isUnmet = (certification: Certification, on: string): boolean =>
  obligationsIn(certification).some(({ suspendsFrom, metOn }) => suspendsFrom <= on && metOn === null);

/** First day of the latest suspension; null where there was none. */
export const suspendedSince = ({ certificate }: Certification): string | null =>
  certificate?.events.findLast(({ kind }) => kind === 'suspended')?.on ?? null;

/** Each condition of a transition: when it is met, and what is said when it is not. */
export const CONDITION_RULES: Readonly<Record<Condition, ConditionRule>> = {
  scope: {
    isMet: ({ places }) => places.length > 0,
    fault: said('/places', 'no-scope', 'The scope is empty.', 'Name at least one programme at one site.'),
  },
  selfAssessed: {
    isMet: ({ round }) => round.hasSelfAssessment,
    fault: said(null, 'no-self-assessment', 'The self-assessment is not complete.', 'Answer what is open in it.'),
  },
  baseline: {
    isMet: ({ round }) => round.hasBaseline,
    fault: said(null, 'no-baseline', 'The baseline assessment is not completed.', 'Complete it first.'),
  },
  samplePlan: {
    isMet: ({ round }) => round.hasSamplePlan,
    fault: said(null, 'no-sample-plan', 'It is not planned which sites are visited.', 'Draw the sample first.'),
  },
  teamIndependent: {
    isMet: (certification, step) => {
      const team = assessorsOf(certification, step);
      return team.length > 0 && team.every((personId) => isFree(independenceIn(certification, personId, step.on)));
    },
    fault: said(
      '/team',
      'team-not-independent',
      'Somebody of the team did not declare interests, or has one in the party; or there is no team.',
      'Have everybody declare, and replace whoever has an interest.',
    ),
  },
  assessed: {
    isMet: ({ round }) => round.isAssessed,
    fault: said(null, 'not-assessed', 'The assessment is not completed.', 'Complete it first.'),
  },
  notAssessor: {
    isMet: ({ round }, { personId }) => personId === null || !round.assessors.includes(personId),
    fault: said(null, 'own-assessment', 'Whoever assessed does not decide.', 'Somebody else has to do this.'),
  },
  declared: {
    isMet: (certification, step) => ofTaker(certification, step).isDeclared,
    fault: said(
      null,
      'not-declared',
      'You have not declared your interests within the last year.',
      'Declare them, or that there are none.',
    ),
  },
  independent: {
    isMet: (certification, step) => ofTaker(certification, step).conflicts.length === 0,
    fault: ({ scheme }) => ({
      ...{ code: 'certification/conflict-of-interest' },
      message: `You have an interest in this party, or had one within ${scheme.decision.interestMonths} months.`,
      hint: 'Somebody else has to do this.',
    }),
  },
  notEarlierDecider: {
    isMet: ({ ruling }, { personId }) => ruling?.isAppealed !== true || ruling.by !== personId,
    fault: said(
      null,
      'own-decision',
      'Whoever made a decision does not decide what its appeal reopened.',
      'Somebody else has to do this.',
    ),
  },
  grantable: {
    isMet: (_, { proposal }) => proposal !== undefined && proposal.outcome !== 'refuse',
    fault: (_, { proposal }) => ({
      ...{ code: 'certification/not-grantable' },
      message:
        proposal === undefined
          ? 'There is no proposal to decide on.'
          : `The certificate can not be granted: ${proposal.blockers.map(({ kind }) => kind).join(', ')}.`,
      hint: 'See what would have to change; refuse or defer until then.',
    }),
  },
  scopeFree: {
    isMet: (certification, step) => takenBy(certification, step).length === 0,
    fault: (certification, step) => ({
      ...{ pointer: '/places', code: 'certification/scope-taken' },
      message: `Part of the scope is covered by ${takenBy(certification, step).join(', ')}.`,
      hint: 'Two certificates never cover the same place: reduce one, or transfer it.',
    }),
  },
  majorsWithinLimit: {
    isMet: ({ nonconformities, scheme }, { on }) =>
      openOf(nonconformities, 'major', on).length <= scheme.nonconformities.openMajors,
    fault: ({ nonconformities }, { on }) => ({
      ...{ code: 'certification/major-open' },
      message: `Major nonconformities are open: ${openOf(nonconformities, 'major', on)
        .map(({ id }) => id)
        .join(', ')}.`,
      hint: 'Have their correction verified first.',
    }),
  },
  nothingOverdue: {
    isMet: (certification, step) => overdueAfter(certification, step).length === 0,
    fault: (certification, step) => ({
      ...{ code: 'certification/overdue' },
      message: `Past their day: ${overdueAfter(certification, step).join(', ')}.`,
      hint: 'Do what is overdue first.',
    }),
  },
  withinValidity: {
    isMet: (certification, { on }) => on <= validUntil(certification),
    fault: (certification) => ({
      code: 'certification/expired',
      message: `The certificate was valid until ${validUntil(certification)}.`,
      hint: 'Restore or apply anew.',
    }),
  },
  validityOver: {
    isMet: (certification, { on }) => on > validUntil(certification),
    fault: (certification) => ({
      code: 'certification/not-expired',
      message: `The certificate is valid until ${validUntil(certification)}.`,
      hint: 'It expires on the day after.',
    }),
  },
  renewalOpen: {
    isMet: (certification, { on }) => on >= renewalOpens(certification),
    fault: (certification) => ({
      code: 'certification/renewal-not-open',
      message: `Recertification can begin on ${renewalOpens(certification)}.`,
      hint: 'Wait until then.',
    }),
  },
  withinRestoration: {
    isMet: (certification, { on }) => on <= restorableUntil(certification),
    fault: (certification) => ({
      code: 'certification/restoration-over',
      message: `The certificate could be restored until ${restorableUntil(certification)}.`,
      hint: 'Apply anew.',
    }),
  },
  restorationOver: {
    isMet: (certification, { on }) => on > restorableUntil(certification),
    fault: (certification) => ({
      code: 'certification/restoration-open',
      message: `The certificate can be restored until ${restorableUntil(certification)}.`,
      hint: 'It lapses on the day after.',
    }),
  },
  appealOpen: {
    isMet: (certification, { on }) => on <= appealableUntil(certification),
    fault: (certification) => ({
      code: 'certification/appeal-over',
      message: certification.ruling
        ? `The decision could be appealed until ${appealableUntil(certification)}.`
        : 'There is no decision to appeal.',
      hint: 'Put right what it says, and apply again.',
    }),
  },
  notAppealed: {
    isMet: ({ ruling }) => ruling?.isAppealed !== true,
    fault: said(null, 'appealed-already', 'The decision was appealed before.', 'An appeal is decided once.'),
  },
  renewalRefused: {
    isMet: ({ round }) => round.isRenewalRefused,
    fault: said(null, 'renewal-not-refused', 'Renewal was not refused.', 'There is nothing to appeal.'),
  },
  unmetObligation: {
    isMet: (certification, { on }) => isUnmet(certification, on),
    fault: said(null, 'nothing-unmet', 'Nothing is overdue beyond its days of grace.', 'Wait until something is.'),
  },
  suspendedTooLong: {
    isMet: (certification, { on }) => {
      const since = suspendedSince(certification);
      return since !== null && on > daysAfter(since, certification.scheme.validity.suspensionDays);
    },
    fault: ({ scheme }) => ({
      code: 'certification/suspension-running',
      message: `It has not been suspended for more than ${scheme.validity.suspensionDays} days.`,
      hint: 'Wait until it has.',
    }),
  },
  idleTooLong: {
    isMet: ({ since, scheme }, { on }) => on > daysAfter(since, scheme.validity.idleDays),
    fault: ({ scheme }) => ({
      code: 'certification/not-idle',
      message: `The latest step is not more than ${scheme.validity.idleDays} days ago.`,
      hint: 'Wait until it is.',
    }),
  },
  reviewRaised: {
    isMet: ({ reviewRaisedOn }, { on }) => reviewRaisedOn !== null && reviewRaisedOn <= on,
    fault: said(null, 'no-review', 'No figure asks for a review.', 'A surveillance can begin without one.'),
  },
  receiverAccepted: {
    isMet: (_, { isReceiverReady, number }) => isReceiverReady === true && number !== undefined,
    fault: said(
      null,
      'receiver-not-ready',
      'No other party takes the scope on.',
      'Offer it to a party that has applied under this scheme, and have that party accept.',
    ),
  },
  transferGiven: {
    isMet: ({ places, scheme }, { given, on }) =>
      given !== undefined &&
      given.scheme === schemeId(scheme) &&
      given.validUntil >= on &&
      isSameScope(given.places, places),
    fault: said(
      null,
      'nothing-given',
      'No holder under this scheme offers just this scope.',
      'Have the holder offer what you apply for: apply for the same places, no more and no fewer.',
    ),
  },
  transferAccepted: {
    isMet: ({ accepted }, { given }) => given !== undefined && accepted === given.giver,
    fault: said(
      null,
      'transfer-not-accepted',
      'The party has not accepted what is offered.',
      'Have it accept the offer first: the step "acceptTransfer".',
    ),
  },
  receiverFits: {
    isMet: ({ party, scheme }, { receiver }) =>
      receiver !== undefined &&
      receiver.party !== party &&
      receiver.scheme === schemeId(scheme) &&
      receiver.state === 'applied',
    fault: said(
      '/counterpart',
      'receiver-unfit',
      'It can not be offered there: no other party has applied under this scheme with that certification.',
      'Have the party apply under this scheme first. One that is certified already extends its scope instead, by an audit.',
    ),
  },
  notOffered: {
    isMet: ({ offer }) => offer === null,
    fault: said(null, 'transfer-offered', 'A transfer is offered already.', 'Withdraw that offer first.'),
  },
  offered: {
    isMet: ({ offer }) => offer !== null,
    fault: said(null, 'no-offer', 'No transfer is offered.', 'There is nothing to withdraw.'),
  },
  nothingOpen: {
    isMet: (certification, step) => stillOpen(certification, step).length === 0,
    fault: (certification, step) => ({
      ...{ code: 'certification/nonconformity-open' },
      message: `Nonconformities are open: ${stillOpen(certification, step).join(', ')}.`,
      hint: 'Have their correction verified first: they belong to the audits of the holder, and do not change hands.',
    }),
  },
  partySound: {
    isMet: (_, { partyMajors = [] }) => partyMajors.length === 0,
    fault: (_, { partyMajors = [] }) => ({
      ...{ code: 'certification/party-major-open' },
      message: `The party has open majors elsewhere: ${partyMajors.join(', ')}.`,
      hint: 'Have their correction verified first.',
    }),
  },
  dataEnough: {
    isMet: ({ scheme }, { dataMonths }) => (dataMonths ?? 0) >= scheme.requires.dataMonths.first,
    fault: ({ scheme }, { dataMonths }) => ({
      ...{ code: 'certification/too-little-data' },
      message:
        dataMonths === undefined || dataMonths === null
          ? 'No completed assessment shows data of the party that takes the scope on.'
          : `The party shows ${dataMonths} months of data; ${scheme.requires.dataMonths.first} are needed.`,
      hint: 'Complete an assessment of the party as it runs these places, and name it as baseline.',
    }),
  },
  evidenceCurrent: {
    isMet: ({ stale }) => stale.length === 0,
    fault: ({ state, stale }) => ({
      ...{ code: 'certification/evidence-stale' },
      message: `It rests on what has changed since: ${stale.map(({ key, why }) => `${key} (${why})`).join(', ')}.`,
      hint: staleHint(state, stale),
    }),
  },
  evidenceStale: {
    isMet: ({ stale }) => stale.length > 0,
    fault: said(null, 'evidence-current', 'What it rests on has not changed.', 'It needs not be submitted again.'),
  },
  placesNew: {
    isMet: ({ places }, { places: named = [] }) => named.length > 0 && common(places, named).length === 0,
    fault: said('/places', 'places-not-new', 'No place is named, or one is covered already.', 'Name new ones only.'),
  },
  placesAssessed: {
    isMet: (_, { arePlacesAssessed }) => arePlacesAssessed === true,
    fault: said('/places', 'places-not-assessed', 'The new places are not assessed.', 'Assess them first.'),
  },
  placesHeld: {
    isMet: ({ places }, { places: named = [] }) => named.length > 0 && common(places, named).length === named.length,
    fault: said('/places', 'places-not-held', 'No place is named, or one is not covered.', 'Name covered ones only.'),
  },
  placesLeft: {
    isMet: ({ places }, step) => common(step.places ?? [], places).length < places.length,
    fault: said('/places', 'no-scope-left', 'Nothing would be left.', 'Withdraw or transfer the certificate instead.'),
  },
  reason: {
    isMet: (_, { reason }) => reason !== null,
    fault: said('/reason', 'no-reason', 'No reason is given.', 'Say why, or what shows it.'),
  },
};

/** Majors and minors that are open on the day. */
const stillOpen = ({ nonconformities }: Certification, { on }: Step): readonly string[] =>
  [...openOf(nonconformities, 'major', on), ...openOf(nonconformities, 'minor', on)].map(({ id }) => id);

/** What to do about evidence that is not any more what it was. */
export function staleHint(state: CertificationState, stale: readonly StaleEvidence[]): string {
  const first = stale.some(({ why }) => why === 'reopened') ? 'Complete the assessment again; then ' : '';
  const hint =
    state === 'decision'
      ? 'submit it as it is now: the step "resubmit".'
      : state === 'renewalDecision'
        ? 'submit it as it is now: the step "resubmitRenewal".'
        : 'look at the holder again: the next completed surveillance or renewal rests on evidence of its own.';
  return first === '' ? `${hint.charAt(0).toUpperCase()}${hint.slice(1)}` : `${first}${hint}`;
}

const renewalOpens = (certification: Certification): string =>
  daysAfter(validUntil(certification), -certification.scheme.validity.renewalDays);

const restorableUntil = (certification: Certification): string =>
  daysAfter(validUntil(certification), certification.scheme.validity.restorationDays);

/** Empty while there is nothing to appeal. */
const appealableUntil = ({ ruling, scheme }: Certification): string =>
  ruling ? daysAfter(ruling.on, scheme.decision.appealDays) : '';
