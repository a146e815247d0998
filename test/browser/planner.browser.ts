import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let engagementId: string;
let assessmentId: string;
let planMatrix: string;
let ownMatrix: string;
let actionId: string;
let decisionId: string;
let emptyEngagement: string;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  const bank = await app.given.demoCase('bank');
  engagementId = bank.engagementId;
  assessmentId = bank.assessments['baseline']!;
  const matrices = `/v1/engagements/${engagementId}/rasic-matrices`;
  const made = async (path: string, body: object) => (await request(app.http).post(path).send(body).expect(201)).body;
  planMatrix = (await made(matrices, { title: 'Who does what', profile: 'rasic-r1', assessmentId })).id;
  ownMatrix = (await made(matrices, { title: 'Complaints', profile: 'raci-a1' })).id;
  const findings = await request(app.http).get(`/v1/assessments/${assessmentId}/findings?grade=major&limit=1`);
  actionId = (await made(`/v1/findings/${findings.body.items[0].id}/corrective-actions`, {})).id;
  const decisions = await request(app.http).get(`/v1/engagements/${engagementId}/forum/decisions?limit=1`);
  decisionId = decisions.body.items[0].id;
  emptyEngagement = (await app.given.assessment()).engagementId;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});
afterEach(async () => {
  const complaints = tabs.flatMap((tab) => tab.complaints);
  for (const { context } of tabs) await context.close();
  tabs = [];
  expect(complaints).toEqual([]);
});

async function open(path: string): Promise<Page> {
  const tab = await openTab(browser);
  tabs.push(tab);
  await tab.page.goto(`${app.url}${path}`);
  await tab.page.locator('main h2').first().waitFor();
  return tab.page;
}

describe('the pages from gaps to a plan', () => {
  it.each([
    ['matrices', () => `/engagements/${engagementId}/rasic`],
    ['a matrix', () => `/engagements/${engagementId}/rasic/${planMatrix}`],
    ['a matrix without rows', () => `/engagements/${engagementId}/rasic/${ownMatrix}`],
    ['rows of a matrix', () => `/engagements/${engagementId}/rasic/${ownMatrix}/rows`],
    ['the timeline', () => `/assessments/${assessmentId}/plan`],
    ['effort and effect', () => `/assessments/${assessmentId}/plan/impact`],
    ['people', () => `/assessments/${assessmentId}/plan/people`],
    ['what if', () => `/assessments/${assessmentId}/plan/what-if`],
    ['progress of the plan', () => `/assessments/${assessmentId}/plan/tracking`],
    ['changes of the plan', () => `/assessments/${assessmentId}/plan/changes`],
    ['benefits', () => `/engagements/${engagementId}/benefits`],
    ['inputs of benefits', () => `/engagements/${engagementId}/benefits/inputs`],
    ['corrective actions', () => `/engagements/${engagementId}/actions`],
    ['a corrective action', () => `/engagements/${engagementId}/actions/${actionId}`],
    ['the forum', () => `/engagements/${engagementId}/forum`],
    ['a decision', () => `/engagements/${engagementId}/forum/${decisionId}`],
    ['progress over the waves', () => `/engagements/${engagementId}/progress`],
  ])(
    '%s fit and can be reached by all',
    async (_, path) => {
      expect(await faultsOfPage(browser, `${app.url}${path()}`, { waitFor: 'main h2' })).toEqual([]);
    },
    120_000,
  );

  it.each(['rasic', 'benefits', 'actions', 'forum', 'progress'])(
    'teach what to do while there is nothing: %s',
    async (area) => {
      const url = `${app.url}/engagements/${emptyEngagement}/${area}`;
      expect(await faultsOfPage(browser, url, { waitFor: 'main .empty' })).toEqual([]);
    },
    120_000,
  );
});

const matrix = async () =>
  (await request(app.http).get(`/v1/engagements/${engagementId}/rasic-matrices/${planMatrix}`)).body;

describe('a RASIC matrix', () => {
  it('is written by keyboard, judged at once, and taken back', async () => {
    const page = await open(`/engagements/${engagementId}/rasic/${planMatrix}`);
    const before = await matrix();
    const cell = page.getByRole('gridcell').first();
    await cell.click();
    await page.keyboard.press('r');
    await page.getByText('Error', { exact: true }).first().waitFor();
    expect((await matrix()).issues.length).toBeGreaterThan(before.issues.length);
    await page.keyboard.press('Control+z');
    await page.getByText('Error', { exact: true }).first().waitFor({ state: 'hidden' });
    expect((await matrix()).cells).toEqual(before.cells);
  });

  it('is brought in from a spreadsheet', async () => {
    const page = await open(`/engagements/${engagementId}/rasic/${ownMatrix}`);
    await page.getByRole('button', { name: 'Paste a table' }).click();
    await page
      .getByRole('textbox', { name: 'Table' })
      .fill('\tTeam leader\tAgent\nAnswer a complaint\tA\tR\nDecide on redress\tA/R\tC\n');
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByRole('grid').getByText('Decide on redress').waitFor();
    const cells = await page.getByRole('gridcell').allInnerTexts();
    expect(cells.map((cell) => cell.replaceAll(/\s/g, ''))).toEqual(['A', 'R', 'RA', 'C']);
  });
});

const changes = async () => (await request(app.http).get(`/v1/assessments/${assessmentId}/plan-changes`)).body.changes;

describe('the plan', () => {
  it('is moved by keyboard and by dragging; both are taken back', async () => {
    const page = await open(`/assessments/${assessmentId}/plan`);
    const bar = page.locator('.gantt-bar.item').nth(1);
    await bar.focus();
    await bar.press('Shift+ArrowRight');
    await bar.press('Enter');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.and(page.locator(':enabled')).waitFor();
    expect(await changes()).toMatchObject([{ change: { kind: 'notBefore' }, refusal: null }]);
    await undo.click();
    await page.getByText('Scheduling').waitFor({ state: 'hidden' });
    const box = (await bar.boundingBox())!;
    await page.mouse.move(box.x + 8, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await undo.and(page.locator(':enabled')).waitFor();
    expect(await changes()).toHaveLength(1);
  });
});
