import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import type { AnswerPlace } from '../outbox/change';
import { GRID, queriesOf, TREE, withRequirement } from '../outbox/loaded-trees';
import { withGridFlag } from '../rating/grid-marks';
import type { StoredFlag } from './flag';

/** Writes a flag that was set or cleared into every tree and grid that shows it; lists of flags are read again. */
export function showFlag(client: QueryClient, place: AnswerPlace, flag: StoredFlag | null): void {
  const { assessmentId } = place;
  client.setQueriesData<Schemas['AnswerTreeDto']>(
    queriesOf(TREE, assessmentId),
    (tree) =>
      tree && {
        ...tree,
        groups: tree.groups.map((group) =>
          withRequirement(group, tree.unit, place, (requirement) => ({ ...requirement, flag })),
        ),
      },
  );
  client.setQueriesData<Schemas['AnswerGridDto']>(
    queriesOf(GRID, assessmentId),
    (grid) => grid && withGridFlag(grid, place, flag),
  );
  void client.invalidateQueries({ queryKey: ['flags', assessmentId] });
}
