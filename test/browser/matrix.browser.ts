import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { openTab, startBrowser } from './browser';
import { faultsOfPage } from './looks';

let app: TestApp;
let browser: Browser;
let assessment: GivenAssessment;
/** In the order of the columns. */
let units: readonly string[];
let requirement: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  assessment = await app.given.assessment();
  units = [...assessment.unitRefs].sort();
  const { body } = await read(`/v1/assessments/${assessment.id}/tree?unit=${units[0] ?? ''}`);
  requirement = firstOfUnits(body.groups);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const read = (path: string): request.Test => request(app.http).get(path);

type Group = {
  groups: Group[];
  requirements: { ref: string; answeredPer: string; dimensions: { key: string }[] }[];
};
const firstOfUnits = (groups: readonly Group[]): string => {
  for (const group of groups) {
    const found =
      group.requirements.find(({ answeredPer }) => answeredPer === 'unit')?.ref ?? firstOfUnits(group.groups);
    if (found !== '') return found;
  }
  return '';
};

const open = async (page: Page): Promise<void> => {
  await page.goto(`${app.url}/assessments/${assessment.id}/rate/all?requirement=${requirement}&unit=${units[0] ?? ''}`);
  await page.getByRole('grid').waitFor();
};
const saved = (page: Page): Promise<void> => page.getByText('All saved').waitFor();
const ratingsOf = async (unit: string): Promise<Record<string, string> | undefined> => {
  const { status, body } = await read(`/v1/assessments/${assessment.id}/answers/${unit}/${requirement}`);
  return status === 200 ? body.ratings : undefined;
};

describe('all units beside each other', () => {
  it('are rated with the keyboard alone, given on to the units that have none, and taken back', async () => {
    const { page, context, complaints } = await openTab(browser);
    await open(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('3');
    await saved(page);
    expect(Object.values((await ratingsOf(units[0]!)) ?? {})).toContain('3');

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('4');
    await saved(page);
    expect(Object.values((await ratingsOf(units[1]!)) ?? {})).toContain('4');
    await page.keyboard.press('Control+z');
    await page.getByRole('gridcell', { selected: true, name: 'not rated' }).waitFor();
    await saved(page);
    expect(await ratingsOf(units[1]!)).toBeUndefined();

    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: /Give this to/ }).click();
    await saved(page);
    for (const unit of units) expect(await ratingsOf(unit)).toEqual(await ratingsOf(units[0]!));
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved(page);
    expect(await Promise.all(units.slice(1).map(ratingsOf))).toEqual(units.slice(1).map(() => undefined));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keep the note of an answer that is rated here', async () => {
    const { dimensions } = await firstAnswer();
    await app.given.answer(assessment.id, units[1]!, requirement, {
      kind: 'rated',
      ratings: dimensions,
      note: 'Seen.',
    });
    const { page, context } = await openTab(browser);
    await open(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await page.getByRole('gridcell', { selected: true, name: /1/ }).waitFor();
    await saved(page);
    const { body } = await read(`/v1/assessments/${assessment.id}/answers/${units[1]!}/${requirement}`).expect(200);
    expect(body).toMatchObject({ note: 'Seen.' });
    expect(Object.values(body.ratings)).toContain('1');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/rate\\?.*unit=${units[1]!}`));
    await context.close();
  });

  it('fit, can be reached by all, and break no policy, in every language and at every width', async () => {
    expect(await faultsOfPage(browser, `${app.url}/assessments/${assessment.id}/rate/all`)).toEqual([]);
  }, 60_000);
});

async function firstAnswer(): Promise<{ dimensions: Record<string, string> }> {
  const ratings = await ratingsOf(units[0]!);
  return { dimensions: Object.fromEntries(Object.keys(ratings ?? {}).map((key) => [key, '3'])) };
}
