import type { ProblemDetail } from '../../shared/domain-error';
import { pointer } from '../../shared/json-pointer';
import { suggestion } from '../../shared/suggest';
import { badLetters } from './bad-letters';
import type { CellChange, RasicActivity, RasicProfile, RasicRole } from './matrix';
import { readCell } from './read-cell';

/** A cell as people write it: "A/R"; empty for none. */
export interface WrittenCell {
  readonly activity: string;
  readonly role: string;
  readonly letters: string;
}

export interface CellsReading {
  readonly cells: readonly CellChange[];
  readonly problems: readonly ProblemDetail[];
}

interface Named {
  readonly key: string;
}

/** Keys that are used twice. */
export function repeatedKeys(list: 'roles' | 'activities', entries: readonly Named[]): readonly ProblemDetail[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key }, at) => {
    const isRepeated = seen.has(key);
    seen.add(key);
    const code = 'rasic/repeated-key';
    const message = `The key "${key}" is used twice among the ${list}.`;
    const hint = 'Give each a key of its own.';
    return isRepeated ? [{ pointer: pointer(list, at, 'key'), code, message, hint }] : [];
  });
}

/**
 * Cells with letters of the convention, at places that a matrix has. A cell that is written twice counts as it is written
 * last.
 * @param path of the list in the body of the request
 */
export function readCells(
  written: readonly WrittenCell[],
  matrix: {
    readonly activities: readonly Pick<RasicActivity, 'key'>[];
    readonly roles: readonly Pick<RasicRole, 'key'>[];
  },
  { profile, path }: { readonly profile: RasicProfile; readonly path: string },
): CellsReading {
  const known = { activity: keysOf(matrix.activities), role: keysOf(matrix.roles) };
  const read = written.map(({ activity, role, letters }, at): CellsReading => {
    const named = { activity, role };
    const unknown = (['activity', 'role'] as const).flatMap((part) =>
      known[part].has(named[part]) ? [] : [unknownPart(part, named[part], known[part], pointer(path, at, part))],
    );
    const reading = readCell(letters, profile);
    const bad =
      reading.kind === 'bad' ? [{ pointer: pointer(path, at, 'letters'), ...badLetters(reading, profile) }] : [];
    const problems = [...unknown, ...bad];
    const cells = reading.kind === 'letters' && problems.length === 0 ? [{ ...named, letters: reading.letters }] : [];
    return { cells, problems };
  });
  return { cells: read.flatMap(({ cells }) => cells), problems: read.flatMap(({ problems }) => problems) };
}

const keysOf = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ key }) => key));

function unknownPart(part: string, key: string, known: ReadonlySet<string>, at: string): ProblemDetail {
  const message = `The matrix has no ${part} "${key}".`;
  return { pointer: at, code: `rasic/unknown-${part}`, message, hint: suggestion(key, [...known]) };
}
