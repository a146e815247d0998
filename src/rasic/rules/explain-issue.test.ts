import { matrixOf } from '../../../test/support/rasic-matrices';
import { LANGUAGES } from '../../shared/text';
import { loadProfiles } from '../load-profiles';
import { rasicWordingIn } from '../wording';
import { checkMatrix } from './check-matrix';
import { explainIssue } from './explain-issue';
import type { RasicMatrix, RasicProfile } from './matrix';

let profiles: ReadonlyMap<string, RasicProfile>;
beforeAll(async () => {
  profiles = await loadProfiles();
});

const told = (matrix: RasicMatrix, language: 'en' | 'id' | 'zh' = 'en') =>
  checkMatrix(matrix).map((issue) => explainIssue(matrix, issue, { wording: rasicWordingIn(language), language }));

describe('an issue in words', () => {
  it('names the activity, the letter with its meaning and the roles, and what would mend it', () => {
    const matrix = matrixOf(profiles.get('raci-a1')!, { rows: ['A A R I'] });
    expect(told(matrix)).toEqual([
      {
        text: '“Do a1” has 2 A (accountable), at most 1: Sponsor and Director.',
        advice: 'What belongs to several belongs to nobody. Keep one role, or split the activity.',
        proposal: 'Proposal: Director: C.',
      },
    ]);
  });

  it('is said in every language', () => {
    const matrix = matrixOf(profiles.get('raci-a1')!, { rows: ['. C I'] });
    const [zh] = told(matrix, 'zh');
    expect(zh).toMatchObject({ text: '“Do a1”缺少R（执行）。', proposal: expect.stringContaining('建议：') });
    expect(told(matrix, 'id')[0]?.text).toBe('“Do a1” tidak memiliki R (pelaksana).');
  });

  it('speaks of roles and steps without an activity, and of letters that the convention has not', () => {
    const matrix = matrixOf(profiles.get('raci-a1')!, { rows: ['A R S .'], steps: ['listen'] });
    expect(told(matrix).map(({ text }) => text)).toEqual([
      'Manager has S in “Do a1”, a letter that this convention does not use.',
      'Nobody is consulted on “Do a1” or informed of it.',
      'Account lead has no part in any activity.',
      'The step “listen” of the process has no activity.',
    ]);
    expect(told(matrix).at(-1)?.proposal).toBeNull();
  });

  it('says when a proposal empties a cell', () => {
    const raci = profiles.get('raci-a1')!;
    const bare: RasicProfile = {
      ...raci,
      letters: raci.letters.filter(({ letter }) => letter === 'R' || letter === 'A'),
    };
    const matrix = matrixOf(bare, { rows: ['A A R'] });
    expect(told(matrix)[0]?.proposal).toBe('Proposal: Director: empty.');
  });

  it('has words for everything that can be wrong', () => {
    const words = { activity: 'a', roles: 'r', letter: 'l', count: '2', most: '1', step: 's' };
    for (const language of LANGUAGES) {
      const { issue, advice, list } = rasicWordingIn(language);
      expect(Object.keys(issue)).toEqual(Object.keys(advice));
      for (const say of Object.values(issue)) expect(say(words)).toMatch(/[.。]$/u);
      expect(list([])).toBe('');
      expect(list(['a', 'b', 'c'])).toMatch(/^a.*b.*c$/u);
    }
  });
});
