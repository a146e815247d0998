import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});
afterEach(async () => {
  const complaints = tabs.flatMap((tab) => tab.complaints);
  for (const { context } of tabs) await context.close();
  tabs = [];
  expect(complaints).toEqual([]);
});

async function open(path: string): Promise<Page> {
  const tab = await openTab(browser);
  tabs.push(tab);
  await tab.page.goto(`${app.url}${path}`);
  await tab.page.locator('main h1').waitFor();
  return tab.page;
}

describe('from an empty workspace to the first rating', () => {
  it('is one way, in the browser alone, and a reload on it loses nothing', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Start an engagement' }).click();
    await page.getByLabel('Title').fill('Service review of a hotel chain');
    await page.getByLabel('Name of the client').fill('Harbour Hotels');
    await page.reload();
    await expect(page.getByLabel('Title').inputValue()).resolves.toBe('Service review of a hotel chain');
    await page.getByLabel('Short reference').fill('HARB');
    await page.getByLabel('Consultancy').fill('Fairgauge Assessors');
    await page.getByRole('button', { name: 'Start it and go on to its units' }).click();

    await page.getByRole('button', { name: 'Add a unit' }).click();
    await page.getByLabel('Ref', { exact: true }).fill('JKT-1');
    await page.getByLabel('Name', { exact: true }).fill('Jakarta contact centre');
    await page.getByRole('button', { name: /Site/ }).first().click();
    await page.getByRole('option', { name: 'A new site…' }).click();
    await page.getByLabel('Ref of the site').fill('JKT');
    await page.getByLabel('Name of the site').fill('Jakarta, Sudirman');
    await page.getByRole('button', { name: /Operated by/ }).click();
    await page.getByRole('option', { name: /Harbour Hotels/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'JKT-1' }).first().waitFor();

    await page.getByRole('link', { name: 'Set up an assessment' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Choose a framework.').waitFor();
    await page.getByText(/Service Excellence 5P/).click();
    for (const step of ['about', 'units', 'team', 'targets', 'earlier', 'review']) {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.waitForURL(new RegExp(`/new-assessment/${step}$`));
    }
    await page.reload();
    await page.getByText(/Service Excellence 5P/).waitFor();
    await page.getByRole('button', { name: 'Create the assessment' }).click();
    await page.waitForURL(/\/assessments\/[^/]+\/rate/);
    await page.getByRole('article').waitFor();
  }, 60_000);
});

describe('an assessment', () => {
  let assessment: GivenAssessment;
  beforeAll(async () => {
    assessment = await app.given.assessment();
    await app.given.answer(assessment.id, assessment.unitRefs[0]!, 'PEO-01', {
      kind: 'rated',
      ratings: { approach: '2', deployment: '2' },
    });
  });

  it('is sent to review and completed with what it lacks in view, and reopened with a reason', async () => {
    const page = await open(`/assessments/${assessment.id}/setup`);
    await page.getByText(/Requirements that are not answered yet/).waitFor();
    const take = async (step: string): Promise<void> => {
      await page.getByRole('button', { name: step }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: step }).click();
      await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    };
    await take('Send to review');
    await take('Complete');
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByLabel('Why it is reopened').fill('A recording came late.');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reopen' }).click();
    await page.getByText('“A recording came late.”').waitFor();
    const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}`);
    expect(body).toMatchObject({ status: 'fieldwork', revision: 2 });
  }, 30_000);

  it('keeps what a colleague changed, and what was typed here', async () => {
    const page = await open(`/assessments/${assessment.id}/setup/details`);
    await page.getByLabel('Author').fill('Ayu Lestari');
    const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}`);
    await request(app.http)
      .patch(`/v1/assessments/${assessment.id}`)
      .set('if-match', `"${body.version}"`)
      .send({ reviewer: 'Rizal Hakim' })
      .expect(200);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /Load what they did/ }).click();
    await expect(page.getByLabel('Author').inputValue()).resolves.toBe('Ayu Lestari');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const { body: saved } = await request(app.http).get(`/v1/assessments/${assessment.id}`);
    expect(saved).toMatchObject({ author: 'Ayu Lestari', reviewer: 'Rizal Hakim' });
  }, 30_000);

  it('tells whom the team spoke to and who sees it otherwise, and asks for what a row lacks', async () => {
    const page = await open(`/assessments/${assessment.id}/setup/report`);
    await page.getByRole('button', { name: /Add ?: Interviews/ }).click();
    await page.getByRole('button', { name: /Add ?: Diverging opinions/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByText('Fill this in, in English at least.').count()).toBe(3);
    await page.getByLabel('Role').fill('Team leader');
    await page.getByLabel('How many people').fill('six');
    await page.getByLabel('Of whom').fill('Site management');
    await page.getByLabel('What they say').fill('The sample is too small.');
    await page.getByText('Type a whole number from 1 on.').waitFor();
    await page.getByLabel('How many people').fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}/details`).expect(200);
    expect(body).toMatchObject({
      interviews: [{ role: 'Team leader', count: 6 }],
      divergingOpinions: [{ by: 'Site management', statement: 'The sample is too small.' }],
    });
  });

  it('does not lose what was typed when a link is pressed by mistake', async () => {
    const page = await open(`/engagements/${assessment.engagementId}/setup`);
    await page.getByLabel('Sector').fill('Hotels');
    await page.getByRole('link', { name: 'Units and sites' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByLabel('Sector').inputValue()).resolves.toBe('Hotels');
    await page.getByRole('link', { name: 'Units and sites' }).click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL(/units/);
  }, 30_000);
});

describe('access to an engagement', () => {
  it('is given, holds, and is withdrawn', async () => {
    const { engagementId } = await app.given.assessment();
    const assessor = await app.people.make({ role: 'assessor' });
    const page = await open(`/engagements/${engagementId}/access`);
    await page.getByRole('button', { name: 'Give access' }).click();
    await page.getByRole('button', { name: /Person/ }).click();
    await page.getByRole('option', { name: new RegExp(assessor.name) }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Give access' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    const seen = () => request(app.http).get(`/v1/engagements/${engagementId}`).set(assessor.session);
    await seen().expect(200);
    await page.getByRole('button', { name: `Withdraw the access of ${assessor.name}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await seen().expect(404);
  }, 30_000);
});

