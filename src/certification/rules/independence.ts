import { monthsAfter } from './dates';

/** What ties a person to a party. */
export const INTEREST_KINDS = ['employed', 'advised', 'family', 'financial'] as const;
export interface Interest {
  readonly kind: (typeof INTEREST_KINDS)[number];
  readonly party: string;
  /** Last day, YYYY-MM-DD; null: still. */
  readonly until: string | null;
}

/** What somebody declared, and when; one without interests says that there are none. */
export interface Declaration {
  readonly personId: string;
  readonly on: string;
  readonly interests: readonly Interest[];
}

/** A declaration is asked for again after so many months. */
export const DECLARATION_MONTHS = 12;

export interface Independence {
  readonly isDeclared: boolean;
  /** Interests in the party that hold, or ended less than the window ago. */
  readonly conflicts: readonly Interest[];
}

/**
 * Whether a person can judge a party on a day (impartiality as certifiers practise it, ISO/IEC 17021-1: two years as a rule).
 * Nothing that was ever declared is forgotten by a later declaration: it lapses with its window only.
 * @param interestMonths window of the scheme; on its last day an interest still counts
 */
export function independenceOf(
  personId: string,
  declarations: readonly Declaration[],
  { party, today, interestMonths }: { readonly party: string; readonly today: string; readonly interestMonths: number },
): Independence {
  const own = declarations.filter((one) => one.personId === personId && one.on <= today);
  return {
    isDeclared: own.some(({ on }) => monthsAfter(on, DECLARATION_MONTHS) >= today),
    conflicts: own
      .flatMap(({ interests }) => interests)
      .filter((one) => one.party === party && (one.until === null || monthsAfter(one.until, interestMonths) >= today)),
  };
}
