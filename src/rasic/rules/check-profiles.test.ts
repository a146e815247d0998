import { loadProfiles } from '../load-profiles';
import { checkProfiles } from './check-profiles';
import type { RasicProfile } from './matrix';

const letter = (name: 'R' | 'A' | 'C', fewest: number, most: number | null) => ({
  ...{ letter: name, title: name, meaning: name, fewest, most },
});
const GOOD: RasicProfile = {
  ...{ key: 'own', title: 'Own', accountable: 'A', approver: null, together: [['A', 'R']] },
  letters: [letter('R', 1, null), letter('A', 1, 1)],
};
const codes = (...profiles: readonly RasicProfile[]): string[] =>
  checkProfiles(profiles).map(({ code, path }) => `${code} ${path}`);

describe('profiles', () => {
  it('come with the product, and are right', async () => {
    const profiles = await loadProfiles();
    expect([...profiles.keys()]).toEqual(['raci-a1', 'rasci-a1', 'rasic-r1a1', 'rasic-r1']);
    expect(checkProfiles([...profiles.values()])).toEqual([]);
  });

  it('have keys of their own', () => {
    expect(codes(GOOD, GOOD)).toEqual(['rasic/duplicate-name /profiles/1/key']);
  });

  it.each<[string, Partial<RasicProfile>, string]>([
    ['an accountable letter that it lacks', { accountable: 'S' }, 'rasic/unknown-letter /profiles/0/accountable'],
    ['an approver that it lacks', { approver: 'C' }, 'rasic/unknown-letter /profiles/0/approver'],
    ['a joined letter that it lacks', { together: [['A', 'I']] }, 'rasic/unknown-letter /profiles/0/together/0/1'],
    [
      'a letter twice',
      { letters: [...GOOD.letters, letter('R', 0, null)] },
      'rasic/repeated-letter /profiles/0/letters/2/letter',
    ],
    [
      'numbers that can not be kept',
      { letters: [letter('R', 2, 1), letter('A', 1, 1)] },
      'rasic/impossible-count /profiles/0/letters/0/most',
    ],
  ])('are refused with %s', (_, wrong, problem) => {
    expect(codes({ ...GOOD, ...wrong })).toEqual([problem]);
  });

  it('may have an approver', () => {
    expect(codes({ ...GOOD, accountable: 'R', approver: 'A' })).toEqual([]);
  });
});
