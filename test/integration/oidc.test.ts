import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Answered, call } from '../support/api';
import { TestOidcProvider } from '../support/oidc-provider';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type TestPerson } from '../support/test-people';

const FAILED = '/sign-in?failed=sign-in/failed';

let provider: TestOidcProvider;
let app: TestApp;
let number = 0;

const oidcOf = (
  { issuer, clientId, clientSecret }: TestOidcProvider,
  trustMultiFactor = false,
): { issuer: string; clientId: string; clientSecret: string; name: string; trustMultiFactor: boolean } => ({
  ...{ issuer, clientId, clientSecret, name: 'Fairline', trustMultiFactor },
});

beforeAll(async () => {
  provider = await TestOidcProvider.start();
  app = await startTestApp({ settings: { oidc: oidcOf(provider) } });
});
afterAll(async () => {
  await app.stop();
  await provider.stop();
});
beforeEach(() => provider.behave({}));

/** What a browser keeps. */
class Browser {
  readonly cookies = new Map<string, string>();
  /** As the server set them, with their rules. */
  readonly lines: string[] = [];

  constructor(private readonly server: TestApp = app) {}

  async get(path: string): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...ANONYMOUS, ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(this.server.url + path, { headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      this.lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = isJson ? JSON.parse(bytes.toString('utf8')) : undefined;
    return { status: response.status, headers: response.headers, etag: '', body, bytes };
  }

  /** To the provider and back, up to the address that the provider sends the browser to. */
  async toProvider(returnTo?: string): Promise<URL> {
    const query = returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo }).toString()}`;
    const answer = await this.get(`/v1/oidc/sign-in${query}`);
    expect(answer.status).toBe(303);
    return provider.walk(answer.headers.get('location')!);
  }

  /** @returns where the browser is sent in the end */
  async comeBack(address: URL): Promise<string> {
    const answer = await this.get(address.pathname + address.search);
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!;
  }

  async signIn(returnTo?: string): Promise<string> {
    return this.comeBack(await this.toProvider(returnTo));
  }

  /** As whom: the name, or undefined. */
  async who(): Promise<number> {
    return (await this.get('/v1/me/grants')).status;
  }
}

/** Somebody who was invited, and is known at the provider under the same address. */
async function invited(
  options: Parameters<TestApp['people']['make']>[0] = {},
  server = app,
): Promise<TestPerson & { sub: string }> {
  const person = await server.people.make(options);
  await server.query(
    `INSERT INTO one_time_link (workspace_id, id, purpose, person_id, token_sha256, created_at, expires_at)
     VALUES ($1, gen_random_uuid(), 'invitation', $2::uuid, $3, now(), now() + interval '1 day')`,
    [server.scope.workspaceId, person.id, `invitation of ${person.id}`],
  );
  number += 1;
  const sub = `subject-${number}`;
  await provider.account({ sub, claims: { email: person.email, email_verified: true } });
  return { ...person, sub };
}

const identities = (personId: string): Promise<object[]> =>
  app.query('SELECT issuer, subject FROM external_identity WHERE person_id = $1', [personId]);
const giveSecondFactor = (id: string, server = app): Promise<unknown> =>
  server.query(
    `INSERT INTO credential (workspace_id, person_id, totp_secret, totp_confirmed_at) VALUES ($1, $2, '\\x00', now())`,
    [server.scope.workspaceId, id],
  );

describe('signing in with the identity provider', () => {
  it('lets in who was invited, links them, and goes back to the page they came from', async () => {
    const person = await invited();
    const browser = new Browser();
    expect(await browser.signIn('/people?text=a#b')).toBe('/people?text=a#b');
    expect(await browser.who()).toBe(200);
    expect(await identities(person.id)).toEqual([{ issuer: provider.issuer, subject: person.sub }]);
    const usable = 'SELECT 1 FROM one_time_link WHERE person_id = $1 AND used_at IS NULL AND expires_at > now()';
    expect(await app.query(usable, [person.id])).toEqual([]);
  });

  it('knows them the next time by the subject, whatever the provider says of the address', async () => {
    const person = await invited();
    await new Browser().signIn();
    await provider.account({ sub: person.sub, claims: { email: 'married@example.test', email_verified: false } });
    const browser = new Browser();
    expect(await browser.signIn()).toBe('/');
    expect(await browser.who()).toBe(200);
    expect(await identities(person.id)).toHaveLength(1);
  });

  it('asks for code, S256, state and nonce, and keeps the attempt in a cookie that scripts can not read', async () => {
    const browser = new Browser();
    const { headers } = await browser.get('/v1/oidc/sign-in');
    const url = new URL(headers.get('location')!);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: provider.clientId },
      redirect_uri: `http://localhost:${new URL(app.url).port}/v1/oidc/callback`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(browser.lines[0]).toMatch(
      /^__Host-tolok-oidc=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const [kept] = await app.query<{ text: string }>('SELECT json_agg(a)::text AS text FROM oidc_attempt a');
    expect(kept!.text).not.toContain(asked['state']);
    expect(kept!.text).not.toContain(browser.cookies.get('__Host-tolok-oidc'));
  });

  it('sets the session cookie and takes the cookie of the attempt away', async () => {
    await invited();
    const browser = new Browser();
    await browser.signIn();
    expect([...browser.cookies.keys()]).toEqual(['__Host-tolok']);
    expect(browser.lines.find((line) => line.startsWith('__Host-tolok='))).toMatch(
      /; Secure; HttpOnly; SameSite=Strict/,
    );
  });

  it('is offered to the sign-in page', async () => {
    const { body } = await call(app.url, 'GET', '/v1/sign-in-methods', { headers: ANONYMOUS });
    expect(body.oidc).toEqual({ name: 'Fairline', start: '/v1/oidc/sign-in' });
  });
});

