import { normalEmail } from './email';

describe('an e-mail address', () => {
  it.each([
    ['Maya@Example.COM', 'maya@example.com'],
    ['  a.b+c@sub.example.co.id ', 'a.b+c@sub.example.co.id'],
    [`o'neil@example.ie`, `o'neil@example.ie`],
  ])('keeps %p as %p', (given, kept) => {
    expect(normalEmail(given)).toBe(kept);
  });

  it.each([
    '',
    'maya',
    '@example.com',
    'maya@',
    'maya@localhost',
    'maya@-example.com',
    'maya@example..com',
    'ma ya@example.com',
    'maya@@example.com',
    '.maya@example.com',
    'maya@example.com\u0000',
    'mаya@example.com',
    'maya@exämple.com',
    'İ@example.com',
    'K@example.com\n@evil.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(130)}com`,
  ])('refuses %p', (given) => {
    expect(normalEmail(given)).toBeUndefined();
  });

  it('does not take the Kelvin sign for a letter k', () => {
    expect(normalEmail('\u212Aim@example.com')).toBeUndefined();
  });
});
