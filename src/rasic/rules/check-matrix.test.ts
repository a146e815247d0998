import * as fc from 'fast-check';
import { matrixOf, ROLES, type GivenMatrix } from '../../../test/support/rasic-matrices';
import { loadProfiles } from '../load-profiles';
import { checkMatrix } from './check-matrix';
import { DEFAULT_THRESHOLDS, type RasicIssue } from './issue';
import { changed, LETTERS, type Letter, type RasicProfile } from './matrix';

let profiles: ReadonlyMap<string, RasicProfile>;
beforeAll(async () => {
  profiles = await loadProfiles();
});

const matrix = (profile: string, given: GivenMatrix) => matrixOf(profiles.get(profile)!, given);

/** "error missing-letter:A a1", "warning unused-role leader" */
const told = ({ severity, code, letter, activity, roles }: RasicIssue): string =>
  [severity, letter === undefined ? code : `${code}:${letter}`, activity ?? (roles.join('+') || 'matrix')].join(' ');

interface Case extends GivenMatrix {
  readonly is: string;
  readonly says: readonly string[];
}

/** Columns: sponsor 1 (client), director 2, manager 3, account lead 3 (vendor), team leader 5, board 2, analyst 4. */
const RACI: readonly Case[] = [
  {
    is: 'complete',
    rows: ['. A R . . . C'],
    says: [
      'warning unused-role sponsor',
      'warning unused-role account',
      'warning unused-role leader',
      'warning unused-role board',
    ],
  },
  { is: 'complete in every column', rows: ['A R C'], says: [] },
  { is: 'told, not heard', rows: ['A R I'], says: [] },
  {
    is: 'without letters',
    rows: ['. . .'],
    says: [
      'error empty-activity a1',
      'warning unused-role sponsor',
      'warning unused-role director',
      'warning unused-role manager',
    ],
  },
  { is: 'without A', rows: ['R C I'], says: ['error missing-letter:A a1'] },
  { is: 'without R', rows: ['A C I'], says: ['error missing-letter:R a1'] },
  { is: 'without A and R', rows: ['C I I'], says: ['error missing-letter:R a1', 'error missing-letter:A a1'] },
  { is: 'with two A', rows: ['A A R I'], says: ['error several-of-letter:A a1'] },
  { is: 'with three A', rows: ['A A A/R I'], says: ['error several-of-letter:A a1', 'hint lead-does:A a1'] },
  { is: 'with A and R in one cell', rows: ['A/R C I'], says: ['hint lead-does:A a1'] },
  { is: 'with A and R in one cell beside another doer', rows: ['. A/R R C'], says: ['warning unused-role sponsor'] },
  { is: 'with two doers', rows: ['A R R I'], says: [] },
  { is: 'with three doers', rows: ['A R R R I'], says: [] },
  { is: 'with four doers', rows: ['A R R R R I'], says: ['warning many-responsible a1'] },
  { is: 'with nobody told', rows: ['A R'], says: ['warning nobody-told a1'] },
  { is: 'with three consulted', rows: ['A R C C C'], says: [] },
  { is: 'with four consulted', rows: ['A R C C C C'], says: ['warning many-consulted a1'] },
  { is: 'with five informed', rows: ['A/R I I I I I'], says: ['hint lead-does:A a1'] },
  { is: 'with six informed', rows: ['A/R I I I I I I'], says: ['warning many-informed a1', 'hint lead-does:A a1'] },
  { is: 'with S, which it does not have', rows: ['A R S I'], says: ['error letter-not-in-profile:S a1'] },
  { is: 'with S only beside A', rows: ['A S I'], says: ['error letter-not-in-profile:S a1', 'error support-alone a1'] },
  { is: 'with C and I in one cell', rows: ['A R C/I'], says: ['error letters-not-together a1'] },
  { is: 'with A and C in one cell', rows: ['A/C R I'], says: ['error letters-not-together a1'] },
  {
    is: 'with A, R and C in one cell',
    rows: ['A/R/C I I'],
    says: ['error letters-not-together a1', 'hint lead-does:A a1'],
  },
  {
    is: 'with A below R',
    rows: ['R . A . I'],
    says: ['warning lead-below-doer:A a1', 'warning unused-role director', 'warning unused-role account'],
  },
  { is: 'with A as high as R', rows: ['. I A R'], says: ['warning unused-role sponsor'] },
  {
    is: 'with A above one doer and below another',
    rows: ['I R A . R'],
    says: ['warning lead-below-doer:A a1', 'warning unused-role account'],
  },
  {
    is: 'with A on a board',
    rows: ['I . R . . A'],
    says: [
      'warning committee-leads:A a1',
      'warning unused-role director',
      'warning unused-role account',
      'warning unused-role leader',
    ],
  },
  { is: 'with R on a board', rows: ['A I I I I R'], says: [] },
  {
    is: 'of a client decision, with A on the vendor',
    rows: ['I I R A'],
    activities: { reserved: 'decision' },
    says: ['error vendor-decides:A a1'],
  },
  {
    is: 'of a client decision, with R on the vendor',
    rows: ['A I I R'],
    activities: { reserved: 'decision' },
    says: [],
  },
  {
    is: 'that judges a certificate, with A on the vendor',
    rows: ['I I R A'],
    activities: { reserved: 'certification' },
    says: ['error vendor-judges-itself:A a1'],
  },
  { is: 'of anything else, with A on the vendor', rows: ['I I R A'], says: [] },
  {
    is: 'linked to no requirement',
    rows: ['A R I'],
    activities: { requirements: [] },
    says: ['warning no-requirement a1'],
  },
  {
    is: 'empty and linked to no requirement',
    rows: ['. .'],
    activities: { requirements: [] },
    says: [
      'error empty-activity a1',
      'warning no-requirement a1',
      'warning unused-role sponsor',
      'warning unused-role director',
    ],
  },
];

