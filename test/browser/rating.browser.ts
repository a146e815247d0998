import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';

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
  unit = assessment.unitRefs[0]!;
});
afterEach(async () => {
  const complaints = tabs.flatMap((tab) => tab.complaints);
  for (const { context } of tabs) await context.close();
  tabs = [];
  expect(complaints).toEqual([]);
});

async function openWorkspace(requirement = 'PEO-01', options: Parameters<typeof openTab>[1] = {}): Promise<Page> {
  const tab = await openTab(browser, options);
  tabs.push(tab);
  await tab.page.goto(`${app.url}/assessments/${assessment.id}/rate?unit=${unit}&requirement=${requirement}`);
  await tab.page.getByRole('article').waitFor();
  return tab.page;
}

const saved = (page: Page): Promise<void> => page.getByText('All saved').waitFor();
const stored = async (requirement = 'PEO-01', place = unit) =>
  (await request(app.http).get(`/v1/assessments/${assessment.id}/answers/${place}/${requirement}`)).body;
const group = (page: Page, name: string) => page.getByRole('radiogroup', { name });

describe('rating with the keyboard alone', () => {
  it('rates both dimensions, goes on, and excludes one with a reason', async () => {
    const page = await openWorkspace();
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await saved(page);
    expect((await stored()).ratings).toEqual({ approach: '2', deployment: '3' });
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/requirement=(?!PEO-01)/);
    const next = new URL(page.url()).searchParams.get('requirement')!;
    await page.getByRole('article').getByText(next).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('No such contacts here.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await stored(next)).toMatchObject({ kind: 'notApplicable', reason: 'No such contacts here.' });
    await page.keyboard.press('Control+z');
    await page.getByText('Not applicable', { exact: true }).waitFor({ state: 'hidden' });
    await saved(page);
    expect((await stored(next)).code).toBe('answer/not-found');
  });

  it('does not take what is typed into a note for a rating', async () => {
    const page = await openWorkspace();
    await page.keyboard.press('1');
    await page.getByLabel('Note').fill('Seen 3 times on 2 shifts');
    await page.getByLabel('Note').press('2');
    await page.getByLabel('Note').blur();
    await saved(page);
    await expect(stored()).resolves.toMatchObject({ ratings: { approach: '1' }, note: 'Seen 3 times on 2 shifts2' });
  });
});

describe('without a connection', () => {
  it('keeps what is rated, says so, and saves it once the connection is back', async () => {
    const page = await openWorkspace();
    await page.context().setOffline(true);
    await page.keyboard.press('2');
    await page.getByText('1 change waits on this device').waitFor();
    await page.getByLabel('Note').fill('In the cellar');
    await page.getByLabel('Note').blur();
    expect((await stored()).code).toBe('answer/not-found');
    await page.context().setOffline(false);
    await saved(page);
    expect(await stored()).toMatchObject({ ratings: { approach: '2' }, note: 'In the cellar' });
  });

  it('loses nothing when the tab is closed', async () => {
    const page = await openWorkspace();
    const context = page.context();
    await context.setOffline(true);
    await page.keyboard.press('3');
    await page.getByText('1 change waits on this device').waitFor();
    await page.close();
    await context.setOffline(false);
    const again = await openWorkspace('PEO-01', { context });
    await saved(again);
    expect((await stored()).ratings).toEqual({ approach: '3' });
  });
});

describe('two people at one answer', () => {
  it('are joined where they changed different parts', async () => {
    const [mine, theirs] = [await openWorkspace(), await openWorkspace()];
    await mine.context().setOffline(true);
    await mine.getByLabel('Note').fill('Six calls heard');
    await mine.getByLabel('Note').blur();
    await mine.keyboard.press('2');
    await group(theirs, 'Deployment')
      .getByText('Established')
      .first()
      .click({ trial: true })
      .catch(() => undefined);
    await group(theirs, 'Deployment').getByRole('radio').nth(1).check({ force: true });
    await saved(theirs);
    await mine.context().setOffline(false);
    await saved(mine);
    expect(await stored()).toMatchObject({ note: 'Six calls heard', ratings: { approach: '2' } });
    expect(Object.keys((await stored()).ratings).sort()).toEqual(['approach', 'deployment']);
  });

  it('decide part by part what they changed differently; nothing is overwritten before', async () => {
    const [mine, theirs] = [await openWorkspace(), await openWorkspace()];
    await mine.context().setOffline(true);
    await mine.keyboard.press('1');
    await mine.getByText('1 change waits on this device').waitFor();
    await theirs.keyboard.press('3');
    await saved(theirs);
    await mine.context().setOffline(false);
    await mine.getByText('A colleague changed this answer, too').waitFor();
    expect((await stored()).ratings).toEqual({ approach: '3' });
    await mine.getByRole('radio', { name: /^Yours/ }).check({ force: true });
    await mine.getByRole('button', { name: 'Keep what is chosen' }).click();
    await saved(mine);
    expect((await stored()).ratings).toEqual({ approach: '1' });
  });
});
