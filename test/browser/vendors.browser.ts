import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let partyId: string;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const open = async (path: string): Promise<{ page: Page; close: () => Promise<void> }> => {
  const { page, context } = await openTab(browser);
  await page.goto(`${app.url}${path}`);
  return { page, close: () => context.close() };
};

describe('before anything is completed', () => {
  it('the portfolio says what will stand there', async () => {
    expect(await faultsOfPage(browser, `${app.url}/vendors`)).toEqual([]);
    const { page, close } = await open('/vendors');
    await page.getByText('No completed assessment yet').waitFor();
    await close();
  }, 90_000);
});

describe('with an engagement of two waves', () => {
  beforeAll(async () => {
    await app.given.demoCase('bank');
    const [vendor] = await app.query<{ id: string }>(`SELECT id FROM party WHERE kind = 'vendor' LIMIT 1`);
    partyId = vendor?.id ?? '';
  }, 120_000);

  it.each(['/vendors', '/vendors/compare', '/vendors/units'])(
    '%s fits, can be reached by all, and breaks no policy',
    async (path) => {
      expect(await faultsOfPage(browser, `${app.url}${path}`)).toEqual([]);
    },
    90_000,
  );

  it('the page of a party fits, can be reached by all, and breaks no policy', async () => {
    expect(await faultsOfPage(browser, `${app.url}/vendors/${partyId}`)).toEqual([]);
  }, 90_000);

  it('leads from what is chosen to a party, and from its gap to the answer', async () => {
    const { page, close } = await open('/vendors');
    await page.getByRole('link', { name: /No certificate/ }).click();
    await page.waitForURL(/certificate=none/);
    await page.getByLabel('Party or engagement').fill('taran');
    await page.waitForURL(/q=taran/);
    await page.getByRole('link', { name: 'Tarangini Business Services' }).click();
    await page.getByRole('heading', { name: 'Gaps, down to the answer' }).waitFor();
    await page.getByRole('region', { name: 'Gaps, down to the answer' }).getByRole('link').first().click();
    await page.waitForURL(/\/assessments\/[0-9a-f-]+\/rate\?unit=.+&requirement=.+/);
    await page.getByRole('article').waitFor();
    await close();
  });

  it('hands over the table of what is chosen, and the page of a party', async () => {
    const { page, close } = await open('/vendors?partyKind=vendor');
    const table = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    expect((await table).suggestedFilename()).toBe('portfolio.csv');
    await page.goto(`${app.url}/vendors/${partyId}`);
    await page.getByRole('button', { name: 'Vendor scorecard (PDF)' }).click();
    const link = page.getByRole('link', { name: /^Download .*\.pdf/ });
    await link.waitFor({ timeout: 60_000 });
    const file = page.waitForEvent('download');
    await link.click();
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
    await close();
  }, 90_000);

  it('ranks nobody who can not be told apart, and says so', async () => {
    const { page, close } = await open('/vendors/compare');
    await page
      .getByText(/can not be told apart by what was assessed/)
      .first()
      .waitFor();
    await page.getByText('No place: one unit tells nothing about chance').first().waitFor();
    await close();
  });
});