describe('a second factor that was set up here', () => {
  it('is asked for after the provider, even when that says it asked for several', async () => {
    const person = await invited();
    await giveSecondFactor(person.id);
    await provider.account({
      ...{ sub: person.sub, claims: { email: person.email, email_verified: true }, amr: ['pwd', 'mfa'] },
    });
    const browser = new Browser();
    expect(await browser.signIn('/people')).toBe('/sign-in?step=second-factor&returnTo=%2Fpeople');
    expect((await browser.get('/v1/me/grants')).body.code).toBe('access/second-factor-required');
  });

  it('is done without when the provider is trusted with it and says so', async () => {
    const trusting = await startTestApp({ settings: { oidc: oidcOf(provider, true) } });
    try {
      const person = await invited({}, trusting);
      await giveSecondFactor(person.id, trusting);
      const account = { sub: person.sub, claims: { email: person.email, email_verified: true } };
      const single = new Browser(trusting);
      expect(await single.signIn()).toMatch(/^\/sign-in\?step=second-factor/);
      await provider.account({ ...account, amr: ['pwd', 'mfa'] });
      const several = new Browser(trusting);
      expect(await several.signIn()).toBe('/');
      expect(await several.who()).toBe(200);
    } finally {
      await trusting.stop();
    }
  });
});

describe('nobody is let in', () => {
  const fails = async (): Promise<void> => {
    const browser = new Browser();
    expect(await browser.signIn('/people')).toBe(FAILED);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect(await browser.who()).toBe(401);
  };

  it('who is not known, and nobody is added', async () => {
    const before = await app.query('SELECT 1 FROM person');
    await provider.account({ sub: 'stranger', claims: { email: 'stranger@example.test', email_verified: true } });
    await fails();
    expect(await app.query('SELECT 1 FROM person')).toHaveLength(before.length);
  });

  it.each([false, 'true', undefined])('whose address is verified: %p', async (verified) => {
    const person = await invited();
    await provider.account({ sub: person.sub, claims: { email: person.email, email_verified: verified } });
    await fails();
    expect(await identities(person.id)).toEqual([]);
  });

  it('who was not invited', async () => {
    const person = await app.people.make();
    await provider.account({ sub: 'uninvited', claims: { email: person.email, email_verified: true } });
    await fails();
  });

  it('who is disabled, before and after the first time', async () => {
    await invited({ status: 'disabled' });
    await fails();
    const known = await invited();
    expect(await new Browser().signIn()).toBe('/');
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [known.id]);
    await fails();
  });

  it('who belongs to the demonstration', async () => {
    await invited({ kind: 'demo' });
    await fails();
  });

  it('to whom the provider gave the address of somebody else later', async () => {
    const person = await invited();
    await new Browser().signIn();
    await provider.account({ sub: 'successor', claims: { email: person.email, email_verified: true } });
    await fails();
    expect(await identities(person.id)).toHaveLength(1);
  });

  it('who says no at the provider', async () => {
    await provider.account({ sub: 'hesitant', denied: true });
    await fails();
  });
});

