import fc from 'fast-check';
import { safeReturnTo } from './return-to';
import { KEPT, REFUSED } from './return-to.cases';

const SITE = 'https://tolok.example';

describe('the page to go back to', () => {
  it.each(KEPT)('keeps %p', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each(REFUSED.map((wanted) => [wanted]))('goes home instead of %p', (wanted) => {
    expect(safeReturnTo(wanted)).toBe('/');
  });

  it('never leaves the site, whatever is asked for', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '%2e',
      '%2f',
      ':',
      '@',
      'evil.example',
      '\t',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = safeReturnTo(parts.join(''));
        expect(new URL(path, `${SITE}/v1/oidc/callback`).origin).toBe(SITE);
        expect(safeReturnTo(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});
