import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../src/config';

const PLACES = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @throws Error when there is no Chromium, or the pages were not built */
export async function startBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      'There is no Chromium here. Install one (Debian: apt install chromium), or set CHROMIUM to its path.',
    );
  }
  if (!existsSync(join(PROJECT_ROOT, 'dist', 'web', 'index.html'))) {
    throw new Error('The pages are not built. Run `npm run build`.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A tab, and what its page complained about: policies that were broken, scripts that threw. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

export interface TabOptions {
  readonly width?: number;
  readonly language?: string;
  readonly dark?: boolean;
  /** Another tab of the same browser: what one keeps, the other finds. */
  readonly context?: BrowserContext;
  /** With the worker that starts the workspace without a network; else every page comes from the server. */
  readonly worker?: boolean;
}

export async function openTab(browser: Browser, options: TabOptions = {}): Promise<Tab> {
  const { width = 1440, language = 'en', dark = false, worker = false } = options;
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      hasTouch: width < 600,
      serviceWorkers: worker ? 'allow' : 'block',
    }));
  // Frames of a PDF viewer have no storage.
  await context.addInitScript({ content: `localStorage?.setItem('tolok-language', '${language}')` });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal or a lost connection is shown to people; the browser's own line about it says nothing new.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return { page, context, complaints };
}
