import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { completed, PASSWORD, Signers } from '../support/issuing';
import { codeOf } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let signers: Signers;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  browser = await startBrowser();
  signers = new Signers(app);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Signs in as somebody else than the owner, whose session would be ended if it came along. */
async function signInAs(page: Page, { email }: TestPerson): Promise<void> {
  await page.goto(`${app.url}/check`);
  await page.evaluate(
    async (given) => {
      await fetch('/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-test-anonymous': '1' },
        body: JSON.stringify(given),
      });
    },
    { email, password: PASSWORD },
  );
}

/** In the workspace, not on the page to sign in. */
const faultsOf = (path: string, signIn?: (page: Page) => Promise<void>): Promise<readonly string[]> =>
  faultsOfPage(browser, `${app.url}${path}`, { waitFor: '.frame main h1', ...(signIn && { signIn }) });

async function openAs(person: TestPerson | undefined, path: string): Promise<Page> {
  const { page } = await openTab(browser);
  if (person) await signInAs(page, person);
  await page.goto(`${app.url}${path}`);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
describe('pages without anything on them', () => {
  it.each(['/reports', '/reports/issued', '/settings/webhooks', '/settings/organisation'])(
    '%s teaches, fits, and can be reached by all',
    async (path) => {
      expect(await faultsOf(path)).toEqual([]);
    },
    60_000,
  );

  it('show a party its own results only', async () => {
    const manager = await app.people.make({ role: 'vendorManager', withPassword: true });
    expect(await faultsOf('/reports', (page) => signInAs(page, manager))).toEqual([]);
  }, 60_000);
});

describe('reports', () => {
  it('are asked for, followed, read, signed by a second person, checked and revoked', async () => {
    const { id, engagementId } = await completed(app);
    const second = await signers.person(engagementId);
    const mine = await openAs(undefined, `/assessments/${id}/reports`);
    await mine.getByText('No report of this assessment yet').waitFor();
    await button(mine, 'Draw it').click();
    await mine.getByRole('link', { name: 'Gap report' }).click();
    await mine.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 });
    const reportPath = new URL(mine.url()).pathname;

    const theirs = await openAs(second, reportPath);
    await theirs.frameLocator('iframe.preview').locator('embed').waitFor({ state: 'attached' });
    await button(theirs, 'Sign and issue').click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByText('I have read this report').click();
    await dialog.getByLabel('Your password').fill('not the password');
    await dialog.getByRole('button', { name: 'Sign and issue' }).click();
    await dialog.getByText('The password or the code is not right').waitFor();
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign and issue' }).click();
    await theirs.waitForURL(/\/reports\/issued\//, { timeout: 60_000 });
    await theirs.getByText('In force', { exact: true }).waitFor();

    const issueId = new URL(theirs.url()).pathname.split('/').at(-1)!;
    const { body: issued } = await request(app.http).get(`/v1/issues/${issueId}/file`).responseType('blob').expect(200);
    const file = (bytes: Buffer) => ({ name: 'copy.pdf', mimeType: 'application/pdf', buffer: bytes });
    await theirs.locator('input[type=file]').setInputFiles(file(issued as Buffer));
    await theirs.getByText('copy.pdf is exactly the file that was issued').waitFor();
    await theirs.locator('input[type=file]').setInputFiles(file(Buffer.concat([issued as Buffer, Buffer.from(' ')])));
    await theirs.getByText('copy.pdf is not the file that was issued').waitFor();

    await button(theirs, 'Revoke').click();
    const asked = theirs.getByRole('alertdialog');
    await asked.getByLabel('Reason').fill('A unit was left out.');
    await asked.getByLabel('Your password').fill(PASSWORD);
    await asked.getByRole('button', { name: 'Revoke' }).click();
    await theirs.getByText('This report was revoked').waitFor();
    for (const page of [mine, theirs]) await page.context().close();

    const paths = [
      reportPath,
      `/reports/issued/${issueId}`,
      '/reports',
      '/reports/issued',
      `/assessments/${id}/reports`,
    ];
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await faultsOf(path)));
    expect(faults).toEqual([]);
  }, 240_000);

  it('that failed say why, and are tried again or removed', async () => {
    const { id } = await completed(app);
    const page = await openAs(undefined, `/assessments/${id}/reports`);
    await page.getByText('Joint plan', { exact: true }).click();
    await button(page, 'Draw it').click();
    await page.getByRole('link', { name: 'Joint plan' }).click();
    await page.getByText('The report could not be drawn').waitFor({ timeout: 60_000 });
    await button(page, 'Try again').click();
    await page.getByText('The report could not be drawn').waitFor({ timeout: 60_000 });
    const path = new URL(page.url()).pathname;
    await button(page, 'Remove').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.waitForURL(/\/assessments\/[^/]+\/reports$/);
    await request(app.http).get(`/v1${path}`).expect(404);
    await page.context().close();
  }, 120_000);
});

