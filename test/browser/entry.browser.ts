import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { Database, systemScope } from '../../src/database';
import { DemoPeople, OneTimeLinks, SetUp } from '../../src/identity';
import { DemoSignIn } from '../../src/identity/demo-sign-in';
import type { LinkPurpose } from '../../src/identity/one-time-link.entity';
import { codeOf, memberWithPassword, PASSWORD, setUpSecondFactor } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type TestPerson } from '../support/test-people';
import { openTab, startBrowser } from './browser';
import { faultsOfPage, type LookOptions } from './looks';

const OTHER_PASSWORD = 'nine orange ladders';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
// Otherwise the tests themselves run into the limits.
beforeEach(() => app.query('DELETE FROM throttle'));

/** A tab of somebody who is not signed in: the harness would act as its owner. */
async function openEntry(path: string, from: TestApp = app): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context, complaints } = await openTab(browser);
  await context.setExtraHTTPHeaders({ ...ANONYMOUS });
  await page.goto(`${from.url}${path}`);
  return {
    page,
    close: async () => {
      expect(complaints).toEqual([]);
      await context.close();
    },
  };
}

const faultsOf = (path: string, from: TestApp = app, options: LookOptions = {}): Promise<readonly string[]> =>
  faultsOfPage(browser, `${from.url}${path}`, {
    ...options,
    signIn: async (page) => {
      await from.query('DELETE FROM throttle');
      await page.setExtraHTTPHeaders({ ...ANONYMOUS });
      await options.signIn?.(page);
    },
  });

