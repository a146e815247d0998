import type { AssessmentScore } from '../../scoring/score-assessment';

/** Fewest months of data behind any result that is rated in any unit; null where none is. */
export function fewestDataMonths({ units }: Pick<AssessmentScore, 'units'>): number | null {
  const months = units.flatMap(({ score }) =>
    [...score.nodes.values()].flatMap((node) =>
      node.kind === 'requirement'
        ? node.dimensions.flatMap(({ rating }) => (typeof rating === 'object' ? [rating.months] : []))
        : [],
    ),
  );
  return months.length === 0 ? null : months.reduce((a, b) => Math.min(a, b));
}
