import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { print } from '../print';
import { BenchData, seedAnswers } from './bench-data';
import { Client } from './client';
import { OWNER } from './enter';
import { MeasuredServer } from './measured-server';

const REQUIREMENTS = 1_482;
const UNITS = 80;

/** What an assessor waits for in the browser: a first page, the largest grid, its scrolling, and one rating. */
export async function benchPages(chromiumPath = '/usr/bin/chromium'): Promise<void> {
  if (!existsSync(chromiumPath)) {
    console.log(`\nIn a browser: left out, there is no Chromium at ${chromiumPath}; "pages PATH" names another place.`);
    return;
  }
  const server = await MeasuredServer.start();
  const client = new Client(server.url, 8, server.credentials);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    console.log('\nIn a browser (headless Chromium, no graphics card)');
    const data = new BenchData(client);
    const frameworkId = await data.framework('bench-grid', REQUIREMENTS);
    const engagement = await data.engagement(UNITS);
    const { id } = await data.startFieldwork(await data.assessment(engagement.id, frameworkId));
    await seedAnswers(server.adminUrl, id, REQUIREMENTS);
    const context = await signedIn(browser, server.url);
    print('first content of the first page, nothing kept', await firstContents(browser, context, server.url), 1_000);
    await grid(context, `${server.url}/assessments/${id}/rate/all`);
  } finally {
    await browser.close();
    client.close();
    await server.stop();
  }
}

async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  const { email, password } = OWNER;
  await page.evaluate(
    `fetch('/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' },
       body: '${JSON.stringify({ email, password })}' })`,
  );
  await page.close();
  return context;
}

/** Milliseconds from the request to the first text, each in a browser that has nothing of the pages yet. */
async function firstContents(browser: Browser, from: BrowserContext, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    const context = await browser.newContext({ storageState: await from.storageState() });
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('main h1').waitFor();
    await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
    times.push(await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`));
    await context.close();
  }
  return times;
}

async function grid(context: BrowserContext, address: string): Promise<void> {
  const size = `${REQUIREMENTS} × ${UNITS}`;
  const page = await context.newPage();
  const opened: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await page.goto(address);
    await page.locator('[role=gridcell]').first().waitFor();
    opened.push(performance.now() - start);
  }
  print(`open the grid of ${size} answers`, opened);
  for (const [direction, property] of [
    ['down', 'scrollTop'],
    ['across', 'scrollLeft'],
  ] as const) {
    print(`a frame while the grid scrolls ${direction}`, await frames(page, property), 1_000 / 60 + 1);
  }
  print('a rating, from the key to the next picture', await ratings(page), 100);
}

/** Milliseconds between pictures while a grid moves by 60 px a picture. */
const frames = (page: Page, property: 'scrollTop' | 'scrollLeft'): Promise<number[]> =>
  page.evaluate<number[]>(`new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]');
    const times = [];
    let last = performance.now();
    requestAnimationFrame(function next(now) {
      times.push(now - last);
      last = now;
      grid.${property} += 60;
      if (times.length < 240) requestAnimationFrame(next);
      else resolve(times.slice(1));
    });
  })`);

/** Milliseconds until what was rated by a key is seen. */
async function ratings(page: Page): Promise<number[]> {
  await page.evaluate(`document.querySelector('[role=grid]').scrollTo(0, 0)`);
  await page.locator('[role=gridcell]').first().click();
  const times: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    times.push(
      await page.evaluate<number>(`new Promise((resolve) => {
        const start = performance.now();
        const cell = document.querySelector('[role=gridcell][aria-selected=true]');
        const digit = [...'012345'].find((one) => !cell.textContent.includes(one));
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }).observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: digit, bubbles: true }));
      })`),
    );
    await page.waitForTimeout(150);
  }
  return times;
}
