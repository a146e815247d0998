import { activityIssues, leadingLetters } from './check-activity';
import { DEFAULT_THRESHOLDS, type ActivityIssue } from './issue';
import {
  changed,
  lettersAt,
  rolesWith,
  type CellChange,
  type Letter,
  type RasicMatrix,
  type RasicRole,
} from './matrix';
import { mayStandTogether } from './read-cell';

type Change = readonly CellChange[];

/**
 * Cells that take an error of a row away, without making another: the first proposal that does. Null where only people can
 * tell, as in an empty row.
 */
export function mendFor(matrix: RasicMatrix, issue: ActivityIssue): Change | null {
  if (issue.severity !== 'error') return null;
  const before = errorsOf(matrix, issue.activity);
  const isBetter = (change: Change): boolean => {
    const after = errorsOf(changed(matrix, change), issue.activity);
    return !after.includes(nameOf(issue)) && after.every((name) => before.includes(name));
  };
  return proposals(matrix, issue).find(isBetter) ?? null;
}

const nameOf = ({ code, letter, roles }: ActivityIssue): string => JSON.stringify([code, letter, roles]);

function errorsOf(matrix: RasicMatrix, key: string): readonly string[] {
  return matrix.activities
    .filter((activity) => activity.key === key)
    .flatMap((activity) => activityIssues(matrix, activity, DEFAULT_THRESHOLDS))
    .filter(({ severity }) => severity === 'error')
    .map(nameOf);
}

function proposals(matrix: RasicMatrix, { code, activity, roles, letter }: ActivityIssue): readonly Change[] {
  const row = new Row(matrix, activity);
  if (code === 'support-alone') return row.byRank(roles).map((role) => [row.set(role, ['R'])]);
  if (code === 'letters-not-together') return row.byRank(roles).flatMap((role) => reduced(row, role));
  if (letter === undefined) return [];
  switch (code) {
    case 'missing-letter':
      return missing(row, letter);
    case 'several-of-letter':
      return several(row, letter, roles);
    case 'letter-not-in-profile':
      return row.byRank(roles).flatMap((role) => replaced(row, role, letter));
    default:
      return row.byRank(roles).flatMap((vendor) => handedOver(row, vendor, letter));
  }
}

/** The cells of one activity. */
class Row {
  constructor(
    readonly matrix: RasicMatrix,
    readonly activity: string,
  ) {}

  has(role: RasicRole): readonly Letter[] {
    return lettersAt(this.matrix, this.activity, role.key);
  }

  set(role: RasicRole, letters: readonly Letter[]): CellChange {
    const ordered = this.matrix.profile.letters.map(({ letter }) => letter).filter((one) => letters.includes(one));
    return { activity: this.activity, role: role.key, letters: ordered };
  }

  with(letter: Letter): readonly RasicRole[] {
    return rolesWith(this.matrix, this.activity, letter);
  }

  /** The highest first; of equals, the first column. */
  byRank(keys?: readonly string[]): readonly RasicRole[] {
    return this.matrix.roles
      .filter(({ key }) => keys?.includes(key) ?? true)
      .toSorted((one, other) => one.rank - other.rank);
  }

  uses(letter: Letter): boolean {
    return this.matrix.profile.letters.some((one) => one.letter === letter);
  }

  /** A letter less; who had no other is heard from now on. */
  without(role: RasicRole, letter: Letter, instead: Letter): CellChange {
    const rest = this.has(role).filter((one) => one !== letter);
    return this.set(role, rest.length > 0 || !this.uses(instead) ? rest : [instead]);
  }
}

/** Who answers or approves is sought among the highest in the row, who does the work among those that support it. */
function missing(row: Row, letter: Letter): readonly Change[] {
  const { matrix } = row;
  const involved = row.byRank().filter((role) => row.has(role).length > 0 && !role.isCommittee);
  const isLead = leadingLetters(matrix).includes(letter) && letter !== 'R';
  const candidates = isLead ? involved : [...involved].reverse();
  const joined = candidates
    .filter((role) => mayStandTogether([...row.has(role), letter], matrix.profile))
    .map((role) => [row.set(role, [...row.has(role), letter])]);
  const instead = (['S', 'C', 'I'] as const).flatMap((weaker) =>
    candidates.filter((role) => row.has(role).includes(weaker)).map((role) => [row.set(role, [letter])]),
  );
  return isLead ? [...joined, ...instead] : [...instead, ...joined];
}

/** The highest keeps it; the others support or are consulted. */
function several(row: Row, letter: Letter, roles: readonly string[]): readonly Change[] {
  const ranked = row.byRank(roles);
  const instead = letter === 'R' && row.uses('S') ? 'S' : 'C';
  return [...ranked.filter((role) => !role.isCommittee), ...ranked].map((keeper) =>
    ranked.filter((role) => role.key !== keeper.key).map((role) => row.without(role, letter, instead)),
  );
}

/** A letter that the convention does not know becomes another. */
const replaced = (row: Row, role: RasicRole, letter: Letter): readonly Change[] => [
  [row.without(role, letter, 'C')],
  [row.without(role, letter, 'I')],
];

/** One letter of a cell stays, the one that leads most. */
function reduced(row: Row, role: RasicRole): readonly Change[] {
  const leading = leadingLetters(row.matrix);
  const strongest = [...leading, ...row.has(role).filter((letter) => !leading.includes(letter))];
  return strongest.filter((letter) => row.has(role).includes(letter)).map((letter) => [row.set(role, [letter])]);
}

/** The vendor is consulted, and the highest on the client's side answers. */
function handedOver(row: Row, vendor: RasicRole, letter: Letter): readonly Change[] {
  const freed = row.without(vendor, letter, 'C');
  const clients = row.byRank().filter(({ side, isCommittee }) => side === 'client' && !isCommittee);
  const involved = clients.filter((role) => row.has(role).length > 0);
  const taken = [...involved, ...clients].flatMap((role) => {
    const both = [...row.has(role), letter];
    return [
      ...(mayStandTogether(both, row.matrix.profile) ? [[freed, row.set(role, both)]] : []),
      [freed, row.set(role, [letter])],
    ];
  });
  return row.with(letter).length > 1 ? [[freed], ...taken] : taken;
}
