import type { Browser } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let assessment: GivenAssessment;
let base: string;
let findingId: string;
let evidenceId: string;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  assessment = await app.given.assessment();
  base = `/assessments/${assessment.id}`;
  const [unit] = assessment.unitRefs;
  await app.given.answer(assessment.id, unit!, 'PEO-02', {
    ...{ kind: 'rated', ratings: { approach: '1', deployment: '1' }, note: 'No test for 12 of 30 starters.' },
  });
  evidenceId = (await app.given.evidence(assessment.id)).id;
  findingId = (await app.given.finding(assessment.id)).id;
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

async function open(path: string) {
  const tab = await openTab(browser);
  tabs.push(tab);
  await tab.page.goto(`${app.url}${path}`);
  await tab.page.locator('main h2').first().waitFor();
  return tab.page;
}

describe('the page', () => {
  it.each([
    ['of findings', () => `${base}/findings`, 'main table'],
    ['of gaps', () => `${base}/findings/gaps`, 'main table'],
    ['of a new finding', () => `${base}/findings/new?requirement=PEO-02`, 'form [role=group]'],
    ['of a finding', () => `${base}/findings/${findingId}`, 'form [role=group]'],
    ['of the register', () => `${base}/evidence`, 'main table'],
    ['of new evidence', () => `${base}/evidence/new`, 'form [role=group]'],
    ['of a piece of evidence', () => `${base}/evidence/${evidenceId}`, 'form [role=group]'],
  ])(
    '%s fits, can be reached by all, and breaks no policy',
    async (_, path, waitFor) => {
      expect(await faultsOfPage(browser, `${app.url}${path()}`, { waitFor })).toEqual([]);
    },
    90_000,
  );

  it.each(['findings', 'findings/gaps', 'evidence'])(
    '%s teaches what to do while it is empty',
    async (path) => {
      const { id } = await app.given.assessment();
      expect(await faultsOfPage(browser, `${app.url}/assessments/${id}/${path}`, { waitFor: 'main .empty' })).toEqual(
        [],
      );
    },
    90_000,
  );
});

describe('a gap', () => {
  it('becomes a finding, with the note of the answer, and is changed on its version', async () => {
    const page = await open(`${base}/findings/gaps`);
    await page.getByRole('link', { name: 'Make it a finding: PEO-02' }).click();
    await page.getByText('No test for 12 of 30 starters.').waitFor();
    await page.getByRole('button', { name: 'Take them into the condition' }).click();
    await page.getByRole('button', { name: 'Save the finding' }).click();
    await page.getByText('Fill this in.').waitFor();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('New people serve untested');
    await page.getByRole('button', { name: 'Save the finding' }).click();
    await page.waitForURL(/findings\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1)!;
    const { body } = await request(app.http).get(`/v1/findings/${id}`).expect(200);
    expect(body).toMatchObject({
      ...{ requirement: 'PEO-02', units: [assessment.unitRefs[0]], title: 'New people serve untested' },
      condition: expect.stringContaining('No test for 12 of 30 starters.'),
    });

    // A colleague is faster: nothing is overwritten unseen.
    await request(app.http).patch(`/v1/findings/${id}`).set('if-match', '"1"').send({ cause: 'Theirs' }).expect(200);
    await page.getByRole('textbox', { name: 'Cause', exact: true }).fill('Mine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody else changed this in the meantime.').waitFor();
    await page.getByRole('button', { name: 'Load what is stored' }).click();
    await page.getByText('Theirs').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/findings$/);
    await request(app.http).get(`/v1/findings/${id}`).expect(404);
  });
});

describe('what was typed', () => {
  it('is not lost by going elsewhere', async () => {
    const page = await open(`${base}/findings/new`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Half a thought');
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('Half a thought');
  });
});

describe('files', () => {
  it('are taken several at once, refused with a reason, and looked at in place', async () => {
    const page = await open(`${base}/evidence`);
    const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([text('shift_plan.txt', 'Late shift: nobody'), text('run.exe', 'MZ'), text('no.pdf', 'no PDF')]);
    await page.getByText('Files of this kind are not accepted.').waitFor();
    await page.getByText(/is named .pdf but is none/).waitFor();
    await page.getByRole('link', { name: /saved as/ }).click();
    await page.getByRole('button', { name: 'Show here' }).click();
    await page.getByText('Late shift: nobody').waitFor();
    expect(await page.getByRole('textbox', { name: 'What it is' }).inputValue()).toBe('shift plan');
  });
});
