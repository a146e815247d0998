import { changed, lettersAt, type CellChange, type Letter, type RasicMatrix, type RasicRole } from './matrix';

/** A cell in which a matrix has other letters than the one that it follows. */
export interface Deviation extends CellChange {
  /** Of the one that it follows. */
  readonly modelLetters: readonly Letter[];
}

export interface Overlaid {
  readonly matrix: RasicMatrix;
  /** In the order of rows and columns. */
  readonly deviations: readonly Deviation[];
  /** Cells of activities and roles that the model does not have any more. */
  readonly lost: readonly CellChange[];
}

/**
 * A matrix that follows another one and has other letters in some cells: a change of the model shows in it wherever it does
 * not deviate, so that eighty sites and their standard can not drift apart unseen.
 * @param knownRoles roles that changes may bring in as further columns
 */
export function overlaid(
  model: RasicMatrix,
  changes: readonly CellChange[],
  knownRoles: readonly RasicRole[] = [],
): Overlaid {
  const widened = withColumns(model, changes, knownRoles);
  const isThere = placesOf(widened);
  const held = changes.filter(isThere);
  const matrix = changed(widened, held);
  const [rows, columns] = [positions(matrix.activities), positions(matrix.roles)];
  const deviations = held
    .map((change) => ({ ...change, modelLetters: lettersAt(model, change.activity, change.role) }))
    .filter(({ letters, modelLetters }) => !isSame(letters, modelLetters))
    .toSorted(
      (one, other) =>
        placeIn(rows, one.activity) - placeIn(rows, other.activity) ||
        placeIn(columns, one.role) - placeIn(columns, other.role),
    );
  return { matrix, deviations, lost: changes.filter((change) => !isThere(change)) };
}

/** Earlier changes with later ones in their place; those that say what the model says are left out. */
export function mergedChanges(
  model: RasicMatrix,
  earlier: readonly CellChange[],
  later: readonly CellChange[],
): readonly CellChange[] {
  const byCell = new Map(
    [...earlier, ...later].map((change) => [JSON.stringify([change.activity, change.role]), change]),
  );
  return [...byCell.values()].filter(
    ({ activity, role, letters }) => !isSame(letters, lettersAt(model, activity, role)),
  );
}

/** Whether the matrix has the activity and the role of a cell. */
export function placesOf({ activities, roles }: RasicMatrix): (cell: Omit<CellChange, 'letters'>) => boolean {
  const [rows, columns] = [positions(activities), positions(roles)];
  return ({ activity, role }) => rows.has(activity) && columns.has(role);
}

/** Further columns in the order of `knownRoles`, where changes give letters to roles that the model does not have. */
function withColumns(
  model: RasicMatrix,
  changes: readonly CellChange[],
  knownRoles: readonly RasicRole[],
): RasicMatrix {
  const [present, rows] = [positions(model.roles), positions(model.activities)];
  const asked = new Set(
    changes.filter(({ activity, letters }) => rows.has(activity) && letters.length > 0).map(({ role }) => role),
  );
  const further = knownRoles.filter(({ key }) => asked.has(key) && !present.has(key));
  return further.length === 0 ? model : { ...model, roles: [...model.roles, ...further] };
}

const positions = (list: readonly { readonly key: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ key }, at) => [key, at]));

const placeIn = (places: ReadonlyMap<string, number>, key: string): number => places.get(key) as number;

const isSame = (one: readonly Letter[], other: readonly Letter[]): boolean => one.join() === other.join();
