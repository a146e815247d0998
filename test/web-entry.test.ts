import fc from 'fast-check';
import { passwordFault } from '../src/identity/rules/password-rules';
import { safeReturnTo } from '../src/identity/rules/return-to';
import { KEPT, REFUSED } from '../src/identity/rules/return-to.cases';
import { ownPage } from '../web/src/pages/entry/own-page';
import { passwordRules } from '../web/src/pages/entry/password-rules';

const SITE = 'https://tolok.example';

describe('the page to go back to after signing in', () => {
  it('is the one that was asked for', () => {
    expect(KEPT.map((wanted) => ownPage(wanted, SITE))).toEqual(KEPT);
  });

  it('is never of another site, nor an answer to programs', () => {
    expect(REFUSED.filter((wanted) => ownPage(wanted, SITE) !== '/')).toEqual([]);
  });

  it('is the same on the page as on the server, whatever is asked for', () => {
    const part = fc.constantFrom('/', '\\', '.', '..', '//', '%2e', '%2f', ':', '@', 'v1', 'x', '\t', '?', '#', 'ü');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const wanted = parts.join('');
        expect(ownPage(wanted, SITE)).toBe(safeReturnTo(wanted));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the rules of a new password on the page', () => {
  const owner = { name: 'Maya Hartono-Tan', email: 'maya.hartono@fairgauge.example' };
  const isFine = (password: string): boolean => passwordRules(password, owner).every(({ isMet }) => isMet);

  it('stop nothing that the server would take', () => {
    const word = fc.constantFrom(
      'plum',
      'maya',
      'hartono',
      ' ',
      'tan',
      'fairgauge',
      'k7#',
      '窗户',
      '㌀',
      'é',
      'aaaa',
      'B',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const password = words.join('');
        if (passwordFault(password, owner) === undefined)
          expect([password, isFine(password)]).toEqual([password, true]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['plum window', 'abababababab', 'plum maya window', ''])('stop %p before it is sent', (password) => {
    expect(passwordFault(password, owner)).toBeDefined();
    expect(isFine(password)).toBe(false);
  });

  it('leave the list of the first passwords to the server', () => {
    expect(isFine('Password1234!')).toBe(true);
    expect(passwordFault('Password1234!', owner)).toMatch(/first that are tried/);
  });
});
