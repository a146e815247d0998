import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { completed, PASSWORD, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { startBrowser } from './browser';
import { faultsOfWorkspace, openAs, signInAs } from './workspace';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const openPage = (path: string, person?: TestPerson): Promise<Page> => openAs(app, browser, person, path);
const faultsOf = (path: string, signIn?: (page: Page) => Promise<void>): Promise<readonly string[]> =>
  faultsOfWorkspace(app, browser, path, signIn);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
describe('lists of reports without any', () => {
  it.each(['/reports', '/reports/issued'])(
    '%s teaches, fits, and can be reached by all',
    async (path) => {
      expect(await faultsOf(path)).toEqual([]);
    },
    60_000,
  );

  it('show a party its own results only', async () => {
    const manager = await app.people.make({ role: 'vendorManager', withPassword: true });
    expect(await faultsOf('/reports', (page) => signInAs(app, page, manager))).toEqual([]);
  }, 60_000);
});

describe('reports', () => {
  it('are asked for, followed, read, signed by a second person, checked and revoked', async () => {
    const { id, engagementId } = await completed(app);
    const second = await new Signers(app).person(engagementId);
    const mine = await openPage(`/assessments/${id}/reports`);
    await mine.getByText('No report of this assessment yet').waitFor();
    await button(mine, 'Draw it').click();
    await mine.getByRole('link', { name: 'Gap report' }).click();
    await mine.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 });
    const reportPath = new URL(mine.url()).pathname;

    const theirs = await openPage(reportPath, second);
    const preview = await (await theirs.waitForSelector('iframe.preview')).contentFrame();
    await preview!.waitForURL(/disposition=inline/);
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

  it('are removed once somebody confirms it', async () => {
    const { id } = await completed(app);
    const page = await openPage(`/assessments/${id}/reports`);
    await page.getByRole('button', { name: /Format/ }).click();
    await page.getByRole('option', { name: /JSON/ }).click();
    await button(page, 'Draw it').click();
    await page.getByRole('link', { name: 'Gap report' }).click();
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 });
    const path = new URL(page.url()).pathname;
    await button(page, 'Remove').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.waitForURL(/\/assessments\/[^/]+\/reports$/);
    await request(app.http).get(`/v1${path}`).expect(404);
    await page.context().close();
  }, 120_000);
});
