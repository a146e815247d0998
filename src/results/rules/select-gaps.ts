import { type Gap, type GapScope, SEVERITIES, type Severity } from '../../gap/rules/gap';

export const GAP_SCOPES = ['organisation', 'systemic', 'local'] as const satisfies readonly GapScope[];

export interface GapFilter {
  readonly severity?: Severity | undefined;
  readonly scope?: GapScope | undefined;
  readonly ownerFunction?: string | undefined;
  readonly workstream?: string | undefined;
  /** Gaps that stand in this unit; those of the whole organisation stand in none. */
  readonly unit?: string | undefined;
  readonly requirement?: string | undefined;
}

export type GapSort = 'lost' | 'severity' | 'requirement';

/**
 * Gaps that pass all filters, sorted.
 * @param gaps as `findGaps` gives them: the costliest first, ties by framework order
 * @param order requirement refs in framework order
 * @param sort `-severity`: the worst first; ties keep the costliest first
 */
export function selectGaps(
  gaps: readonly Gap[],
  filter: GapFilter,
  sort: GapSort | `-${GapSort}`,
  order: readonly string[],
): readonly Gap[] {
  const wanted = gaps.filter((gap) => passes(gap, filter));
  switch (sort) {
    case '-lost':
      return wanted;
    case 'lost':
      return wanted.toReversed();
    case '-severity':
      return wanted.toSorted((a, b) => rank(a) - rank(b));
    case 'severity':
      return wanted.toSorted((a, b) => rank(b) - rank(a));
    case 'requirement':
    case '-requirement': {
      const positions = new Map(order.map((ref, position) => [ref, position]));
      const position = ({ requirement }: Gap): number => Number(positions.get(requirement.ref));
      const ascending = wanted.toSorted((a, b) => position(a) - position(b));
      return sort === 'requirement' ? ascending : ascending.reverse();
    }
  }
}

const rank = ({ severity }: Gap): number => SEVERITIES.indexOf(severity);

function passes({ severity, scope, places, requirement }: Gap, filter: GapFilter): boolean {
  return (
    fits(filter.severity, severity) &&
    fits(filter.scope, scope) &&
    fits(filter.ownerFunction, requirement.ownerFunction) &&
    fits(filter.workstream, requirement.workstream) &&
    fits(filter.requirement, requirement.ref) &&
    (filter.unit === undefined || places.some(({ unit }) => unit === filter.unit))
  );
}

const fits = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;
