import type { Letter, RasicActivity, RasicMatrix, RasicProfile, RasicRole } from '../../src/rasic/rules/matrix';

/** Columns of the matrices of the tests; all are held but where a test says otherwise. */
export const ROLES: readonly RasicRole[] = [
  { key: 'sponsor', title: 'Sponsor', side: 'client', rank: 1, isCommittee: false, holders: ['Ada'] },
  { key: 'director', title: 'Director', side: 'operation', rank: 2, isCommittee: false, holders: ['Ben'] },
  { key: 'manager', title: 'Manager', side: 'operation', rank: 3, isCommittee: false, holders: ['Cleo'] },
  { key: 'account', title: 'Account lead', side: 'vendor', rank: 3, isCommittee: false, holders: ['Dan'] },
  { key: 'leader', title: 'Team leader', side: 'operation', rank: 5, isCommittee: false, holders: ['Eve'] },
  { key: 'board', title: 'Quality board', side: 'either', rank: 2, isCommittee: true, holders: ['Fay', 'Gus'] },
  { key: 'analyst', title: 'Analyst', side: 'either', rank: 4, isCommittee: false, holders: ['Hal'] },
];

export interface GivenMatrix {
  /** A line per activity, a word per role in the order of `ROLES`: "A/R", or "." for an empty cell. */
  readonly rows: readonly string[];
  readonly roles?: readonly RasicRole[];
  readonly activities?: Partial<RasicActivity>;
  readonly steps?: readonly string[];
}

/** A matrix as its letters stand, right or wrong, with the roles that its rows have cells for. */
export function matrixOf(
  profile: RasicProfile,
  { rows, roles = ROLES, activities, steps = [] }: GivenMatrix,
): RasicMatrix {
  const keys = rows.map((_, at) => `a${at + 1}`);
  return {
    ...{ profile, steps },
    activities: keys.map((key) => ({ key, title: `Do ${key}`, requirements: ['PRC-03'], ...activities })),
    cells: new Map(
      keys.map((key, at) => {
        const words = (rows[at] ?? '').split(/\s+/u).filter((word) => word !== '');
        const cells = words.flatMap((word, column): [string, Letter[]][] => {
          const role = roles[column];
          if (!role) throw new Error(`Row ${key} has more cells than there are roles.`);
          return word === '.' ? [] : [[role.key, word.split('/') as Letter[]]];
        });
        return [key, new Map(cells)];
      }),
    ),
    roles: roles.slice(0, widest(rows)),
  };
}

const widest = (rows: readonly string[]): number => Math.max(0, ...rows.map((row) => row.split(/\s+/u).length));
