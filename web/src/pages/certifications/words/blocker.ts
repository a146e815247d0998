interface Figure {
  readonly decimal: string;
}
interface GateCase {
  readonly ref: string;
  readonly unit?: string;
}

/** What stands against a certificate. The document of the API tells the kinds in words; these are their shapes. */
export type Blocker =
  | { readonly kind: 'notDetermined'; readonly coverage: Figure; readonly minimumCoverage: Figure }
  | { readonly kind: 'score'; readonly value: Figure; readonly needed: Figure; readonly distance: Figure }
  | {
      readonly kind: 'gate';
      readonly gate: string;
      readonly outcome: 'failed' | 'notDetermined';
      readonly blockers: readonly GateCase[];
      readonly open: readonly GateCase[];
    }
  | { readonly kind: 'dataMonths'; readonly months: number; readonly needed: number }
  | { readonly kind: 'openMajors' | 'openMinors'; readonly allowed: number; readonly ids: readonly string[] }
  | { readonly kind: 'minorPlans'; readonly ids: readonly string[] }
  | { readonly kind: 'sitesNotVisited'; readonly sites: readonly string[] }
  | { readonly kind: 'pairedEvidence'; readonly why: 'missing' | 'tooOld' | 'belowLevel' };

export const blockerOf = (raw: object): Blocker => raw as Blocker;
