import { known } from '../../shared/known';
import type { PlannedWorkItem } from './plan';

/**
 * The circle that would close if one work item waited for another: ids from the item back to itself, each waiting for the
 * next. Undefined when none would.
 * @param items all that the two wait for, and more
 */
export function circleThrough(
  item: string,
  on: string,
  items: readonly Pick<PlannedWorkItem, 'id' | 'dependsOn'>[],
): readonly string[] | undefined {
  const byId = new Map(items.map((each) => [each.id, each]));
  const cameFrom = new Map<string, string>([[on, item]]);
  // A map visits what is added while it is walked.
  for (const id of cameFrom.keys()) {
    if (id === item) return wayBack(item, cameFrom);
    for (const next of known(byId, id).dependsOn) {
      if (!cameFrom.has(next.on)) cameFrom.set(next.on, id);
    }
  }
  return undefined;
}

function wayBack(item: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [item];
  for (let id = cameFrom.get(item); id !== undefined; id = id === item ? undefined : cameFrom.get(id)) way.push(id);
  return way.toReversed();
}
