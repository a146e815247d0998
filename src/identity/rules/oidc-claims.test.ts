import { saysMultiFactor, verifiedEmail } from './oidc-claims';

describe('what a provider says of somebody', () => {
  it('takes a verified e-mail address in its normal form', () => {
    expect(verifiedEmail({ email: 'Maya@Example.com', email_verified: true })).toBe('maya@example.com');
  });

  it.each([
    { email: 'maya@example.com' },
    { email: 'maya@example.com', email_verified: false },
    { email: 'maya@example.com', email_verified: 'true' },
    { email: 'maya@example.com', email_verified: 1 },
    { email: ['maya@example.com'], email_verified: true },
    { email: 'maya', email_verified: true },
    { email_verified: true },
  ])('takes no address from %p', (claims) => {
    expect(verifiedEmail(claims)).toBeUndefined();
  });

  it.each([{ amr: ['pwd', 'mfa'] }, { acr: 'phr' }, { acr: 'phrh', amr: 'x' }])(
    'sees several factors in %p',
    (claims) => {
      expect(saysMultiFactor(claims)).toBe(true);
    },
  );

  it.each([{}, { amr: 'mfa' }, { amr: ['pwd', 'otp'] }, { acr: '1' }, { acr: ['phr'] }])(
    'sees no several factors in %p',
    (claims) => {
      expect(saysMultiFactor(claims)).toBe(false);
    },
  );
});
