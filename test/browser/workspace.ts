import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../support/test-app';
import { PASSWORD, type TestPerson } from '../support/test-people';
import { openTab } from './browser';
import { faultsOfPage } from './looks';

/** Signs in as somebody else than the owner, whose session would be ended if it came along. */
export async function signInAs(app: TestApp, page: Page, { email }: TestPerson): Promise<void> {
  await page.goto(`${app.url}/check`);
  await page.evaluate(
    async (given) => {
      await fetch('/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-test-anonymous': '1' },
        body: JSON.stringify(given),
      });
    },
    { email, password: PASSWORD },
  );
}

/** Opens a page of the workspace, as the owner unless somebody else is named. */
export async function openAs(
  app: TestApp,
  browser: Browser,
  person: TestPerson | undefined,
  path: string,
): Promise<Page> {
  const { page } = await openTab(browser);
  if (person) await signInAs(app, page, person);
  await page.goto(`${app.url}${path}`);
  return page;
}

/**
 * Opens a page in the session that somebody has already, for people without a password, too. The cookie is secure, which
 * Chromium sends to this computer without https.
 */
export async function openInSession(app: TestApp, browser: Browser, person: TestPerson, path: string): Promise<Page> {
  const { page, context } = await openTab(browser);
  const [name = '', value = ''] = (person.session['cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: app.url.replace('http:', 'https:'), secure: true, httpOnly: true }]);
  await page.goto(`${app.url}${path}`);
  return page;
}

/** What is wrong with a page in the workspace, not with the one to sign in. */
export const faultsOfWorkspace = (
  app: TestApp,
  browser: Browser,
  path: string,
  signIn?: (page: Page) => Promise<void>,
): Promise<readonly string[]> =>
  faultsOfPage(browser, `${app.url}${path}`, { waitFor: '.frame main h1', ...(signIn && { signIn }) });
