import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { PASSWORD, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { startBrowser } from './browser';
import { openAs, openInSession } from './workspace';

/** The two cases, each walked through by the people who work with it. */
const CASES = [
  {
    name: 'bank',
    engagement: 'Service review of an outsourced contact centre and back office',
    open: 'Progress assessment after six months',
    done: { key: 'month-3', title: 'Progress assessment after three months' },
  },
  {
    name: 'telecom',
    engagement: 'Baseline assessment of own and vendor contact centres',
    open: undefined,
    done: { key: 'osp-baseline', title: 'Baseline of the operation: 84 own and vendor sites' },
  },
] as const;

let app: TestApp;
let browser: Browser;
let signers: Signers;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  browser = await startBrowser();
  signers = new Signers(app);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const read = async (person: TestPerson, path: string): Promise<request.Response['body']> =>
  (await request(app.http).get(`/v1${path}`).set(person.session).expect(200)).body;
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const tab = (page: Page, name: string) => page.locator('main nav').getByRole('link', { name, exact: true });
const whole = (decimal: string): string => `${Math.round(Number(decimal) * 100)}%`;

describe.each(CASES)('the case $name', ({ name, engagement, open, done }) => {
  let engagementId: string;
  let assessmentId: string;
  let lead: TestPerson;
  let issueNumber: string;

  beforeAll(async () => {
    const made = await app.given.demoCase(name);
    engagementId = made.engagementId;
    assessmentId = made.assessments[done.key] ?? '';
    lead = await signers.person(engagementId);
  }, 120_000);

  it('is rated, read and reported by its consultant', async () => {
    const page = await openInSession(app, browser, lead, '/');
    await link(page, 'Engagements').click();
    await link(page, engagement).click();
    if (open !== undefined) {
      await link(page, open).click();
      await tab(page, 'Rate').click();
      await page.getByRole('article').waitFor();
      const group = page.getByRole('radiogroup').first();
      const before = await group.getByRole('radio', { checked: true }).getAttribute('value');
      await page.keyboard.press(before === '2' ? '3' : '2');
      await page.getByText('All saved').waitFor();
      await page.keyboard.press('Control+z');
      await page.getByText('All saved').waitFor();
      expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe(before);
      await page.goBack();
      await page.goto(`${app.url}/engagements/${engagementId}`);
    }
    await link(page, done.title).click();
    await tab(page, 'Results').click();
    const { score } = (await read(lead, `/assessments/${assessmentId}/scores`)).entity;
    await page.getByText(whole(score.decimal)).first().waitFor();
    await tab(page, 'Plan').click();
    const { workstreams } = await read(lead, `/assessments/${assessmentId}/plan`);
    await page.getByText(workstreams[0].title.en).first().waitFor();
    await tab(page, 'Reports').click();
    await page.getByRole('button', { name: 'Draw it', exact: true }).click();
    await link(page, 'Gap report').click();
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: 120_000 });
    const reportPath = new URL(page.url()).pathname;
    await page.context().close();

    const second = await openAs(app, browser, await signers.person(engagementId), reportPath);
    await (await second.waitForSelector('iframe.preview')).contentFrame();
    await second.getByRole('button', { name: 'Sign and issue', exact: true }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByText('I have read this report').click();
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign and issue' }).click();
    await second.waitForURL(/\/reports\/issued\//, { timeout: 120_000 });
    const issue = await read(lead, `/issues/${new URL(second.url()).pathname.split('/').at(-1) ?? ''}`);
    issueNumber = issue.number;
    await second.context().close();
  }, 300_000);

  it('is looked into by an auditor, who takes the issued report along and sees that it is the one', async () => {
    const auditor = await app.people.make({ role: 'auditor' });
    await app.people.grant(auditor.id, { engagementId, role: 'auditor', assessmentId });
    const page = await openInSession(app, browser, auditor, '/');
    await link(page, 'Reports').click();
    await link(page, issueNumber).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the signed PDF' }).click(),
    ]);
    const path = await file.path();
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText(/is exactly the file that was issued/).waitFor();
    await page.context().close();
  }, 120_000);

  it('shows a vendor manager the one vendor, and nothing of others', async () => {
    const { items } = await read(lead, `/portfolio/units?engagementId=${engagementId}&partyKind=vendor&limit=100`);
    const [own] = items as { partyId: string; party: { name: unknown } }[];
    const other = (items as { partyId: string }[]).find(({ partyId }) => partyId !== own?.partyId);
    const manager = await app.people.make({ role: 'vendorManager' });
    await app.people.grant(manager.id, { engagementId, role: 'vendorManager', partyId: own?.partyId ?? '' });
    const page = await openInSession(app, browser, manager, '/vendors');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${app.url}/vendors/${own?.partyId ?? ''}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (other) {
      await page.goto(`${app.url}/vendors/${other.partyId}`);
      await page
        .getByText(/No result yet/i)
        .first()
        .waitFor();
    }
    await page.context().close();
  }, 120_000);
});
