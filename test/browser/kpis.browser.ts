import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

const MONTHS = ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

let app: TestApp;
let browser: Browser;
let full: GivenAssessment;
let empty: GivenAssessment;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  full = await app.given.assessment({ unitCount: 4, frameworkId: 'cx-operations-osp@1.1.0' });
  empty = await app.given.assessment({ frameworkId: 'cx-operations-osp@1.1.0' });
  const rows = full.unitRefs.flatMap((unit, at) =>
    MONTHS.flatMap((month, index) => [
      `csat,${unit},${month},${700 + at * 60 + index * 5},1000`,
      `dsat,${unit},${month},${at === 0 ? 30 : 4},${at === 0 ? 1000 : 40}`,
    ]),
  );
  await bringIn(full.engagementId, ['kpi,unit,month,numerator,denominator', ...rows].join('\n'));
  // A second file corrects a figure, so that there is something to see.
  await bringIn(full.engagementId, `kpi,unit,month,numerator,denominator\ncsat,${full.unitRefs[0]},2025-08,690,1000`);
  await request(app.http)
    .post(`/v1/engagements/${full.engagementId}/kpi-targets`)
    .send({ kpi: 'csat', target: '80', source: 'Contract, annex 2' })
    .expect(201);
  await request(app.http)
    .post(`/v1/engagements/${full.engagementId}/kpi-definitions`)
    .send({
      ...{ key: 'callbacks-kept', title: 'Callbacks kept', unit: 'percent', direction: 'higher', kind: 'proportion' },
      formula: 'Callbacks made in time ÷ callbacks promised.',
    })
    .expect(201);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const bringIn = (engagementId: string, table: string) =>
  request(app.http)
    .post(`/v1/engagements/${engagementId}/kpi-imports`)
    .set('content-type', 'text/csv')
    .send(table)
    .expect(200);

const evidence = (of: GivenAssessment, page: string): string => `${app.url}/engagements/${of.engagementId}/kpis${page}`;
const proof = (of: GivenAssessment, page: string): string => `${app.url}/assessments/${of.id}/kpis${page}`;
const READY = { waitFor: 'main h2' };

describe('the pages on KPI evidence', () => {
  it.each(['', '/series', '/import', '/imports', '/targets', '/definitions'])(
    'fit and can be reached by all: %s',
    async (page) => {
      const place = page === '/series' ? `?kpi=csat&unit=${full.unitRefs[0]}&channel=` : '';
      expect(await faultsOfPage(browser, evidence(full, `${page}${place}`), READY)).toEqual([]);
    },
    120_000,
  );

  it('teach what to do where there are no figures', async () => {
    expect(await faultsOfPage(browser, evidence(empty, ''), READY)).toEqual([]);
  }, 120_000);
});

describe('the pages on what KPIs prove', () => {
  it.each(['', '?view=series', '/csat', '/annex/reasons', '/annex/surveys'])(
    'fit and can be reached by all: %s',
    async (page) => {
      expect(await faultsOfPage(browser, proof(full, page), READY)).toEqual([]);
    },
    120_000,
  );

  it('teach what to do where there are no figures', async () => {
    expect(await faultsOfPage(browser, proof(empty, ''), READY)).toEqual([]);
  }, 120_000);
});

const choose = (page: Page, name: string, table: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(table) });

describe('bringing in a file', () => {
  it('shows what is wrong where, takes a name that is explained, brings it in, and takes it back', async () => {
    const { page, context, complaints } = await openTab(browser);
    const [first] = empty.unitRefs;
    await page.goto(evidence(empty, ''));
    await page.getByRole('link', { name: 'Bring in a file' }).last().click();
    await choose(
      page,
      'january.csv',
      `kpi,unit,month,numerator,denominator\nHappy customers,${first},2026-01,340,400\ncsat,${first},2026-02,=A1,400\n`,
    );
    const errors = page.getByRole('region', { name: 'Errors' });
    await errors.getByText('=A1').first().waitFor();
    expect(await errors.getByRole('row').count()).toBe(3);

    await page.getByRole('button', { name: 'Another file' }).click();
    await choose(
      page,
      'january.csv',
      `kpi,unit,month,numerator,denominator\nHappy customers,${first},2026-01,340,400\n`,
    );
    await page.getByRole('button', { name: /“Happy customers” means/ }).click();
    await page.getByRole('option', { name: 'Customer satisfaction (CSAT)' }).click();
    await page.getByRole('button', { name: 'Bring in one figure' }).click();
    await page.getByText('The file was brought in').waitFor();

    await page.getByRole('link', { name: 'Look at the series' }).click();
    await page.getByRole('link', { name: 'Customer satisfaction (CSAT)' }).click();
    await page.getByRole('cell', { name: '85.0%' }).waitFor();

    await page.getByRole('link', { name: 'Imports and corrections' }).click();
    await page.getByRole('button', { name: 'Take back january.csv' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('“january.csv” was taken back.').waitFor();
    await page.getByText('No file was brought in yet').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('stating a target', () => {
  it('is done from a series, refuses what is no figure, and can be undone', async () => {
    const { page, context, complaints } = await openTab(browser);
    await page.goto(evidence(full, `/series?kpi=dsat&unit=${full.unitRefs[0]}&channel=`));
    await page.getByRole('link', { name: 'State a target' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Target', { exact: true }).fill('five');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write a number, such as 1200 or 12.5.').waitFor();
    await dialog.getByLabel('Target', { exact: true }).fill('8,5');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: '8.5%' }).waitFor();
    await page.getByRole('button', { name: /Remove the target of Customer dissatisfaction/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Removed.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('the verdicts', () => {
  it('lead from the missed ones to the page of a KPI, and can be downloaded', async () => {
    const { page, context, complaints } = await openTab(browser);
    await page.goto(proof(full, ''));
    await page.getByRole('button', { name: /Not met/ }).click();
    await page.waitForURL(/verdict=notMet/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file.split('\r\n')[1]).toMatch(/^Customer satisfaction \(CSAT\),.*Not met/);
    await page.getByRole('link', { name: 'Customer satisfaction (CSAT)' }).first().click();
    await page.getByRole('heading', { name: 'Between units' }).waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
