import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openTab } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = ['en', 'id', 'zh'];
const WIDTHS = [390, 820, 1440];

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

/** What is wrong with what is shown now: an overflow, and what axe finds. */
async function faultsNow(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...(wide > 0 ? [`${wide} px wider than the window`] : []), ...(await accessibilityFaults(page))];
}

export interface LookOptions {
  /** What has to be there before the page is judged; the title otherwise. */
  readonly waitFor?: string;
  /** Signs in as somebody else than the owner, before the page opens. */
  readonly signIn?: (page: Page) => Promise<void>;
}

/**
 * Opens a page in three languages, at three widths and in the dark.
 * @returns what is wrong, a line each: overflow, what axe finds, broken policies, scripts that threw
 */
export async function faultsOfPage(
  browser: Browser,
  url: string,
  { waitFor = 'main h1', signIn }: LookOptions = {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  const looks = [...LANGUAGES.map((language) => ({ language, dark: false })), { language: 'en', dark: true }];
  for (const { language, dark } of looks) {
    const { page, context, complaints } = await openTab(browser, { language, dark });
    await signIn?.(page);
    await page.goto(url);
    await page.locator(waitFor).first().waitFor();
    await page.waitForLoadState('networkidle');
    const shown = await page.evaluate<string>('document.documentElement.lang');
    if (shown !== language) faults.push(`is in ${shown} instead of ${language}`);
    for (const width of dark ? [1440] : WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const seen = [...(await faultsNow(page)), ...complaints.splice(0)];
      faults.push(...seen.map((fault) => `${language}, ${width} px${dark ? ', dark' : ''}: ${fault}`));
      const shots = process.env['TOLOK_SHOTS'];
      if (shots !== undefined) {
        const name = new URL(url).pathname.replaceAll(/[^a-z]+/g, '-').slice(-60);
        await page.screenshot({
          path: `${shots}/${name}-${language}-${width}${dark ? '-dark' : ''}.png`,
          fullPage: true,
        });
      }
    }
    await context.close();
  }
  return faults;
}
