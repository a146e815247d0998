import { readSettings } from './settings';

const OIDC = {
  TOLOK_OIDC_ISSUER: 'https://login.example/realms/main',
  TOLOK_OIDC_CLIENT_ID: 'tolok',
  TOLOK_OIDC_CLIENT_SECRET: 'not-for-messages',
};
const read = (environment: Record<string, string>): ReturnType<typeof readSettings> => readSettings(environment, '/');

describe('the identity provider in the settings', () => {
  it('is absent unless it is named', () => {
    expect(read({})).not.toHaveProperty('oidc');
    expect(read({ TOLOK_OIDC_ISSUER: '' })).not.toHaveProperty('oidc');
  });

  it('is named by its host and is not trusted with the second factor, unless said otherwise', () => {
    expect(read(OIDC).oidc).toEqual({
      issuer: OIDC.TOLOK_OIDC_ISSUER,
      clientId: 'tolok',
      clientSecret: 'not-for-messages',
      name: 'login.example',
      trustMultiFactor: false,
    });
    const named = read({ ...OIDC, TOLOK_OIDC_NAME: 'Fairline', TOLOK_OIDC_TRUST_MFA: 'yes' });
    expect(named.oidc).toMatchObject({ name: 'Fairline', trustMultiFactor: true });
  });

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
    'may be at %s, this machine',
    (issuer) => {
      expect(read({ ...OIDC, TOLOK_OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer);
    },
  );

  it.each([
    'http://login.example',
    'http://127.0.0.1.login.example',
    'http://localhost.login.example',
    'ftp://login.example',
    'https://user:password@login.example',
    'https://login.example?a=b',
    'https://login.example#a',
    'login.example',
  ])('is refused at %s', (issuer) => {
    expect(() => read({ ...OIDC, TOLOK_OIDC_ISSUER: issuer })).toThrow(/TOLOK_OIDC_ISSUER/);
  });

  it.each(Object.keys(OIDC))('is refused without %s, and no message tells the secret', (missing) => {
    const rest = Object.fromEntries(Object.entries(OIDC).filter(([name]) => name !== missing));
    let message = '';
    try {
      read(rest);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('belong together');
    expect(message).not.toContain('not-for-messages');
  });

  it('is refused with a choice or a name that can not be used', () => {
    expect(() => read({ ...OIDC, TOLOK_OIDC_TRUST_MFA: 'true' })).toThrow(/TOLOK_OIDC_TRUST_MFA/);
    expect(() => read({ ...OIDC, TOLOK_OIDC_NAME: 'x'.repeat(61) })).toThrow(/TOLOK_OIDC_NAME/);
  });
});

describe('the public address in the settings', () => {
  it.each([
    ['https://tolok.example', 'https://tolok.example'],
    ['https://Tolok.Example:443/', 'https://tolok.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('%s is kept as %s', (given, kept) => {
    expect(read({ TOLOK_PUBLIC_URL: given }).publicUrl).toBe(kept);
  });

  it.each(['http://tolok.example', 'https://tolok.example/app', 'https://tolok.example/?a=b', 'tolok.example', 'x'])(
    'is refused as %s',
    (given) => {
      expect(() => read({ TOLOK_PUBLIC_URL: given })).toThrow(/TOLOK_PUBLIC_URL/);
    },
  );
});
