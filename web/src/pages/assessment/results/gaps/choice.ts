import type { Gap } from './pareto';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export const SCOPES = ['organisation', 'systemic', 'local'] as const;

/** Which gaps are looked at; empty: all. */
export interface GapChoice {
  readonly severity: string;
  readonly scope: string;
  readonly owner: string;
  readonly category: string;
  readonly unit: string;
  readonly search: string;
}

export const NO_CHOICE: GapChoice = { severity: '', scope: '', owner: '', category: '', unit: '', search: '' };

/** Gaps that fit all that was chosen; the search looks at refs and titles. */
export function chosenGaps(gaps: readonly Gap[], choice: GapChoice, textOf: (title: Gap['title']) => string): Gap[] {
  const wanted = choice.search.trim().toLowerCase();
  const fits = (chosen: string, value: string): boolean => chosen === '' || chosen === value;
  return gaps.filter(
    ({ severity, scope, ownerFunction, category, requirement, title, places }) =>
      fits(choice.severity, severity) &&
      fits(choice.scope, scope) &&
      fits(choice.owner, ownerFunction) &&
      fits(choice.category, category) &&
      (choice.unit === '' || places.some(({ unit = choice.unit }) => unit === choice.unit)) &&
      (wanted === '' || `${requirement} ${textOf(title)}`.toLowerCase().includes(wanted)),
  );
}