describe('people', () => {
  it('are invited by a link that is shown once, changed, helped and erased', async () => {
    const page = await openAs(undefined, '/people');
    await button(page, 'Invite somebody').click();
    const invited = page.getByRole('dialog');
    await invited.getByLabel('Name').fill('Ratna Dewi');
    await invited.getByLabel('E-mail').fill('ratna@example.test');
    await invited.getByLabel('Your password').fill(PASSWORD);
    await invited.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByText('Hand this to Ratna Dewi').waitFor();
    expect(await page.getByRole('alertdialog').locator('code').textContent()).toContain('/invitation#');
    await button(page, 'I have handed it over').click();
    await page.getByRole('link', { name: 'Ratna Dewi' }).click();
    await page.getByText('invited until').waitFor();

    await page.getByRole('textbox', { name: 'Name' }).fill('Ratna Sari Dewi');
    await button(page, 'Save the changes').click();
    await page.getByRole('heading', { name: 'Ratna Sari Dewi' }).waitFor();
    await button(page, 'New invitation link').click();
    await page.getByRole('dialog').getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: 'New invitation link' }).click();
    await button(page, 'I have handed it over').click();

    await button(page, 'Erase').click();
    const asked = page.getByRole('alertdialog');
    await asked.getByLabel('Reason').fill('Has left.');
    await asked.getByLabel('Your password').fill(PASSWORD);
    const erase = asked.getByRole('button', { name: 'Erase' });
    expect(await erase.isDisabled()).toBe(true);
    await asked.getByLabel(/Type/).fill('ratna@example.test');
    await erase.click();
    await page.getByRole('heading', { name: 'erased person' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('have pages that fit and can be reached by all', async () => {
    const person = await app.people.make({ role: 'assessor', withPassword: true });
    const faults = [...(await faultsOf('/people')), ...(await faultsOf(`/people/${person.id}`))];
    expect(faults).toEqual([]);
  }, 120_000);
});

describe("one's account", () => {
  it('gets a second factor, whose recovery codes are shown once', async () => {
    const person = await app.people.make({ role: 'lead', withPassword: true });
    const page = await openAs(person, '/account');
    await button(page, 'Set it up').click();
    await page.getByRole('dialog').getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: 'Set it up' }).click();
    await page.getByRole('img', { name: /scan with an authenticator/ }).waitFor();
    const secret = (await page.getByRole('dialog').locator('code').textContent()) ?? '';
    await page.getByLabel('Code that the app shows').fill(codeOf(secret));
    await button(page, 'Confirm').click();
    await page.getByText('Your recovery codes').waitFor();
    const codes = (await page.getByRole('alertdialog').locator('code').textContent()) ?? '';
    expect(codes.split('\n')).toHaveLength(10);
    await button(page, 'I have kept them').click();
    await page.getByText('Recovery codes that were not used: 10').waitFor();
    await page.context().close();
  }, 60_000);

  it('makes a token that is shown once, and revokes it', async () => {
    const person = await app.people.make({ role: 'lead', withPassword: true });
    const page = await openAs(person, '/account');
    await button(page, 'Make a token').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What for').fill('Nightly export');
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Make a token' }).click();
    await page.getByText('Shown this once').waitFor();
    expect(await page.getByRole('alertdialog').locator('code').textContent()).toMatch(/^tlk_/);
    await button(page, 'I have copied it').click();
    await button(page, 'Revoke “Nightly export”').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('You have none.').waitFor();
    await page.context().close();
  }, 60_000);

  it('fits and can be reached by all', async () => {
    expect(await faultsOf('/account')).toEqual([]);
  }, 60_000);
});

describe('the audit trail', () => {
  it('is filtered in its address, and verified', async () => {
    const page = await openAs(undefined, '/trail?action=insert&subject=person');
    await page
      .getByRole('button', { name: /What happened/ })
      .getByText('added')
      .waitFor();
    const rows = page.getByRole('region', { name: /Events/ }).locator('tbody tr');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    expect(shown.filter((row) => !/Person/.test(row) || !/added/.test(row))).toEqual([]);
    await button(page, 'Verify the trail').click();
    await page.getByText(/The trail is intact/).waitFor();
    await page.context().close();
    expect(await faultsOf('/trail')).toEqual([]);
  }, 120_000);
});

describe('settings', () => {
  it('keep webhooks: a secret shown once, a test, a pause, and what was sent', async () => {
    const page = await openAs(undefined, '/settings/webhooks');
    await button(page, 'Add a webhook').click();
    await page.getByRole('dialog').getByLabel('Address (https)').fill('https://hooks.example.com/tolok');
    await page.getByRole('dialog').getByRole('button', { name: 'Add a webhook' }).click();
    expect(await page.getByRole('alertdialog').locator('code').textContent()).toMatch(/^whsec_/);
    await button(page, 'I have copied it').click();
    await page.getByRole('link', { name: /hooks\.example\.com/ }).click();
    await page.getByText('Nothing was sent yet').waitFor();
    await button(page, 'Send a test').click();
    await page.getByRole('row', { name: /Test/ }).waitFor();
    await button(page, 'Pause').click();
    await page.getByText('An owner paused it.').waitFor();
    const path = new URL(page.url()).pathname;
    await page.context().close();
    const faults: string[] = [];
    for (const one of [path, '/settings', '/settings/webhooks']) {
      faults.push(...(await faultsOf(one)));
    }
    expect(faults).toEqual([]);
  }, 180_000);

  it('keep parties, sites and programmes', async () => {
    const page = await openAs(undefined, '/settings/organisation');
    await button(page, 'Add a party').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reference').fill('KLI-77');
    await dialog.getByLabel('Name, English').fill('Kliring Bank');
    await dialog.getByLabel('Name, Bahasa Indonesia').fill('Bank Kliring');
    await dialog.getByRole('button', { name: 'Add a party' }).click();
    await button(page, 'Change Kliring Bank').click();
    await dialog.getByLabel('Name, English').fill('Kliring Bank Tbk');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await button(page, 'Remove Kliring Bank Tbk').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await button(page, 'Remove Kliring Bank Tbk').waitFor({ state: 'detached' });
    await page.context().close();
    expect(await faultsOf('/settings/organisation')).toEqual([]);
  }, 120_000);
});
