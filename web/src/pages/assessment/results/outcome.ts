import type { Schemas } from '../../../api/client';
import { exactOf, type Exact } from '../../../results/exact';

type Verdict = Schemas['VerdictDto'];
/** A score, or why there is none. */
export type Outcome = Verdict['score'];
export type Level = Verdict['level'];

/** @returns the score; null where there is none */
export const scoreOf = (outcome: Outcome): Exact | null => ('exact' in outcome ? exactOf(outcome) : null);

/** Why there is no score. */
export const absenceOf = (outcome: Outcome): 'notApplicable' | 'notAssessed' | null =>
  'exact' in outcome ? null : 'notApplicable' in outcome ? 'notApplicable' : 'notAssessed';