describe('an answer that does not belong here', () => {
  /** The answer of the provider, made wrong; the right one is used up by it or not. */
  async function wrong(change: (address: URL, browser: Browser) => void | Promise<void>): Promise<[string, string]> {
    await invited();
    const browser = new Browser();
    const right = await browser.toProvider();
    const cookie = browser.cookies.get('__Host-tolok-oidc')!;
    const address = new URL(right);
    await change(address, browser);
    const first = await browser.comeBack(address);
    browser.cookies.set('__Host-tolok-oidc', cookie);
    return [first, await browser.comeBack(right)];
  }

  it('is refused with another state, and does not use up the attempt', async () => {
    expect(await wrong(({ searchParams }) => searchParams.set('state', 'x'.repeat(43)))).toEqual([FAILED, '/']);
  });

  it('is refused with two states or none', async () => {
    expect(await wrong(({ searchParams }) => searchParams.append('state', 'x'))).toEqual([FAILED, '/']);
    expect(await wrong(({ searchParams }) => searchParams.delete('state'))).toEqual([FAILED, '/']);
  });

  it('is refused in another browser, which does not use up the attempt', async () => {
    const other = 'o'.repeat(43);
    expect(await wrong((_, browser) => void browser.cookies.set('__Host-tolok-oidc', other))).toEqual([FAILED, '/']);
    expect(await wrong((_, browser) => browser.cookies.clear())).toEqual([FAILED, '/']);
  });

  it('is refused with the cookie of another attempt', async () => {
    expect(
      await wrong(async (_, browser) => {
        await browser.get('/v1/oidc/sign-in');
      }),
    ).toEqual([FAILED, '/']);
  });

  it('is refused with a code that is none, and the attempt is over', async () => {
    expect(await wrong(({ searchParams }) => searchParams.set('code', 'guessed'))).toEqual([FAILED, FAILED]);
  });

  it('is refused from another issuer', async () => {
    expect(await wrong(({ searchParams }) => searchParams.set('iss', 'https://evil.example'))).toEqual([
      FAILED,
      FAILED,
    ]);
  });

  it('is refused with another nonce in the token', async () => {
    await invited();
    await provider.behave({ nonce: 'of-another-attempt' });
    expect(await new Browser().signIn()).toBe(FAILED);
  });

  it('is refused with the code of another attempt of the same browser', async () => {
    await invited();
    const browser = new Browser();
    const first = await browser.toProvider();
    const second = await browser.toProvider();
    second.searchParams.set('code', first.searchParams.get('code')!);
    expect(await browser.comeBack(second)).toBe(FAILED);
  });

  it('is taken once, also of two at the same moment', async () => {
    await invited();
    const browser = new Browser();
    const address = await browser.toProvider();
    const cookie = browser.cookies.get('__Host-tolok-oidc')!;
    const again = new Browser();
    again.cookies.set('__Host-tolok-oidc', cookie);
    const ends = await app.raceOn(
      'LOCK TABLE oidc_attempt IN EXCLUSIVE MODE',
      [],
      () => browser.comeBack(address),
      () => again.comeBack(address),
    );
    expect(ends.sort()).toEqual(['/', FAILED].sort());
    again.cookies.set('__Host-tolok-oidc', cookie);
    expect(await again.comeBack(address)).toBe(FAILED);
  });

  it('is refused after ten minutes', async () => {
    await invited();
    const age = async (seconds: number): Promise<string> => {
      const browser = new Browser();
      const address = await browser.toProvider();
      await app.query(`UPDATE oidc_attempt SET created_at = now() - make_interval(secs => $1)`, [seconds]);
      return browser.comeBack(address);
    };
    expect(await age(601)).toBe(FAILED);
    expect(await age(590)).toBe('/');
  });

  it('links one subject once when two browsers finish at the same moment', async () => {
    const person = await invited();
    const [one, two] = [new Browser(), new Browser()];
    const [a, b] = [await one.toProvider(), await two.toProvider()];
    const ends = await app.raceOn(
      `SELECT pg_advisory_xact_lock(hashtextextended('people ' || $1::text, 0))`,
      [app.scope.workspaceId],
      () => one.comeBack(a),
      () => two.comeBack(b),
    );
    expect(ends).toEqual(['/', '/']);
    expect(await identities(person.id)).toHaveLength(1);
  });
});

