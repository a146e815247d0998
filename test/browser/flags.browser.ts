import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');

let app: TestApp;
let browser: Browser;
let assessment: GivenAssessment;
let unit: string;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  await request(app.http)
    .post('/v1/framework-versions')
    .set('content-type', 'application/yaml')
    .send(readFileSync(MINI, 'utf8'))
    .expect(201);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

beforeEach(async () => {
  assessment = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
  [unit] = [...assessment.unitRefs].sort() as [string];
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
  await tab.page.goto(`${app.url}/assessments/${assessment.id}/${path}`);
  return tab.page;
}
async function openUnit(requirement = 'PEO-01'): Promise<Page> {
  const page = await open(`rate?unit=${unit}&requirement=${requirement}`);
  await page.getByRole('article').waitFor();
  return page;
}

const saved = (page: Page): Promise<void> => page.getByText('All saved').waitFor();
const remark = (page: Page) => page.getByRole('textbox', { name: 'What for?' });
const flags = async (): Promise<unknown[]> =>
  (await request(app.http).get(`/v1/assessments/${assessment.id}/flags`).expect(200)).body.items;

describe('a requirement to come back to', () => {
  it('is flagged with a key where nothing is rated, with a remark, and found again by its filter', async () => {
    const page = await openUnit();
    await page.keyboard.press('f');
    await remark(page).fill('Ask for the October log.');
    await remark(page).press('Enter');
    await saved(page);
    expect(await flags()).toMatchObject([{ unit, requirement: 'PEO-01', remark: 'Ask for the October log.' }]);
    const nav = page.getByRole('navigation', { name: 'Requirements' });
    await nav.getByRole('img', { name: 'Flagged: Ask for the October log.' }).waitFor();
    await page.getByRole('button', { name: /All requirements/ }).click();
    await page.getByRole('option', { name: 'Flagged (1)' }).click();
    await page.waitForURL(/filter=flagged/);
    expect(await nav.getByRole('button').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Clear the flag/ }).click();
    await saved(page);
    expect(await flags()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved(page);
    expect(await flags()).toMatchObject([{ remark: 'Ask for the October log.' }]);
  });

  it('is kept on the device without a network, and sent afterwards', async () => {
    const page = await openUnit();
    await page.context().setOffline(true);
    await page.keyboard.press('f');
    await page.getByText('1 change waits on this device').waitFor();
    expect(await flags()).toEqual([]);
    await page.context().setOffline(false);
    await saved(page);
    expect(await flags()).toHaveLength(1);
    // What a browser says of a request that did not get through is expected here.
    tabs[0]!.complaints.length = 0;
  });

  it('is told of before the work is completed, and leads back', async () => {
    await request(app.http)
      .put(`/v1/assessments/${assessment.id}/flags/${unit}/PEO-02`)
      .send({ remark: 'Two shifts are missing.' })
      .expect(200);
    const page = await open('setup');
    await page.getByText('“Two shifts are missing.”').waitFor();
    await page.getByRole('button', { name: 'Send to review' }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/1 flag is still open/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /PEO-02/ }).click();
    await page.getByRole('article').getByText('PEO-02').waitFor();
    expect(await remark(page).inputValue()).toBe('Two shifts are missing.');
  });

  it('is flagged in the grid, too', async () => {
    const page = await open(`rate/all?requirement=PEO-01&unit=${unit}`);
    await page.getByRole('grid').focus();
    await page.keyboard.press('f');
    await saved(page);
    await page.getByRole('gridcell', { name: 'not rated, Flagged' }).waitFor();
    expect(await flags()).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await saved(page);
    expect(await flags()).toEqual([]);
  });
});

describe('an answer', () => {
  it('says who gave it, and is among one’s own', async () => {
    const page = await openUnit();
    await page.keyboard.press('2');
    await saved(page);
    await page.getByText(/Answered by you/).waitFor();
    await page.getByRole('button', { name: /All requirements/ }).click();
    await page.getByRole('option', { name: 'Answered by me (1)' }).click();
    await page.waitForURL(/filter=mine/);
    expect(await page.getByRole('navigation', { name: 'Requirements' }).getByRole('button').count()).toBe(1);
  });
});

describe('pages with flags', () => {
  it.each(['rate', 'rate/all', 'setup'])('%s has no faults', async (path) => {
    await request(app.http)
      .put(`/v1/assessments/${assessment.id}/flags/${unit}/PEO-01`)
      .send({ remark: 'Ask for the October log.' })
      .expect(200);
    const query = path === 'setup' ? '' : `?unit=${unit}&requirement=PEO-01&filter=flagged`;
    expect(await faultsOfPage(browser, `${app.url}/assessments/${assessment.id}/${path}${query}`)).toEqual([]);
  });
});