const RASCI: readonly Case[] = [
  { is: 'complete', rows: ['A R S C I'], says: [] },
  { is: 'with S and no R', rows: ['A S C I'], says: ['error support-alone a1'] },
  { is: 'with two S and no R', rows: ['A S S I'], says: ['error support-alone a1'] },
  { is: 'with neither', rows: ['A C C I'], says: ['error missing-letter:R a1'] },
  { is: 'with S and no A', rows: ['R S C I'], says: ['error missing-letter:A a1'] },
  { is: 'with R and S in one cell', rows: ['A R/S C I'], says: ['error letters-not-together a1'] },
  { is: 'with A and R in one cell, and S', rows: ['A/R S C I'], says: ['hint lead-does:A a1'] },
  { is: 'with two A and no R', rows: ['A A S I'], says: ['error support-alone a1', 'error several-of-letter:A a1'] },
];

const RASIC: readonly Case[] = [
  { is: 'complete', rows: ['A R S C I'], says: [] },
  { is: 'without approver', rows: ['I R S C I'], says: ['error missing-letter:A a1'] },
  { is: 'without responsible', rows: ['A C C I'], says: ['error missing-letter:R a1'] },
  { is: 'with support alone', rows: ['A S C I'], says: ['error support-alone a1'] },
  { is: 'with two responsible', rows: ['A R R C I'], says: ['error several-of-letter:R a1'] },
  { is: 'with two approvers', rows: ['A A R C I'], says: ['error several-of-letter:A a1'] },
  {
    is: 'that approves its own work',
    rows: ['A/R I S C'],
    says: ['error letters-not-together a1', 'hint lead-does:A a1'],
  },
  { is: 'approved from below', rows: ['I R S C A'], says: ['warning lead-below-doer:A a1'] },
  { is: 'approved at the same height', rows: ['I I A R'], says: [] },
  { is: 'approved by a board', rows: ['I I R S C A'], says: ['warning committee-leads:A a1'] },
  { is: 'on a board', rows: ['A I S C I R'], says: ['warning committee-leads:R a1'] },
  {
    is: 'of a client decision, on the vendor',
    rows: ['A I S R'],
    activities: { reserved: 'decision' },
    says: ['error vendor-decides:R a1'],
  },
  {
    is: 'of a client decision, approved by the vendor',
    rows: ['I I R A'],
    activities: { reserved: 'decision' },
    says: ['error vendor-decides:A a1'],
  },
  {
    is: 'of evidence for a certificate, approved by the vendor itself',
    rows: ['I I R A'],
    activities: { reserved: 'certification' },
    says: ['error vendor-judges-itself:A a1'],
  },
  {
    is: 'of evidence for a certificate, supported by the vendor',
    rows: ['A I R S'],
    activities: { reserved: 'certification' },
    says: [],
  },
];