describe('the page to go back to', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/v1/people',
  ])('is the home page instead of %p', async (returnTo) => {
    await invited();
    expect(await new Browser().signIn(returnTo)).toBe('/');
  });

  it('can not be changed on the way', async () => {
    await invited();
    const browser = new Browser();
    const address = await browser.toProvider('/people');
    address.searchParams.set('returnTo', '//evil.example');
    expect(await browser.comeBack(address)).toBe('/people');
  });

  it('is one text', async () => {
    expect((await new Browser().get('/v1/oidc/sign-in?returnTo=/a&returnTo=/b')).status).toBe(422);
  });
});

describe('a provider that is not there', () => {
  it('keeps nobody from anything else, and is used again once it is back', async () => {
    const gone = await TestOidcProvider.start();
    await gone.stop();
    const server = await startTestApp({ settings: { oidc: oidcOf(gone) } });
    try {
      const browser = new Browser(server);
      const { status, headers } = await browser.get('/v1/oidc/sign-in');
      expect([status, headers.get('location')]).toEqual([303, FAILED]);
      expect(await browser.comeBack(new URL(`${server.url}/v1/oidc/callback?state=x&code=y`))).toBe(FAILED);
      expect((await call(server.url, 'GET', '/v1/sign-in-methods', { headers: ANONYMOUS })).status).toBe(200);
      const back = await TestOidcProvider.start({ OIDC_PORT: new URL(gone.issuer).port });
      const started = await browser.get('/v1/oidc/sign-in').finally(() => back.stop());
      expect(new URL(started.headers.get('location')!).origin).toBe(gone.issuer);
    } finally {
      await server.stop();
    }
  });

  it('is not waited for longer than seconds', async () => {
    const silent: Server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const oidc = { ...oidcOf(provider), issuer: `http://127.0.0.1:${port}` };
    const server = await startTestApp({ settings: { oidc } });
    try {
      const { status, headers } = await new Browser(server).get('/v1/oidc/sign-in');
      expect([status, headers.get('location')]).toEqual([303, FAILED]);
    } finally {
      await server.stop();
      silent.closeAllConnections();
      silent.close();
    }
  }, 15_000);

  it('is not offered when none is set', async () => {
    const server = await startTestApp();
    try {
      const browser = new Browser(server);
      for (const path of ['/v1/oidc/sign-in', '/v1/oidc/callback?state=x&code=y']) {
        const { status, body } = await browser.get(path);
        expect([status, body.code]).toEqual([404, 'access/not-available']);
      }
      const { body } = await call(server.url, 'GET', '/v1/sign-in-methods', { headers: ANONYMOUS });
      expect(body.oidc).toBeNull();
    } finally {
      await server.stop();
    }
  });
});

describe('too many attempts', () => {
  it('are refused for a while', async () => {
    await app.query('DELETE FROM throttle');
    const answers: number[] = [];
    for (let attempt = 0; attempt < 101; attempt += 1)
      answers.push((await new Browser().get('/v1/oidc/sign-in')).status);
    expect(answers.slice(0, 100).every((status) => status === 303)).toBe(true);
    expect(answers[100]).toBe(429);
    await app.query('DELETE FROM throttle');
  });
});
