import type { Browser, Page } from 'playwright-core';
import { CertificationCase, SCHEME } from '../support/certifications';
import { PASSWORD } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { startBrowser } from './browser';
import { faultsOfPage } from './looks';
import { openInSession } from './workspace';

let app: TestApp;
let browser: Browser;
let world: CertificationCase;
let id: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  world = await CertificationCase.make(app);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function openAs(person: TestPerson, path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const page = await openInSession(app, browser, person, path);
  return { page, close: () => page.context().close() };
}

const choose = async (page: Page, label: string, key: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click();
  await page.locator(`[role=option][data-key="${key}"]`).click();
};

describe('before there is a certification', () => {
  it.each(['', '/dates', '/certificates', '/rules', '/interests', '/new'])(
    '/certifications%s fits, can be reached by all, and breaks no policy',
    async (path) => {
      expect(await faultsOfPage(browser, `${app.url}/certifications${path}`)).toEqual([]);
    },
    90_000,
  );
});

describe('a certification', () => {
  it('is applied for, and the party invited, by its lead', async () => {
    const { page, close } = await openAs(world.people.lead, '/certifications');
    await page.getByRole('link', { name: 'New certification' }).first().click();
    await choose(page, 'Engagement', world.engagementId);
    await choose(page, 'Party to certify', world.partyId);
    await choose(page, 'Rules', SCHEME);
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await page.waitForURL(/certifications\/[0-9a-f-]{36}$/);
    id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Invite to assess itself' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Invite to assess itself' }).click();
    await page.getByText('The vendor assesses itself and hands the result in.').waitFor();
    expect(await world.read(world.people.lead, { id })).toMatchObject({ state: 'readiness' });
    await close();
  }, 60_000);
});

describe('a certification that is to be decided', () => {
  beforeAll(async () => {
    const other = await CertificationCase.make(app);
    const made = await other.submitted([{ requirement: 'M-02' }]);
    world = other;
    id = made.id;
  }, 180_000);

  it.each(['', '/nonconformities', '/audits', '/proposal', '/history'])(
    'its page “%s” fits, can be reached by all, and breaks no policy',
    async (path) => {
      expect(await faultsOfPage(browser, `${app.url}/certifications/${id}${path}`)).toEqual([]);
    },
    90_000,
  );

  it('says who assessed that they do not decide', async () => {
    const { page, close } = await openAs(world.people.lead, `/certifications/${id}`);
    await page
      .getByText(/Whoever assessed does not decide/)
      .first()
      .waitFor();
    await close();
  });

  it('is decided by somebody else, with a reason and a password, and has a certificate then', async () => {
    const { page, close } = await openAs(world.people.decider, `/certifications/${id}/proposal`);
    await page.getByText('Grant on conditions').waitFor();
    await page.getByRole('button', { name: 'Grant the certificate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Grant the certificate' }).click();
    await dialog.getByText('Say why.').waitFor();
    await dialog.getByLabel('Reason').fill('All evidence was seen.');
    await dialog.getByLabel(/Diverging opinions/).fill('One would have waited for June.');
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Grant the certificate' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Where it is' }).click();
    await page.getByText('Conditions of the grant').waitFor();
    await page.goto(`${app.url}/certifications/certificates`);
    await page.getByRole('link', { name: /^Public check of/ }).click();
    await page.waitForURL(/\/certificate\//);
    await page.getByText('Fairline Services').first().waitFor();
    await close();
  }, 60_000);

  it('keeps the plan of a nonconformity that was accepted', async () => {
    const [found] = await world.nonconformities({ id });
    await world.planned(found?.findingId ?? '');
    const { page, close } = await openAs(world.people.lead, `/certifications/${id}/nonconformities`);
    await page.getByRole('button', { name: /^Accept the plan/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept the plan' }).click();
    await page.getByRole('region').getByText('Plan accepted').waitFor();
    await close();
  }, 60_000);

  it.each(['/certifications', '/certifications/certificates', '/certifications/dates'])(
    '%s shows it, fits and can be reached by all',
    async (path) => {
      expect(await faultsOfPage(browser, `${app.url}${path}`)).toEqual([]);
    },
    90_000,
  );

  it('its own page shows it with its conditions and what keeps the certificate', async () => {
    const url = `${app.url}/certifications/${id}`;
    expect(await faultsOfPage(browser, url, { waitFor: '.certify-actions, .certify-facts' })).toEqual([]);
  }, 90_000);
});
