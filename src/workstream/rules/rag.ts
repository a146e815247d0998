/** Status of work against its baseline. */
export type Rag = 'green' | 'amber' | 'red';

/** From the best to the worst. */
export const RAGS: readonly Rag[] = ['green', 'amber', 'red'];

/** How much slip is tolerated: what is larger, the days or the share of the length. */
export interface RagThresholds {
  /** Working days. */
  readonly amberDays: number;
  /** Whole percent of the length in the baseline. */
  readonly amberPercent: number;
}

/** A week, or a tenth of a long piece of work: what a team can still catch up. */
export const DEFAULT_THRESHOLDS: RagThresholds = { amberDays: 5, amberPercent: 10 };

/** What was found; `bound` is what the slip was held against, in working days. */
export interface RagReason {
  /**
   * - `onTime`: no slip; `bound` is 0
   * - `withinFloat`: a slip, but inside the float `bound`
   * - `withinTolerance`, `beyondTolerance`: a slip up to or above the `bound` tolerated days
   * - `pastLimit`: the slip moves the end of the plan `bound` days past its time limit
   */
  readonly code: 'onTime' | 'withinFloat' | 'withinTolerance' | 'beyondTolerance' | 'pastLimit';
  /** Slip in working days; negative: earlier than agreed. */
  readonly days: number;
  readonly bound: number;
}

export interface Judgement {
  readonly rag: Rag;
  readonly reason: RagReason;
}

/** Working days; positions are numbers of one work calendar. */
export interface Slipped {
  readonly slip: number;
  readonly float: number;
  /** From first to last day in the baseline. */
  readonly length: number;
  /** Where the work, with all that waits for it, ends. */
  readonly reach: number;
  /** End of the plan in the baseline, and last day of its time limit. */
  readonly planEnd: number;
  readonly limit: number;
}

/**
 * Green: no slip, or one inside the float. Red: it moves the end of the plan past its limit, or is more than tolerated.
 * Amber: in between. A later end is never judged better.
 */
export function judge(
  { slip, float, length, reach, planEnd, limit }: Slipped,
  { amberDays, amberPercent }: RagThresholds,
): Judgement {
  const judged = (rag: Rag, code: RagReason['code'], bound: number): Judgement => ({
    rag,
    reason: { code, days: slip, bound },
  });
  if (slip <= 0) return judged('green', 'onTime', 0);
  if (slip <= float) return judged('green', 'withinFloat', float);
  if (reach > Math.max(planEnd, limit)) return judged('red', 'pastLimit', reach - limit);
  const tolerated = Math.max(amberDays, Math.floor((length * amberPercent) / 100));
  return slip <= tolerated
    ? judged('amber', 'withinTolerance', tolerated)
    : judged('red', 'beyondTolerance', tolerated);
}