async function linkOf(purpose: LinkPurpose, { id }: { readonly id: string }): Promise<string> {
  const scope = systemScope(app.scope.workspaceId);
  const { token } = await app
    .get(Database)
    .transaction(scope, (tx) => app.get(OneTimeLinks).make(tx, scope, purpose, id, new Date()));
  return token;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const secret = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(`document.activeElement?.getAttribute('name') ?? null`);
const welcome = (page: Page, { name }: Pick<TestPerson, 'name'>): Promise<void> =>
  page.getByText(`Good to see you, ${name}.`).waitFor();

async function typeSignIn(page: Page, email: string, password: string): Promise<void> {
  await field(page, 'E-mail').fill(email);
  await secret(page, 'Password').fill(password);
  await secret(page, 'Password').press('Enter');
}

describe('signing in', () => {
  it('begins at the first field, says no more than that both do not fit, and leads to the first page', async () => {
    const person = await memberWithPassword(app);
    const { page, close } = await openEntry('/');
    await page.waitForURL(/\/sign-in$/);
    await field(page, 'E-mail').waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('name') === 'email'`);
    expect(await field(page, 'E-mail').getAttribute('autocomplete')).toBe('username');
    expect(await secret(page, 'Password').getAttribute('autocomplete')).toBe('current-password');

    await page.keyboard.press('Enter');
    await page.getByText('Type your e-mail address').waitFor();
    const told: (string | null)[] = [];
    for (const email of [person.email, 'nobody@example.test']) {
      await typeSignIn(page, email, 'not the password');
      await page.getByRole('alert').waitFor();
      told.push(await page.getByRole('alert').textContent());
      expect(await focused(page)).toBe('password');
    }
    expect(new Set(told).size).toBe(1);

    await typeSignIn(page, person.email, PASSWORD);
    await welcome(page, person);
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });

  it('shows the password when it is asked to, and says when capitals are locked', async () => {
    const { page, close } = await openEntry('/sign-in');
    const password = secret(page, 'Password');
    await password.fill('plum');
    expect(await password.getAttribute('type')).toBe('password');
    await press(page, 'Show the password');
    expect(await password.getAttribute('type')).toBe('text');
    await press(page, 'Hide the password');
    expect(await password.getAttribute('type')).toBe('password');
    await page.evaluate(`document.querySelector('input[name=password]').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true }))`);
    await page.getByText('Caps Lock is on.').waitFor();
    await close();
  });

  it.each([
    ['/people', '/people'],
    ['/account?from=mail#tokens', '/account?from=mail#tokens'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/v1/session', '/'],
  ])('goes back to %s as %s', async (wanted, expected) => {
    const person = await memberWithPassword(app);
    const { page, close } = await openEntry(`/sign-in?returnTo=${encodeURIComponent(wanted)}`);
    await typeSignIn(page, person.email, PASSWORD);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    const { origin, pathname, search, hash } = new URL(page.url());
    expect([origin, `${pathname}${search}${hash}`]).toEqual([app.url, expected]);
    await close();
  });

  it('asks for the second factor, also after the page was loaded again, and takes a recovery code instead', async () => {
    const person = await memberWithPassword(app);
    const { secret: shared, recoveryCodes } = await setUpSecondFactor(app, person);
    const { page, close } = await openEntry('/sign-in?returnTo=%2Fengagements');
    await typeSignIn(page, person.email, PASSWORD);
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    const code = field(page, 'Code');
    expect([await code.getAttribute('autocomplete'), await code.getAttribute('inputmode')]).toEqual([
      'one-time-code',
      'numeric',
    ]);
    await code.fill('000000');
    await code.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.waitForFunction(`document.activeElement?.getAttribute('name') === 'code'`);

    await page.reload();
    await field(page, 'Code').fill(codeOf(shared));
    await press(page, 'Sign in');
    await page.waitForURL(/\/engagements$/);
    await close();

    const again = await openEntry('/sign-in');
    await typeSignIn(again.page, person.email, PASSWORD);
    await press(again.page, 'Use a recovery code');
    expect(await field(again.page, 'Recovery code').getAttribute('autocomplete')).toBe('off');
    await field(again.page, 'Recovery code').fill(recoveryCodes[0] ?? '');
    await press(again.page, 'Sign in');
    await welcome(again.page, person);
    await again.close();
  });

  it('can begin again as somebody else instead of giving the second factor', async () => {
    const person = await memberWithPassword(app);
    await setUpSecondFactor(app, person);
    const { page, close } = await openEntry('/sign-in');
    await typeSignIn(page, person.email, PASSWORD);
    await press(page, 'Sign in as somebody else');
    const other = await memberWithPassword(app);
    await typeSignIn(page, other.email, PASSWORD);
    await welcome(page, other);
    await close();
  });

  it('changes its language before anybody has signed in', async () => {
    const { page, close } = await openEntry('/sign-in');
    await press(page, '简体中文');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.title()).toBe('登录 · Tolok');
    await press(page, 'Bahasa Indonesia');
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    await close();
  });

  it('leads whoever is signed in already where they wanted to go', async () => {
    const { page, context } = await openTab(browser);
    await page.goto(`${app.url}/sign-in?returnTo=%2Fengagements`);
    await page.waitForURL(/\/engagements$/);
    await context.close();
  });

  it('has pages that fit and can be reached by all', async () => {
    const refused = await faultsOf('/sign-in?failed=sign-in/failed');
    const person = await memberWithPassword(app);
    await setUpSecondFactor(app, person);
    const halfWay = await faultsOf('/sign-in?step=second-factor', app, {
      waitFor: 'input[name=code]',
      signIn: async (page) => {
        await page.goto(`${app.url}/check`);
        await page.evaluate(
          (given) =>
            fetch('/v1/session', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(given),
            }).then(() => undefined),
          { email: person.email, password: PASSWORD },
        );
      },
    });
    expect([...refused, ...halfWay]).toEqual([]);
  }, 120_000);
});

describe('a link that an owner handed over', () => {
  it('invites somebody, who chooses a password and is signed in with it', async () => {
    const person = await app.people.make({ role: 'lead' });
    const token = await linkOf('invitation', person);
    const { page, close } = await openEntry(`/invitation#token=${token}`);
    await page.getByRole('heading', { name: 'Accept your invitation' }).waitFor();
    // The token is not left where others see it.
    expect(page.url()).toBe(`${app.url}/invitation`);
    await page.waitForFunction(`document.activeElement?.getAttribute('name') === 'password'`);
    expect(await secret(page, 'New password').getAttribute('autocomplete')).toBe('new-password');

    await secret(page, 'New password').fill('plum plum');
    await page.getByText('at least 12 characters (9 so far)').waitFor();
    await press(page, 'Accept');
    await page.getByText('does not meet all the rules yet').waitFor();
    await secret(page, 'New password').fill('Password1234!');
    await secret(page, 'The same again').fill('Password1234');
    await press(page, 'Accept');
    await page.getByText('The two passwords are not the same').waitFor();
    expect(await focused(page)).toBe('again');
    await secret(page, 'The same again').fill('Password1234!');
    await press(page, 'Accept');
    await page.getByText('This password is too easy to guess').first().waitFor();

    await secret(page, 'New password').fill(PASSWORD);
    await secret(page, 'The same again').fill(PASSWORD);
    await secret(page, 'The same again').press('Enter');
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await field(page, 'E-mail').fill(person.email);
    await press(page, 'Sign in');
    await welcome(page, person);
    await close();

    const late = await openEntry(`/invitation#token=${token}`);
    await secret(late.page, 'New password').fill(OTHER_PASSWORD);
    await secret(late.page, 'The same again').fill(OTHER_PASSWORD);
    await press(late.page, 'Accept');
    await late.page.getByText('This link was used already or has expired.').waitFor();
    await late.close();
  }, 60_000);

  it('sets another password, with which and the second factor one signs in', async () => {
    const person = await memberWithPassword(app);
    const { secret: shared } = await setUpSecondFactor(app, person);
    const { page, close } = await openEntry(`/password-reset#token=${await linkOf('passwordReset', person)}`);
    await secret(page, 'New password').fill(OTHER_PASSWORD);
    await secret(page, 'The same again').fill(OTHER_PASSWORD);
    await press(page, 'Set the password');
    await page.getByRole('heading', { name: 'The new password holds' }).waitFor();
    await field(page, 'E-mail').fill(person.email);
    await press(page, 'Sign in');
    await field(page, 'Code').fill(codeOf(shared));
    await press(page, 'Sign in');
    await welcome(page, person);
    await close();
  });

  it('begins anew when another one is opened in the same tab', async () => {
    const { page, close } = await openEntry('/invitation');
    await page.getByText('This page opens with the whole link').waitFor();
    const token = await linkOf('invitation', await app.people.make());
    await page.goto(`${app.url}/invitation#token=${token}`);
    await secret(page, 'New password').waitFor();
    expect(page.url()).toBe(`${app.url}/invitation`);
    await close();
  });

  it('opens pages that fit and can be reached by all', async () => {
    const faults: string[] = [];
    const token = await linkOf('invitation', await app.people.make());
    for (const path of ['/invitation', `/invitation#token=${token}`, '/password-reset#token=some', '/set-up']) {
      faults.push(...(await faultsOf(path)));
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

describe('the first start', () => {
  let fresh: TestApp;
  beforeAll(async () => {
    fresh = await startTestApp();
    await fresh.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE kind = 'member'`);
    const scope = systemScope(fresh.scope.workspaceId);
    Object.assign(fresh.get(DemoSignIn), { on: true });
    await fresh.get(Database).transaction(scope, (tx) => fresh.get(DemoPeople).ensure(tx, scope));
  });
  afterAll(() => fresh.stop());

  const link = async (): Promise<string> => {
    const made = await fresh.get(SetUp).ensureLink(systemScope(fresh.scope.workspaceId), new Date());
    return `/set-up#token=${made?.token ?? ''}`;
  };

  it('offers the demonstration as what it is', async () => {
    const { page, close } = await openEntry('/sign-in', fresh);
    await page.getByText('Nobody owns this workspace yet').waitFor();
    const demo = page.getByRole('region', { name: 'Look around as one of these people' });
    await demo.getByText('Nothing here is real').waitFor();
    expect(await demo.getByRole('button').count()).toBe(6);
    await demo.getByRole('button', { name: /^Auditor/ }).click();
    await page.getByText('Demonstration: everybody with the address can enter.').waitFor();
    await page.goto(`${fresh.url}/check`);
    await page.getByText('Demonstration: nothing here is real.').waitFor();
    await press(page, 'Sign out');
    await page.waitForURL(/\/sign-in$/);
    await close();
  });

  it('has pages that fit and can be reached by all', async () => {
    expect([...(await faultsOf('/sign-in', fresh)), ...(await faultsOf(await link(), fresh))]).toEqual([]);
  }, 120_000);

  it('makes its owner, says what comes next, and then is over', async () => {
    const { page, close } = await openEntry(await link(), fresh);
    await page.getByRole('heading', { name: 'Set up the workspace' }).waitFor();
    expect(page.url()).toBe(`${fresh.url}/set-up`);
    await press(page, 'Become the owner');
    await page.getByText('Type your name.').waitFor();
    await field(page, 'Your name').fill('Ann Winter');
    await field(page, 'E-mail').fill('ann@example.test');
    await secret(page, 'New password').fill('winter winter ann');
    await secret(page, 'The same again').fill('winter winter ann');
    await press(page, 'Become the owner');
    await page.getByText('does not meet all the rules yet').waitFor();
    await secret(page, 'New password').fill(PASSWORD);
    await secret(page, 'The same again').fill(PASSWORD);
    await secret(page, 'The same again').press('Enter');
    await page.getByRole('heading', { name: 'The workspace is yours' }).waitFor();
    await page.getByText('Welcome, Ann Winter. You are signed in.').waitFor();
    await page.getByText('Ann Winter · ann@example.test · owner').waitFor();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    await close();

    const late = await openEntry('/set-up#token=anything', fresh);
    await late.page.getByText('This workspace has an owner already.').waitFor();
    await late.close();
    const { body } = await request(fresh.http).get('/v1/sign-in-methods').set(ANONYMOUS);
    expect(body).toMatchObject({ demo: [], setUpNeeded: false });
  }, 60_000);
});
