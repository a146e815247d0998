import type { Schemas } from '../../api/client';

type Outcome = Schemas['PortfolioLineDto']['score'];

/** A score as a share, where there is one. */
export const scoreOf = (outcome: Outcome): string | null => ('decimal' in outcome ? outcome.decimal : null);

/** A difference of two shares in points, with its sign: 0.0712 is +7. */
export function points(difference: number | string, locale: string, digits = 0): string {
  const value = Number(difference) * 100;
  return value.toLocaleString(locale, {
    ...{ signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits },
  });
}

/** Places that somebody can have: "3", or "2–5" where those can not be told apart. */
export function placesOf({ rankFrom, rankTo }: Pick<Schemas['PortfolioLeagueRowDto'], 'rankFrom' | 'rankTo'>): string {
  if (rankFrom === null || rankTo === null) return '';
  return rankFrom === rankTo ? String(rankFrom) : `${rankFrom}–${rankTo}`;
}

/** Id of the assessment whose address the API names; null for who was given one party only. */
export const assessmentIdOf = (address: string | null): string | null => address?.split('/').at(-1) ?? null;

/** The page of the answers for a unit; the requirement, where one is meant. */
export function answersPath(assessment: string | null, unit: string, requirement?: string): string | null {
  const id = assessmentIdOf(assessment);
  if (id === null) return null;
  const params = new URLSearchParams({ unit, ...(requirement === undefined ? {} : { requirement }) });
  return `/assessments/${id}/rate?${params.toString()}`;
}