describe('the page', () => {
  let places: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const { engagementId, assessments } = await app.given.demoCase('bank');
    const empty = await app.given.engagement();
    const [latest = ''] = Object.values(assessments).slice(-1);
    places = {
      engagement: `/engagements/${engagementId}/setup`,
      assessment: `/assessments/${latest}/setup`,
      access: `/engagements/${engagementId}/access`,
      empty: `/engagements/${empty.id}`,
    };
  });

  const wizard = ['framework', 'about', 'units', 'team', 'targets', 'earlier', 'review'];
  it.each([
    ...['engagement', 'engagement/units', 'engagement/report', 'engagement/plan'],
    ...wizard.map((step) => `engagement/new-assessment/${step}`),
    ...['assessment', 'assessment/details', 'assessment/units', 'assessment/carry-over', 'assessment/report'],
    ...['access', 'access/trail'],
    ...['empty/setup/units', 'empty/access', 'empty/setup/new-assessment/units', 'empty'],
  ])(
    '%s fits, can be reached by all, and breaks no policy, in every language and at every width',
    async (name) => {
      const [place = '', ...rest] = name.split('/');
      const url = [`${app.url}${places[place]}`, ...rest].join('/');
      expect(await faultsOfPage(browser, url, { waitFor: 'main h2' })).toEqual([]);
    },
    60_000,
  );

  it.each(['/', '/engagements', '/engagements?stage=fieldwork', '/engagements/new'])(
    '%s fits, can be reached by all, and breaks no policy',
    async (path) => {
      expect(await faultsOfPage(browser, `${app.url}${path}`)).toEqual([]);
    },
    60_000,
  );
});
