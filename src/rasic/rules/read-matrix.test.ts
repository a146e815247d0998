import { loadShared } from '../../framework';
import { loadProfiles } from '../load-profiles';
import { checkMatrix } from './check-matrix';
import type { RasicProfile } from './matrix';
import { readMatrix, type KnownRole, type MatrixReading } from './read-matrix';

let raci: RasicProfile;
let roles: readonly KnownRole[];
beforeAll(async () => {
  raci = (await loadProfiles()).get('raci-a1')!;
  roles = (await loadShared()).roles;
});

const read = (...lines: readonly string[]): MatrixReading => readMatrix(lines.join('\n'), raci, roles);
const wrong = (...lines: readonly string[]): string[] =>
  read(...lines).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a table', () => {
  it('is read with roles by key or title in any language', () => {
    const { matrix, problems } = read(
      'activity,executive-sponsor,Operations director,供应商经理',
      'Set the target,A,R,C',
      'Publish it,A/R,,I',
    );
    expect(problems).toEqual([]);
    expect(matrix.roles.map(({ key, rank, side }) => [key, rank, side])).toEqual([
      ['executive-sponsor', 1, 'client'],
      ['operations-director', 2, 'operation'],
      ['vendor-manager', 3, 'client'],
    ]);
    expect(matrix.activities.map(({ title }) => title)).toEqual(['Set the target', 'Publish it']);
    expect(matrix.cells.get('a2')).toEqual(
      new Map([
        ['executive-sponsor', ['R', 'A']],
        ['vendor-manager', ['I']],
      ]),
    );
    expect(checkMatrix(matrix).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('may say more about activities and roles', () => {
    const { matrix, problems } = read(
      'step,activity,requirements,reserved,executive-sponsor,Night desk',
      ',#side,,,,vendor',
      ',#rank,,,2,4',
      ',#committee,,,yes,',
      ',#holders,,,Ada; Ben,',
      'rate,Judge the evidence,L-05; V-02,certification,A,R',
    );
    expect(problems).toEqual([]);
    expect(matrix.roles).toMatchObject([
      { key: 'executive-sponsor', side: 'client', rank: 2, isCommittee: true, holders: ['Ada', 'Ben'] },
      { key: 'Night desk', title: 'Night desk', side: 'vendor', rank: 4, isCommittee: false, holders: [] },
    ]);
    expect(matrix.activities).toEqual([
      {
        ...{ key: 'a1', title: 'Judge the evidence', requirements: ['L-05', 'V-02'] },
        ...{ step: 'rate', reserved: 'certification' },
      },
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['is empty', [''], ['1:1 rasic/no-header']],
    ['has no column of activities', ['task,agent', 'Do,R'], ['1:1 rasic/no-activity-column']],
    ['has a role that nobody knows', ['activity,wizard', 'Do,R'], ['1:10 rasic/unknown-role']],
    ['has a role twice', ['activity,agent,Agent', 'Do,R,A'], ['1:16 rasic/repeated-role']],
    ['has letters that are none', ['activity,agent,team-leader', 'Do,X,A'], ['2:4 rasic/unknown-letter']],
    ['has letters of another convention', ['activity,agent', 'Do,S'], ['2:4 rasic/letter-not-in-profile']],
    ['joins letters', ['activity,agent', 'Do,C/I'], ['2:4 rasic/letters-not-together']],
    ['repeats letters', ['activity,agent', 'Do,A A'], ['2:4 rasic/repeated-letter']],
    ['leaves an activity without a name', ['activity,agent', ',R'], ['2:1 rasic/unnamed-activity']],
    ['has a row that ends before its name', ['step,activity,agent', 'rate'], ['2:1 rasic/unnamed-activity']],
    ['has a row that it does not know', ['activity,agent', '#sides,client'], ['2:1 rasic/unknown-row']],
    ['has a side that is none', ['activity,agent', '#side,outer'], ['2:7 rasic/unknown-word']],
    ['has a rank that is none', ['activity,agent', '#rank,9'], ['2:7 rasic/no-rank']],
    ['has a quote astray', ['activity,agent', 'Do "it",R'], ['2:4 csv/stray-quote']],
    [
      'is wrong in several places, told in their order',
      ['activity,wizard,agent', 'Do,C/I,Q', ',,'],
      [
        '1:10 rasic/unknown-role',
        '2:4 rasic/letters-not-together',
        '2:8 rasic/unknown-letter',
        '3:1 rasic/unnamed-activity',
      ],
    ],
  ])('that %s is told so at its cell', (_, lines, problems) => {
    expect(wrong(...lines)).toEqual(problems);
  });

  it('is told the letters of its convention', async () => {
    const rasic = (await loadProfiles()).get('rasic-r1a1')!;
    const hintOf = (profile: RasicProfile) => readMatrix('activity,agent\nDo,X', profile, roles).problems[0]?.hint;
    expect(hintOf(raci)).toMatch(/^Letters here: R does the work; .* Together: A\/R\.$/u);
    expect(hintOf(rasic)).toMatch(/^Letters here: R .*; C is heard before\.$/u);
  });

  it('leaves out columns without a name and cells that are missing', () => {
    const { matrix, problems } = read('activity,agent,,team-leader', 'Do,R');
    expect(problems).toEqual([]);
    expect(matrix.roles.map(({ key }) => key)).toEqual(['agent', 'team-leader']);
    expect(matrix.cells.get('a1')).toEqual(new Map([['agent', ['R']]]));
  });
});
