import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import type { Certificate } from './certificate';
import type { Certification, Round, Ruling, Step, TransferOffer } from './certification';
import { advance } from './clock';
import { type Evidence, type EvidenceToday, staleEvidence } from './evidence';
import type { Declaration } from './independence';
import { type CertificationState, HOLDING } from './life-cycle';
import { type LinkedAssessment, peopleOf, ROUND_BEGINS, roundFacts } from './linked-assessments';
import type { Nonconformity } from './nonconformity';
import type { GrantCondition } from './proposal';
import type { Place } from './scope';

/** What is kept of the present round; the rest of it follows from the assessments. */
export type StoredRound = Pick<Round, 'hasSamplePlan' | 'assessors' | 'isRenewalRefused'>;

/** In these states something was submitted or decided that still counts. */
const RESTING: readonly CertificationState[] = ['decision', 'refused', 'appealed', ...HOLDING];

/** A certification as it was written down after its latest step. */
export interface StoredCertification {
  readonly party: string;
  readonly state: CertificationState;
  readonly since: string;
  readonly round: StoredRound;
  /** ISO 8601: assessments that were completed before do not count for the present round. */
  readonly roundBeganAt: string;
  readonly ruling: Ruling | null;
  readonly conditions: readonly GrantCondition[];
}

/** What it follows from besides. */
export interface CertificationFacts {
  readonly places: readonly Place[];
  readonly assessments: readonly LinkedAssessment[];
  readonly nonconformities: readonly Nonconformity[];
  /** The oldest first. */
  readonly certificates: readonly Certificate[];
  readonly surveillances: readonly string[];
  readonly declarations: readonly Declaration[];
  /** Of what was submitted or decided last; with the assessments as they are now. */
  readonly evidence: readonly Evidence[];
  readonly evidenceToday: readonly EvidenceToday[];
  readonly offer: TransferOffer | null;
  readonly accepted: string | null;
  /** Day of the review that is going on; null: none is. */
  readonly reviewRaisedOn?: string | null;
}

export interface Rebuilt {
  readonly certification: Certification;
  readonly roundBeganAt: string;
  /** What the clock took since the latest step that was written down. */
  readonly steps: readonly Step[];
}

/** The round goes by assessments: who worked in them, and which of them are completed. */
function roundOf(
  state: CertificationState,
  stored: StoredRound,
  { assessments }: CertificationFacts,
  roundBeganAt: string,
): Round {
  const assessors = [...new Set([...stored.assessors, ...peopleOf(assessments, roundBeganAt)])];
  return { ...stored, ...roundFacts(state, assessments, roundBeganAt), assessors };
}

/** When the round began that is going on after some steps, the latest of which was taken at a moment. */
export function roundBeginning(before: string, steps: readonly Step[], now: string): string {
  const began = steps.findLast(({ transition }) => ROUND_BEGINS.has(transition));
  if (!began) return before;
  return began.role === 'clock' ? `${began.on}T00:00:00.000Z` : now;
}

/** The certification as it is on a day, whatever was written down: dates that passed since have had their effect. */
export function rebuild(
  stored: StoredCertification,
  scheme: CertificationScheme,
  facts: CertificationFacts,
  today: string,
): Rebuilt {
  const { places, nonconformities, certificates, surveillances, declarations, reviewRaisedOn = null } = facts;
  // One literal without spreads: lists rebuild a thousand, and objects put together of many take ten times the time and room.
  const kept: Certification = {
    party: stored.party,
    scheme,
    places,
    state: stored.state,
    since: stored.since,
    round: { ...stored.round, hasSelfAssessment: false, hasBaseline: false, isAssessed: false },
    ruling: stored.ruling,
    certificate: certificates.at(-1) ?? null,
    earlier: certificates.slice(0, -1),
    conditions: stored.conditions,
    nonconformities,
    surveillances,
    declarations,
    reviewRaisedOn,
    stale: [],
    offer: facts.offer,
    accepted: facts.accepted,
  };
  const { certification, steps } = advance(kept, today);
  const roundBeganAt = roundBeginning(stored.roundBeganAt, steps, '');
  const { hasSamplePlan, assessors, isRenewalRefused } = certification.round;
  const round = { hasSamplePlan, assessors, isRenewalRefused };
  const stale = RESTING.includes(certification.state) ? staleEvidence(facts.evidence, facts.evidenceToday) : [];
  return {
    certification: { ...certification, round: roundOf(certification.state, round, facts, roundBeganAt), stale },
    ...{ roundBeganAt, steps },
  };
}
