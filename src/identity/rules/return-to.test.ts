import fc from 'fast-check';
import { safeReturnTo } from './return-to';

const SITE = 'https://tolok.example';

describe('the page to go back to', () => {
  it.each(['/', '/docs', '/a/b?c=d&e=https://evil.example/#f', '/%2F%2Fevil.example', '/a/..%2f..%2f/evil.example'])(
    'keeps %p',
    (path) => {
      expect(safeReturnTo(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    null,
    7,
    ['/docs'],
    '',
    'docs',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/./\\evil.example',
    '/%2e//evil.example',
    '//user@evil.example',
    '//[',
    'javascript:alert(1)',
    '/docs\r\nSet-Cookie: a=b',
    '/ü',
    '/v1/oidc/sign-in?returnTo=/',
    '/v1',
    '/V1/x/../oidc/callback',
    `/${'a'.repeat(2000)}`,
  ])('goes home instead of %p', (wanted) => {
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
