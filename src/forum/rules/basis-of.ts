import type { Assessment, ForumDecision, KpiSeries } from '../../assessment/assessment';
import type { BaselineMonth, ForumBasis } from './forum-basis';

export interface BasisInput {
  readonly today: string;
  readonly decisions: readonly ForumDecision[];
  /** The assessments before this one, the latest first, back to the baseline. */
  readonly before: readonly Pick<Assessment, 'key' | 'contactReasons' | 'kpis'>[];
}

/** What a forum looks at beside the assessment of its wave. */
export function basisOf({ today, decisions, before }: BasisInput): ForumBasis {
  return {
    ...{ today, decisions },
    earlier: before.flatMap(({ key, contactReasons }) =>
      contactReasons ? [{ key, period: contactReasons.period, reasons: contactReasons.reasons }] : [],
    ),
    baseline: (before.at(-1)?.kpis ?? []).flatMap(monthOf),
  };
}

/** The assessments that stand before one, the latest first. */
export function assessmentsBefore<T extends { readonly key: string; readonly previous?: string }>(
  all: readonly T[],
  { previous }: Pick<T, 'previous'>,
): readonly T[] {
  const found = all.find(({ key }) => key === previous);
  return found
    ? [
        found,
        ...assessmentsBefore(
          all.filter((one) => one !== found),
          found,
        ),
      ]
    : [];
}

function monthOf({ kpi, unit, channel, points }: KpiSeries): BaselineMonth[] {
  return points.slice(-1).map(({ month }) => ({
    kpi,
    ...(unit !== undefined && { unit }),
    ...(channel !== undefined && { channel }),
    month,
  }));
}