const WITH_APPROVER_WHERE_NEEDED: readonly Case[] = [
  { is: 'without approver', rows: ['I R S C I'], says: [] },
  { is: 'with one', rows: ['A R S C I'], says: [] },
  { is: 'with two', rows: ['A A R C I'], says: ['error several-of-letter:A a1'] },
];

const unheld = ROLES.map((role) => (role.key === 'director' ? { ...role, holders: [] } : role));

const unstated = ROLES.map(({ key, title, side, rank, isCommittee }) => ({ key, title, side, rank, isCommittee }));

/** Columns of several activities. */
const COLUMNS: readonly Case[] = [
  { is: 'that nobody holds, and that leads', rows: ['I A R'], roles: unheld, says: ['warning no-holder director'] },
  { is: 'whose holders are not stated', rows: ['I A R'], roles: unstated, says: [] },
  { is: 'that nobody holds, and that is only told', rows: ['A I R'], roles: unheld, says: [] },
  {
    is: 'that answers for more than half',
    rows: ['A R I .', 'A R I .', 'A I R .', 'I I A R'],
    says: [
      'warning leads-too-much sponsor',
      'warning in-everything sponsor',
      'warning in-everything director',
      'warning in-everything manager',
    ],
  },
  {
    is: 'that does more than half',
    rows: ['A R . I', 'A R . I', 'I R A .', '. . A R'],
    says: ['warning lead-below-doer:A a3', 'warning nobody-told a4', 'warning overloaded-role director'],
  },
  { is: 'of a matrix with three rows', rows: ['A R I', 'A R I', 'A R I'], says: [] },
  {
    is: 'that has neither to do nor to answer',
    rows: ['A R I .', 'I A R C', '. R A I', 'R A I .'],
    says: [
      'warning lead-below-doer:A a3',
      'warning lead-below-doer:A a4',
      'warning in-everything director',
      'warning in-everything manager',
      'hint no-task account',
    ],
  },
  {
    is: 'that is asked everywhere',
    rows: ['A R C', 'A R C', 'R A C', 'R . A/C'],
    says: [
      'warning lead-below-doer:A a3',
      'error letters-not-together a4',
      'warning lead-below-doer:A a4',
      'warning in-everything sponsor',
      'warning consulted-everywhere manager',
      'warning in-everything manager',
    ],
  },
];

describe.each([
  ['raci-a1', RACI],
  ['rasci-a1', RASCI],
  ['rasic-r1a1', RASIC],
  ['rasic-r1', WITH_APPROVER_WHERE_NEEDED],
] as const)('an activity under %s', (profile, cases) => {
  it.each(cases.map((one) => [one.is, one] as const))('%s', (_, { says, ...given }) => {
    expect(checkMatrix(matrix(profile, given)).map(told)).toEqual(says);
  });
});

describe('a role', () => {
  it.each(COLUMNS.map((one) => [one.is, one] as const))('%s', (_, { says, ...given }) => {
    expect(checkMatrix(matrix('raci-a1', given)).map(told)).toEqual(says);
  });
});

describe('the table', () => {
  it('has at least sixty matrices', () => {
    const all = [RACI, RASCI, RASIC, WITH_APPROVER_WHERE_NEEDED, COLUMNS].flat();
    expect(all.length).toBeGreaterThanOrEqual(60);
  });
});

describe('a matrix', () => {
  it('without activities has nothing wrong', () => {
    expect(checkMatrix({ ...matrix('raci-a1', { rows: [] }), roles: ROLES })).toEqual([]);
  });

  it('takes letters in a row that had none', () => {
    const empty = { ...matrix('raci-a1', { rows: ['. .'] }), cells: new Map() };
    const filled = changed(empty, [
      { activity: 'a1', role: 'sponsor', letters: ['A'] },
      { activity: 'a1', role: 'director', letters: ['R'] },
    ]);
    expect(checkMatrix(filled).map(told)).toEqual(['warning nobody-told a1']);
    expect(checkMatrix(changed(filled, [{ activity: 'a1', role: 'sponsor', letters: [] }]))[0]).toMatchObject({
      code: 'missing-letter',
    });
  });

  it('has an activity for each step of its process', () => {
    const given = { rows: ['A R I'], activities: { step: 'rate' }, steps: ['listen', 'rate'] };
    expect(checkMatrix(matrix('raci-a1', given))).toMatchObject([{ code: 'step-without-activity', step: 'listen' }]);
  });

  it('is judged by the thresholds of the client', () => {
    const given = { rows: ['A R R C C'] };
    const strict = { ...DEFAULT_THRESHOLDS, mostResponsible: 1, mostConsulted: 1 };
    expect(checkMatrix(matrix('raci-a1', given))).toEqual([]);
    expect(checkMatrix(matrix('raci-a1', given), strict)).toMatchObject([
      { code: 'many-responsible', roles: ['director', 'manager'], count: 2, most: 1 },
      { code: 'many-consulted', roles: ['account', 'leader'], count: 2, most: 1 },
    ]);
  });
});

