import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
/** With ratings, units, a wave before it; and one without any answer. */
let rated: string;
let empty: string;
let units: readonly string[];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  const { assessments } = await app.given.demoCase('bank');
  rated = assessments['month-6'] ?? '';
  empty = (await app.given.assessment()).id;
  units = (await get('scores')).units.map(({ ref }: { ref: string }) => ref);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const get = async (path: string, id = rated): Promise<request.Response['body']> =>
  (await request(app.http).get(`/v1/assessments/${id}/${path}`).expect(200)).body;

const addressOf = (path: string, id = rated): string => `${app.url}/assessments/${id}/results${path}`;

/** Opens a part of the results; complaints of the page fail the test. */
async function withPage(path: string, look: (page: Page) => Promise<void>, language = 'en'): Promise<void> {
  const { page, context, complaints } = await openTab(browser, { language });
  await page.goto(addressOf(path));
  await page.locator('main h2').first().waitFor();
  await look(page);
  expect(complaints).toEqual([]);
  await context.close();
}

describe('results', () => {
  it.each([
    ['overview', '', '.chart-scene'],
    ['overview with a reason', '?why=score', '.why-value'],
    ['gaps', '/gaps', '.chart-scene'],
    ['units', '/units', '.unit-map'],
    ['change', '/waves', '.chart-scene'],
    ['calibration', '/calibration', '.results .panel, .empty'],
  ])(
    '%s fit, can be reached by all, and break no policy',
    async (_, path, waitFor) => {
      expect(await faultsOfPage(browser, addressOf(path), { waitFor })).toEqual([]);
    },
    120_000,
  );

  it('of units, alone and side by side, fit and can be reached by all', async () => {
    const [first = '', second = ''] = units;
    for (const path of [`/units/${first}`, `/units/compare?units=${first},${second}`]) {
      expect(await faultsOfPage(browser, addressOf(path), { waitFor: '.table' })).toEqual([]);
    }
  }, 240_000);

  it('teach what to do while nothing is rated', async () => {
    expect(await faultsOfPage(browser, addressOf('', empty), { waitFor: '.empty' })).toEqual([]);
  }, 120_000);
});

describe('figures', () => {
  it.each(['en', 'id', 'zh'])(
    'are those that the API explains, in %s',
    async (language) => {
      const { nodes } = await get('scores');
      await withPage(
        '',
        async (page) => {
          for (const figure of ['score', 'level', `node/${nodes[0].ref}`, `lost/${nodes[1].ref}`]) {
            const { value } = await get(`why?figure=${encodeURIComponent(figure)}&language=${language}`);
            const shown = page.locator(`a.why[href*="why=${encodeURIComponent(figure)}"]`).first();
            // Columns of points have their unit in the head.
            const bare = figure.startsWith('lost/') ? value.shown.replace(/[^\d.,].*$/, '') : value.shown;
            expect((await shown.textContent())?.endsWith(bare)).toBe(true);
          }
        },
        language,
      );
    },
    60_000,
  );

  it('of the charts are those of their tables', async () => {
    await withPage('', async (page) => {
      const chart = page.locator('figure.chart').nth(1);
      await chart.locator('svg text').first().waitFor();
      const drawn = await chart.locator('svg text').allTextContents();
      await chart.getByRole('button', { name: 'Show as a table' }).click();
      const cells = await chart.locator('td').allTextContents();
      expect(cells.length).toBeGreaterThan(4);
      for (const cell of cells) expect(drawn).toContain(cell);
    });
  }, 60_000);

  it('are walked back to an answer, and the step has an address', async () => {
    await withPage('', async (page) => {
      await page.locator('a.why').first().click();
      const dialog = page.getByRole('dialog');
      for (let depth = 0; depth < 8 && !/requirement%2F/.test(page.url()); depth += 1) {
        const before = page.url();
        await dialog.locator('tbody a.why').first().click();
        await page.waitForURL((url) => url.href !== before);
        await dialog.locator('.why-value').waitFor();
        await page.waitForLoadState('networkidle');
      }
      const answer = dialog.getByRole('link', { name: 'Open the answer' });
      await answer.waitFor();
      const label = await dialog.getByRole('heading').first().textContent();
      await page.reload();
      await dialog.getByRole('heading', { name: label ?? '' }).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.searchParams.has('why'));
    });
  }, 60_000);
});

describe('units', () => {
  it('are chosen by keyboard and stand side by side, with what differs most first', async () => {
    await withPage('/units', async (page) => {
      for (const box of [0, 1]) {
        await page.getByRole('checkbox').nth(box).focus();
        await page.keyboard.press('Space');
      }
      await page.getByRole('link', { name: 'Compare 2 units' }).click();
      await page.getByRole('heading', { name: 'Units side by side' }).waitFor();
      const ranges = await page.locator('td.number').allTextContents();
      const values = ranges.filter((text) => text !== '').map(Number);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    });
  }, 60_000);

  it('narrow the gaps to their own, by an address that can be sent', async () => {
    const [unit = ''] = units;
    const { units: map } = await get('scores/units');
    const { gaps } = map.find(({ ref }: { ref: string }) => ref === unit);
    await withPage(`/gaps?unit=${unit}`, async (page) => {
      await page
        .getByRole('status')
        .filter({ hasText: `${gaps} of` })
        .waitFor();
    });
  }, 60_000);
});
