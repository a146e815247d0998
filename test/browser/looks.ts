import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openTab } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [390, 820, 1440];
/**
 * Every language, every width and both grounds once; `TOLOK_LOOKS=all` judges each with each, `TOLOK_LOOKS=two` leaves one out,
 * another one from page to page: for checks that have little time.
 */
const LOOKS = [
  { language: 'en', width: 1440, dark: false },
  { language: 'id', width: 390, dark: false },
  { language: 'zh', width: 820, dark: true },
];
const ALL_LOOKS = ['en', 'id', 'zh'].flatMap((language) =>
  [false, true].flatMap((dark) => WIDTHS.map((width) => ({ language, width, dark }))),
);

/** Without ids and ports, which differ from run to run. */
const nameOf = (url: string): string =>
  new URL(url).pathname
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .replaceAll(/[^a-z]+/g, '-')
    .slice(-60);

function looksFor(url: string): readonly (typeof LOOKS)[number][] {
  const wanted = process.env['TOLOK_LOOKS'];
  if (wanted === 'all') return ALL_LOOKS;
  return wanted === 'two' ? LOOKS.filter((_, at) => at !== nameOf(url).length % LOOKS.length) : LOOKS;
}

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

const excess = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

export interface LookOptions {
  /** What has to be there before the page is judged; the title otherwise. */
  readonly waitFor?: string;
  /** Signs in as somebody else than the owner, before the page opens. */
  readonly signIn?: (page: Page) => Promise<void>;
  /** With the worker that starts the workspace without a network. */
  readonly worker?: boolean;
}

/**
 * Opens a page in three languages, at three widths, in the light and in the dark.
 * @returns what is wrong, a line each: overflow, what axe finds, broken policies, scripts that threw
 */
export async function faultsOfPage(
  browser: Browser,
  url: string,
  { waitFor = 'main h1', signIn, worker = false }: LookOptions = {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { language, width, dark } of looksFor(url)) {
    const { page, context, complaints } = await openTab(browser, { language, dark, width, worker });
    await signIn?.(page);
    await page.goto(url);
    await page.locator(waitFor).first().waitFor();
    await page.waitForLoadState('networkidle');
    const shown = await page.evaluate<string>('document.documentElement.lang');
    if (shown !== language) faults.push(`is in ${shown} instead of ${language}`);
    const seen = [...(await accessibilityFaults(page)), ...complaints];
    const look = `${language}-${width}${dark ? '-dark' : ''}`;
    const shots = process.env['TOLOK_SHOTS'];
    if (shots !== undefined) {
      await page.screenshot({ path: `${shots}/${nameOf(url)}-${look}.png`, fullPage: true });
    }
    for (const each of WIDTHS) {
      await page.setViewportSize({ width: each, height: 900 });
      const wide = await excess(page);
      if (wide > 0) seen.push(`${wide} px wider than a window of ${each}`);
    }
    faults.push(...seen.map((fault) => `${look}: ${fault}`));
    await context.close();
  }
  return faults;
}
