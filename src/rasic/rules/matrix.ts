import type { LocalizedText } from '../../shared/text';

/** Responsible, accountable or approving, supports, consulted, informed: what each means, a profile says. */
export const LETTERS = ['R', 'A', 'S', 'C', 'I'] as const;
export type Letter = (typeof LETTERS)[number];

/** A convention: what the letters mean, and how many of each an activity needs. Conventions conflict, so it is printed. */
export interface RasicProfile {
  readonly key: string;
  readonly title: LocalizedText;
  /** Letters that may be used, in the order of the legend. */
  readonly letters: readonly ProfileLetter[];
  /** Who answers for the result of an activity. */
  readonly accountable: Letter;
  /** Who approves the result of others; null where the profile knows no approver. */
  readonly approver: Letter | null;
  /** Letters that one role may have together in an activity, such as A and R. */
  readonly together: readonly (readonly Letter[])[];
}

export interface ProfileLetter {
  readonly letter: Letter;
  readonly title: LocalizedText;
  readonly meaning: LocalizedText;
  /** How many roles of an activity have it; *most* is null where there is no bound. */
  readonly fewest: number;
  readonly most: number | null;
}

export interface RasicRole {
  readonly key: string;
  readonly title: LocalizedText;
  /** *either*: found on the client's side or in the operation. */
  readonly side: 'client' | 'operation' | 'vendor' | 'either';
  /** 1 is the board, 6 the agent. */
  readonly rank: number;
  /** A body of several people. */
  readonly isCommittee: boolean;
  /** Names of those who hold the role; absent where holders are not stated. */
  readonly holders?: readonly string[];
}

export interface RasicActivity {
  readonly key: string;
  readonly title: LocalizedText;
  /** Step of the process that it is part of. */
  readonly step?: string;
  /** Name of the step, where it is named by a key. */
  readonly stepTitle?: LocalizedText;
  /** Refs of the requirements that it serves; absent where they are not stated. */
  readonly requirements?: readonly string[];
  /**
   * What no vendor may answer for or approve. *decision*: it commits the client. *certification*: it judges evidence that a
   * vendor is certified on.
   */
  readonly reserved?: 'decision' | 'certification';
}

/** Activities × roles under a convention. */
export interface RasicMatrix {
  readonly profile: RasicProfile;
  readonly roles: readonly RasicRole[];
  readonly activities: readonly RasicActivity[];
  /** Activity → role → letters, at least one each; roles without a part in the activity are not there. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly Letter[]>>;
  /** Keys of the steps of the process that need an activity each; empty where no process is mapped. */
  readonly steps: readonly string[];
}

/** One cell with other letters; none empties it. */
export interface CellChange {
  readonly activity: string;
  readonly role: string;
  readonly letters: readonly Letter[];
}

/** Letters of a cell, none for an empty one. */
export function lettersAt({ cells }: Pick<RasicMatrix, 'cells'>, activity: string, role: string): readonly Letter[] {
  return cells.get(activity)?.get(role) ?? [];
}

/** Roles that have a letter in an activity, in the order of the columns. */
export function rolesWith(matrix: RasicMatrix, activity: string, letter: Letter): readonly RasicRole[] {
  return matrix.roles.filter(({ key }) => lettersAt(matrix, activity, key).includes(letter));
}

/** The matrix with other letters in some cells. */
export function changed(matrix: RasicMatrix, changes: readonly CellChange[]): RasicMatrix {
  const cells = new Map([...matrix.cells].map(([activity, row]) => [activity, new Map(row)]));
  for (const { activity, role, letters } of changes) {
    const row = cells.get(activity) ?? new Map<string, readonly Letter[]>();
    cells.set(activity, row);
    if (letters.length === 0) row.delete(role);
    else row.set(role, letters);
  }
  return { ...matrix, cells };
}
