import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

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

/** What a tool for accessibility finds (WCAG 2.2 A and AA), as a line each. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

const PAGES = ['home', 'engagements', 'engagement', 'rating', 'no such page'];
const LOOKS = [
  ...['en', 'id', 'zh'].flatMap((language) => [390, 820, 1440].map((width) => ({ language, width, dark: false }))),
  { language: 'en', width: 1440, dark: true },
];

describe.each(PAGES)('the page: %s', (name) => {
  it.each(LOOKS)(
    'in $language, $width wide, dark: $dark, fits, can be reached by all, and breaks no policy',
    async (look) => {
      const { page, context, complaints } = await openTab(browser, look);
      await page.goto(`${app.url}${paths[name]}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      const [language, wide] = await page.evaluate<[string, number]>(
        '[document.documentElement.lang, document.documentElement.scrollWidth - innerWidth]',
      );
      expect(language).toBe(look.language);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
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
