/** Asked for as the page to go back to: shared by the tests of the server's check and of the page's. */
export const KEPT = [
  '/',
  '/docs',
  '/a/b?c=d&e=https://evil.example/#f',
  '/%2F%2Fevil.example',
  '/a/..%2f..%2f/evil.example',
];

export const REFUSED: readonly unknown[] = [
  ...[undefined, null, 7, ['/docs'], '', 'docs', 'https://evil.example/', '//evil.example', '///evil.example'],
  ...['/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example'],
  ...['/.//evil.example', '/.//evil.example/x', '/x/..//evil.example', '/./\\evil.example', '/%2e//evil.example'],
  ...['//user@evil.example', '//[', 'javascript:alert(1)', '/docs\r\nSet-Cookie: a=b', '/ü'],
  ...['/v1/oidc/sign-in?returnTo=/', '/v1', '/V1/x/../oidc/callback', `/${'a'.repeat(2000)}`],
];
