import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  const { id, engagementId } = await app.given.assessment();
  paths = {
    home: '/',
    engagements: '/engagements',
    engagement: `/engagements/${engagementId}`,
    rating: `/assessments/${id}/rate`,
    'no such page': '/engagements/a/b',
  };
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe('the page', () => {
  it.each(['home', 'engagements', 'engagement', 'rating', 'no such page'])(
    '%s fits, can be reached by all, and breaks no policy, in every language and at every width',
    async (name) => {
      expect(await faultsOfPage(browser, `${app.url}${paths[name]}`)).toEqual([]);
    },
    60_000,
  );
});

describe('the frame', () => {
  it('is the same in all languages, and changes at once', async () => {
    const { page, context } = await openTab(browser);
    await page.goto(`${app.url}/`);
    await page.getByRole('link', { name: 'Engagements', exact: true }).waitFor();
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Bahasa Indonesia' }).click();
    await page.getByRole('link', { name: 'Penugasan', exact: true }).waitFor();
    expect(await page.title()).toBe('Beranda · Tolok');
    await context.close();
  });

  it('is served with scripts of at most 250 kB, packed', async () => {
    const { page, context } = await openTab(browser);
    let bytes = 0;
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      expect(response.headers()['content-encoding']).toBe('br');
      bytes += Number(response.headers()['content-length']);
    });
    await page.goto(`${app.url}/`);
    await page.locator('main h1').waitFor();
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(250_000);
    await context.close();
  });
});