describe('the proposal to mend', () => {
  const mended = (profile: string, given: GivenMatrix): string[][] =>
    checkMatrix(matrix(profile, given)).flatMap(({ mend }) =>
      mend ? [mend.map(({ role, letters }) => `${role}=${letters.join('/')}`)] : [],
    );

  it.each([
    ['a missing A is given to the highest who does the work', 'raci-a1', { rows: ['C . R . R'] }, ['manager=R/A']],
    ['a missing approver is the highest who is heard', 'rasic-r1a1', { rows: ['. C R C'] }, ['director=A']],
    ['a missing R goes to the lowest who is heard', 'raci-a1', { rows: ['A C . . C'] }, ['leader=R']],
    ['support without a doer does the work', 'rasci-a1', { rows: ['A . S . S'] }, ['manager=R']],
    ['of several A the highest stays', 'raci-a1', { rows: ['. A A/R I'] }, ['manager=R']],
    ['of several R one stays, the others support', 'rasic-r1a1', { rows: ['A R R C R'] }, ['manager=S', 'leader=S']],
    ['whoever approves own work leads it', 'rasic-r1a1', { rows: ['A A/R I'] }, ['director=R']],
    [
      'a client decision goes to the client',
      'raci-a1',
      { rows: ['I R . A'], activities: { reserved: 'decision' } },
      ['account=C', 'sponsor=A'],
    ],
    ['S becomes C where the convention has none', 'raci-a1', { rows: ['A R S'] }, ['manager=C']],
  ] as const)('%s', (_, profile, given, [...changes]) => {
    expect(mended(profile, given)).toContainEqual(changes);
  });

  it('is left to people where nobody is in the row', () => {
    expect(checkMatrix(matrix('raci-a1', { rows: ['. .'] }))[0]).toMatchObject({ code: 'empty-activity', mend: null });
  });

  const cell = fc.subarray([...LETTERS], { maxLength: 3 }).map((letters) => letters.join('/') || '.');
  const given = fc.record({
    rows: fc.array(
      fc.array(cell, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(' ')),
      { maxLength: 5 },
    ),
    activities: fc.constantFrom({}, { reserved: 'decision' as const }, { reserved: 'certification' as const }),
  });

  it('takes the error away and makes no other', () => {
    const names = (issues: readonly RasicIssue[]): string[] =>
      issues
        .filter(({ severity }) => severity === 'error')
        .map(({ code, letter, activity, roles }) => JSON.stringify([code, letter, activity, roles]));
    fc.assert(
      fc.property(fc.constantFrom(...profiles.keys()), given, (profile, rows) => {
        const before = matrix(profile, rows);
        for (const issue of checkMatrix(before)) {
          if (!issue.mend) continue;
          const after = names(checkMatrix(changed(before, issue.mend)));
          expect(names(checkMatrix(before))).toEqual(expect.arrayContaining(after));
          expect(after).not.toContain(names([issue])[0]);
        }
      }),
    );
  });

  it('done again and again leaves no error that has one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...profiles.keys()), given, (profile, rows) => {
        let current = matrix(profile, rows);
        for (let step = 0; step < 200; step += 1) {
          const next = checkMatrix(current).find(({ mend }) => mend);
          if (!next?.mend) break;
          current = changed(current, next.mend);
        }
        expect(checkMatrix(current).filter(({ mend }) => mend)).toEqual([]);
      }),
    );
  });

  it('does not depend on letters that are no part of the row', () => {
    const letters: readonly Letter[] = ['R', 'A'];
    const one = matrix('raci-a1', { rows: ['A R I', '. R I'] });
    const other = changed(one, [{ activity: 'a1', role: 'manager', letters }]);
    const ofSecond = (issues: readonly RasicIssue[]) => issues.filter(({ activity }) => activity === 'a2');
    expect(ofSecond(checkMatrix(other))).toEqual(ofSecond(checkMatrix(one)));
  });
});
