import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import { oncePer } from '../../shared/once';
import type { Certificate } from './certificate';
import type { Evidence, StaleEvidence } from './evidence';
import type { Declaration } from './independence';
import {
  type CertificationRole,
  type CertificationState,
  type CertificationTransition,
  FIRST_STATE,
} from './life-cycle';
import { type Nonconformity, obligation, type Obligation, obligationsOf } from './nonconformity';
import type { DecisionProposal, GrantCondition } from './proposal';
import type { Place } from './scope';
import { surveillanceObligations } from './surveillance-dates';

/** What there is of the present assessment: the one for a certificate, a surveillance, or the one for its renewal. */
export interface Round {
  readonly hasSelfAssessment: boolean;
  readonly hasBaseline: boolean;
  readonly hasSamplePlan: boolean;
  readonly isAssessed: boolean;
  /** Ids of the people who assess, or did so last. */
  readonly assessors: readonly string[];
  readonly isRenewalRefused: boolean;
}

/** A decision that can be appealed. */
export interface Ruling {
  readonly on: string;
  /** Id of the person; null: by rule. */
  readonly by: string | null;
  readonly isAppealed: boolean;
}

/** One party under one scheme, with everything that the rules look at. Days are YYYY-MM-DD. */
export interface Certification {
  readonly party: string;
  readonly scheme: CertificationScheme;
  readonly state: CertificationState;
  /** Day of the latest step. */
  readonly since: string;
  /** Asked for, or certified. */
  readonly places: readonly Place[];
  readonly round: Round;
  readonly declarations: readonly Declaration[];
  readonly nonconformities: readonly Nonconformity[];
  readonly conditions: readonly GrantCondition[];
  /** The latest one. */
  readonly certificate: Certificate | null;
  /** Those before it, the oldest first. */
  readonly earlier: readonly Certificate[];
  /** Days of completed surveillances of the latest certificate, ascending. */
  readonly surveillances: readonly string[];
  readonly ruling: Ruling | null;
  /** Since when figures of surveillance are being looked at by somebody; null: they are not. */
  readonly reviewRaisedOn: string | null;
  /** Assessments under what was submitted or decided that are not any more what they were then. */
  readonly stale: readonly StaleEvidence[];
  /** What is offered to another holder; null: nothing. */
  readonly offer: TransferOffer | null;
  /** Id of the certification whose offer was accepted; null: none. */
  readonly accepted: string | null;
}

/** To whom, by the id of its certification, and what. */
export interface TransferOffer {
  readonly receiver: string;
  readonly places: readonly Place[];
}

/** Whoever the scope is offered to, as it stands. */
export interface TransferReceiver {
  readonly party: string;
  readonly scheme: string;
  readonly state: CertificationState;
}

/** What another holder gives up to this one. */
export interface GivenScope {
  /** Id of its certification. */
  readonly giver: string;
  readonly number: string;
  readonly scheme: string;
  readonly validUntil: string;
  readonly places: readonly Place[];
  /** Open ones come along. */
  readonly conditions: readonly GrantCondition[];
}

/** Somebody, or the clock, who takes a transition on a day, with what it brings. */
export interface Step {
  readonly transition: CertificationTransition;
  readonly on: string;
  readonly role: CertificationRole;
  /** Null: the clock. */
  readonly personId: string | null;
  readonly reason: string | null;
  /** Ids of the people who assess from now on. */
  readonly team?: readonly string[];
  /** Of the certificate that is granted, or that takes the place of this one. */
  readonly number?: string;
  /** As computed on the day of the decision. */
  readonly proposal?: DecisionProposal;
  /** What the scope is extended or reduced by. */
  readonly places?: readonly Place[];
  /** Whether the places that are added have been assessed. */
  readonly arePlacesAssessed?: boolean;
  /** To whom the scope is offered, where there is such a certification. */
  readonly receiver?: TransferReceiver & { readonly id: string };
  /** Whether the other holder agreed to take the scope on. */
  readonly isReceiverReady?: boolean;
  readonly given?: GivenScope;
  /** Id of the certification on the other side of a transfer. */
  readonly counterpart?: string;
  /** Major nonconformities that are open in other certifications of the party, by certification and number. */
  readonly partyMajors?: readonly string[];
  /** Fewest months of data behind any result of the newest completed assessment; null: there is none. */
  readonly dataMonths?: number | null;
  /** What the step rests on, to be kept with it. */
  readonly evidence?: readonly Evidence[];
  /** Certificates of all others under the same framework. */
  readonly others?: readonly Certificate[];
}

const NO_ROUND: Round = {
  ...{ hasSelfAssessment: false, hasBaseline: false, hasSamplePlan: false, isAssessed: false },
  ...{ assessors: [], isRenewalRefused: false },
};

/** A party asks to be certified, or is asked to. */
export function applicationOf(
  party: string,
  scheme: CertificationScheme,
  places: readonly Place[],
  on: string,
): Certification {
  return {
    ...{ party, scheme, places, state: FIRST_STATE, since: on, round: NO_ROUND },
    ...{ declarations: [], nonconformities: [], conditions: [], certificate: null, earlier: [] },
    ...{ surveillances: [], ruling: null, reviewRaisedOn: null, stale: [], offer: null, accepted: null },
  };
}

/** Everything that suspends the certificate when it is not done: majors, conditions of the grant, surveillances. */
export const obligationsIn = oncePer((certification: Certification): readonly Obligation[] => {
  const { scheme, nonconformities, conditions, certificate, surveillances } = certification;
  const { graceDays } = scheme.nonconformities;
  return [
    ...nonconformities.flatMap((one) => obligationsOf(one, scheme)),
    ...conditions.map(({ id, due, metOn }) => obligation('condition', id, due, metOn, graceDays)),
    ...(certificate ? surveillanceObligations(certificate, surveillances, scheme) : []),
  ];
});
