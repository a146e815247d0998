import type { Browser, Page } from 'playwright-core';
import { codeOf, PASSWORD } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { startBrowser } from './browser';
import { faultsOfWorkspace, openAs } from './workspace';

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

const openPage = (path: string, person?: TestPerson): Promise<Page> => openAs(app, browser, person, path);
const faultsOf = (path: string): Promise<readonly string[]> => faultsOfWorkspace(app, browser, path);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
describe('pages without anything on them', () => {
  it.each(['/settings/webhooks', '/settings/organisation'])(
    '%s teaches, fits, and can be reached by all',
    async (path) => {
      expect(await faultsOf(path)).toEqual([]);
    },
    60_000,
  );
});

describe('people', () => {
  it('are invited by a link that is shown once, changed, helped and erased', async () => {
    const page = await openPage('/people');
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
    const page = await openPage('/account', person);
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
    const page = await openPage('/account', person);
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
    const page = await openPage('/trail?action=insert&subject=person');
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
    const page = await openPage('/settings/webhooks');
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
    const page = await openPage('/settings/organisation');
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
