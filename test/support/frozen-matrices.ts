import { DEFAULT_THRESHOLDS, documentOf, type FrozenMatrix, type Letter, type RasicMatrix } from '../../src/rasic';
import type { RasicLibrary } from '../../src/workstream';

export interface GivenPrint {
  readonly roles: number;
  readonly activities: number;
  /** Words of titles. */
  readonly words?: number;
}

const STEPS = ['Ask', 'Sort', 'Judge', 'Mend', 'Report'];
const WORDS =
  'agree with the client how dissatisfaction of customers is measured and told to all sites every week'.split(' ');

/** A matrix of so many roles and activities, right in most rows and wrong in some, as it is frozen. */
export function frozenMatrix(
  { profiles }: Pick<RasicLibrary, 'profiles'>,
  { roles: columns, activities: rows, words = 4 }: GivenPrint,
  changes: Partial<FrozenMatrix> = {},
): FrozenMatrix {
  const profile = profiles.get('raci-a1');
  if (!profile) throw new Error('There is no convention raci-a1.');
  const name = (at: number): string => `${WORDS.slice(0, words).join(' ')} ${at}`;
  const roles = Array.from({ length: columns }, (_, at) => ({
    ...{ key: `r${at}`, title: { en: `Role ${name(at)}`, id: `Peran ${name(at)}`, zh: `角色${at}` } },
    ...{ side: (['client', 'operation', 'vendor', 'either'] as const)[at % 4] ?? 'either', rank: 1 + (at % 6) },
    isCommittee: at % 7 === 5,
    ...(at % 3 === 0 ? {} : { holders: [`Holder ${at}`] }),
  }));
  const activities = Array.from({ length: rows }, (_, at) => ({
    ...{ key: `a${at}`, title: { en: `Do ${name(at)}`, id: `Lakukan ${name(at)}`, zh: `完成第${at}项` } },
    ...(rows > 4 && { step: STEPS[Math.floor((at * STEPS.length) / rows)] ?? '' }),
  }));
  const lettersAt = (row: number, column: number): readonly Letter[] => {
    if (column === row % columns) return columns === 1 ? ['A', 'R'] : ['R'];
    if (column === (row + 1) % columns) return row % 5 === 4 ? ['C'] : ['A'];
    return (row + column) % 6 === 0 ? ['I'] : [];
  };
  const cells: RasicMatrix['cells'] = new Map(
    activities.map(({ key }, row) => [key, new Map(roles.map((role, column) => [role.key, lettersAt(row, column)]))]),
  );
  const matrix = { profile, roles, activities, cells, steps: [] };
  const document = documentOf(matrix);
  return {
    ...{ id: 'm1', title: { en: 'Quality monitoring', id: 'Pemantauan mutu', zh: '质量监控' }, unit: null },
    ...{ owner: 'Sri Wahyuni', version: 4, changedAt: '2012-03-20T10:00:00.000Z', approval: null, profile },
    ...{ thresholds: DEFAULT_THRESHOLDS, original: null, copies: [] },
    document: { ...document, cells: document.cells.filter(({ letters }) => letters.length > 0) },
    ...changes,
  };
}

export const APPROVED: FrozenMatrix['approval'] = {
  ...{ version: 4, at: '2012-03-22T09:00:00.000Z', givenBy: 'Budi Santoso', recordedBy: 'Rina Hartono' },
  isCurrent: true,
};
