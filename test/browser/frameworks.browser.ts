import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';

const MALFORMED = join(__dirname, '..', 'malformed');
const MINI = readFileSync(join(MALFORMED, 'valid', 'mini', '1.0.0', 'framework.yaml'), 'utf8');
const FIVE_P = '/frameworks/service-excellence-5p@1.1.0';

let app: TestApp;
let browser: Browser;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  await request(app.http).post('/v1/framework-versions').set('content-type', 'application/yaml').send(MINI).expect(201);
});
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

async function open(path: string) {
  const tab = await openTab(browser);
  tabs.push(tab);
  await tab.page.goto(`${app.url}${path}`);
  await tab.page.locator('main h1').waitFor();
  return tab.page;
}

describe('the page', () => {
  it.each([
    ['of all frameworks', '/frameworks', 'main table'],
    ['of a requirement', `${FIVE_P}?requirement=PEO-02`, 'article h3'],
    ['of scoring', `${FIVE_P}/scoring`, 'main table'],
    ['of own scoring', '/frameworks/mini@1.0.0/scoring', 'main table'],
    ['of differences', `${FIVE_P}/diff?show=meaning`, 'main .notice[role=status]'],
    ['that takes a file', '/frameworks/new', 'textarea'],
    ['of a framework that is not there', '/frameworks/none@1.0.0', 'main [role=alert]'],
  ])(
    '%s fits, can be reached by all, and breaks no policy',
    async (_, path, waitFor) => {
      expect(await faultsOfPage(browser, `${app.url}${path}`, { waitFor })).toEqual([]);
    },
    90_000,
  );
});

describe('a requirement', () => {
  it('is found by its words, and has an address', async () => {
    const page = await open(FIVE_P);
    await page.getByLabel('Search refs, titles and texts').fill('cross-functional forum');
    await page.getByRole('heading', { name: /POL-05/ }).waitFor();
    await page.getByRole('button', { name: /POL-05/ }).click();
    await page.waitForURL(/requirement=POL-05/);
    await page.reload();
    await page.getByRole('heading', { name: /POL-05/ }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Requirements' }).getByRole('button').count()).toBe(1);
  });
});

describe('a file', () => {
  it('is checked, mended in place, loaded, and can be deleted', async () => {
    const page = await open('/frameworks/new');
    const wrong = MINI.replace('key: mini', 'key: mended').replace('target: 70', 'target: 700');
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'mended.yaml', mimeType: 'application/yaml', buffer: Buffer.from(wrong) },
    });
    await page.getByText('1 to mend').waitFor();
    await page.locator('code', { hasText: 'target: 700' }).waitFor();
    await page.getByRole('button', { name: /Go to line/ }).click();
    const selected = await page.locator('textarea').evaluate((area) => {
      const { value, selectionStart, selectionEnd } = area as unknown as {
        value: string;
        selectionStart: number;
        selectionEnd: number;
      };
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected.trim()).toBe('target: 700');
    await page.keyboard.type('  target: 75');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('The file is in order').waitFor();
    await page.getByRole('button', { name: 'Load into the library' }).click();
    await page.waitForURL(/mended@1\.0\.0/);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/frameworks$/);
    await request(app.http).get('/v1/framework-versions/mended@1.0.0').expect(404);
  });

  it('that the library has is not loaded again', async () => {
    const page = await open('/frameworks/new');
    await page.locator('textarea').fill(MINI);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText(/The library has mini@1.0.0 already/).waitFor();
    expect(await page.getByRole('button', { name: 'Load into the library' }).isDisabled()).toBe(true);
  });
});
