import { useMemo } from 'react';
import type { Schemas } from '../../../api/client';
import type { PendingFlag } from '../../../flags/flag';
import type { PendingChange } from '../../../outbox/change';
import { coverageIn, type GridCoverage } from '../../../rating/grid';
import { flagIn, isMineIn } from '../../../rating/grid-marks';
import { requirementsIn } from '../../../rating/grid-rows';
import type { FilterCounts, Requirement } from '../../../rating/rows';
import type { Matrix, ShownCell } from './use-matrix';

/**
 * How many requirements there are, and how many cells fit each of the other filters. Columns are counted once, and what is
 * not saved yet is put on top: all of it at every key would be felt.
 */
export function useCounts(
  tree: Schemas['AnswerTreeDto'],
  grid: Schemas['AnswerGridDto'],
  { loaded, shownOf, places }: Matrix,
  waiting: { readonly changes: readonly PendingChange[]; readonly flags: readonly PendingFlag[] },
): FilterCounts {
  const requirements = useMemo(() => requirementsIn(tree.groups), [tree.groups]);
  const list = useMemo(() => [...requirements.values()], [requirements]);
  const critical = useMemo(() => list.filter((one) => one.critical).length, [list]);
  const columns = useMemo(() => new Map(grid.columns.map((column) => [column.unit, column])), [grid.columns]);
  let [unrated, mine, flagged] = [0, 0, 0];
  for (const column of grid.columns) {
    unrated += lackIn(coverageIn(column, list, places));
    mine += column.mine.length;
    flagged += column.flags.length;
  }
  for (const { unit, requirement: ref, mine: content } of waiting.changes) {
    const [requirement, column] = [requirements.get(ref), columns.get(unit)];
    if (!requirement || !column) continue;
    unrated += lackIn(countOf(shownOf(unit, requirement), requirement));
    unrated -= lackIn(countOf(loaded(unit, requirement), requirement));
    mine += Number(content !== null) - Number(isMineIn(column, places.get(ref) ?? -1));
  }
  for (const { unit, requirement: ref, mine: wanted } of waiting.flags) {
    const column = columns.get(unit);
    if (column) flagged += Number(wanted !== null) - Number(flagIn(column, ref) !== undefined);
  }
  const all = list.length;
  return { all, unrated, critical, mine, flagged, waiting: waiting.changes.length + waiting.flags.length };
}

const lackIn = ({ asked, rated }: GridCoverage): number => asked - rated;

/** What one cell counts for: not applicable is not asked. */
export function countOf(
  cell: Pick<ShownCell, 'isOut' | 'ratings'> | undefined,
  { dimensions }: Requirement,
): GridCoverage {
  if (cell?.isOut === true) return { rated: 0, asked: 0 };
  return { rated: cell && dimensions.every(({ key }) => key in cell.ratings) ? 1 : 0, asked: 1 };
}
