import type { Schemas } from '../../api/client';

/** Figures of a scheme. The document of the API calls these parts objects only; the schema of the files fixes what is in them. */
export interface SchemeRules {
  readonly requires: {
    readonly level: string;
    readonly dataMonths: { readonly first: number; readonly recertification: number };
    readonly paired?: { readonly framework: string; readonly level: string; readonly months: number };
  };
  readonly nonconformities: {
    readonly openMajors: number;
    readonly openMinors: number;
    readonly major: { readonly answerDays: number; readonly closeDays: number };
    readonly minor: { readonly answerDays: number; readonly closeDays: number };
    readonly graceDays: number;
  };
  readonly decision: {
    readonly conditionDays: number;
    readonly interestMonths: number;
    readonly appealDays: number;
  };
  readonly validity: {
    readonly months: number;
    readonly surveillanceMonths: number;
    readonly renewalDays: number;
    readonly suspensionDays: number;
    readonly restorationDays: number;
    readonly idleDays: number;
  };
  readonly sampling: {
    readonly tenths: { readonly first: number; readonly surveillance: number; readonly recertification: number };
    readonly randomPercent: number;
    readonly everySite: boolean;
  };
}

export const rulesOf = (scheme: Schemas['SchemeDto']): SchemeRules => scheme as unknown as SchemeRules;
