import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import type { CertificateView } from '../../src/certification';
import type { IssueView } from '../../src/issuing';
import { CertificationCase } from '../support/certifications';
import { completed, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';
import { openTab, startBrowser } from './browser';
import { faultsOfPage, type LookOptions } from './looks';

const GAPS = { kind: 'gapReport', format: 'pdf', language: 'en' } as const;
const NOBODY = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ';

let app: TestApp;
let browser: Browser;
let world: CertificationCase;
let certificationId: string;
let certificate: CertificateView;
let issue: IssueView;
let reportFile: string;
let otherFile: string;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  browser = await startBrowser();
  world = await CertificationCase.make(app);
  certificationId = (await world.certified()).id;
  certificate = (await world.certificates())[0]!;
  const { id: assessmentId, engagementId } = await completed(app);
  const signers = new Signers(app);
  const report = await signers.report(await signers.person(engagementId), { ...GAPS, assessmentId });
  issue = await signers.issue(await signers.person(engagementId), report.id);
  const bytes = Buffer.from(await (await fetch(`${app.url}${issue.file}`)).arrayBuffer());
  reportFile = join(app.dataFolder, 'report.pdf');
  otherFile = join(app.dataFolder, 'other.pdf');
  await writeFile(reportFile, bytes);
  await writeFile(otherFile, Buffer.concat([bytes, Buffer.from('\n')]));
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});
// Otherwise the tests themselves run into the limit.
beforeEach(() => app.query('DELETE FROM throttle'));

/** A tab of somebody without an account. */
async function openCheck(path: string, width = 1440): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context, complaints } = await openTab(browser, { width });
  await context.setExtraHTTPHeaders({ ...ANONYMOUS });
  await page.goto(`${app.url}/check${path}`);
  return {
    page,
    close: async () => {
      expect(complaints).toEqual([]);
      await context.close();
    },
  };
}

const faultsOf = (path: string, options: LookOptions = {}): Promise<readonly string[]> =>
  faultsOfPage(browser, `${app.url}/check${path}`, {
    ...options,
    signIn: async (page) => {
      await app.query('DELETE FROM throttle');
      await page.setExtraHTTPHeaders({ ...ANONYMOUS });
      await options.signIn?.(page);
    },
  });

const verdict = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('the check of a certificate', () => {
  it('shows that it is valid, whose it is and what it covers, and nothing else', async () => {
    const { page, close } = await openCheck(`/${certificate.checkId.toLowerCase().replaceAll('-', '')}`, 390);
    await verdict(page, 'Valid').getByText('This certificate is valid today').waitFor();
    expect(await page.title()).toBe('Valid · Check · Tolok');
    await page.getByText('It covers 2 sites').waitFor();
    await page.getByText(certificate.number).first().waitFor();
    await page.getByText(/^Checked on .*\(UTC\)$/).waitFor();
    // The way back to what was scanned is in reach of a thumb: nothing wider than the screen.
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await close();
  });

  it('shows at once that it was suspended', async () => {
    await world.taken(world.decide(world.people.decider, { id: certificationId }, 'suspend'));
    const { page, close } = await openCheck(`/${certificate.checkId}`);
    await verdict(page, 'Suspended').getByText('do not rely on it').waitFor();
    await page.getByText('Suspended since').waitFor();
    await close();
    expect(await faultsOf(`/${certificate.checkId}`, { waitFor: '.verdict' })).toEqual([]);
  }, 90_000);

  it.each(['withdrawn', 'expired', 'superseded'])(
    'shows one that is %s as that',
    async (status) => {
      const told = {
        ...{ status, number: 'OSP-2026-00042-71', holder: { en: 'Fairline', zh: '菲尔莱恩' }, scheme: 'Certified' },
        ...{ scope: { sites: 1, places: 1 }, sites: [{ name: 'Manila', programmes: ['Cards', 'Loans'] }] },
        ...{ validFrom: '2025-01-01', validUntil: '2026-06-30', since: '2026-07-01', isSample: true },
        supersededBy: status === 'superseded' ? 'OSP-2026-00043-72' : null,
      };
      const answer = async (page: Page): Promise<void> => {
        await page.route('**/v1/certificate-checks/*', (route) => route.fulfill({ json: told }));
      };
      expect(await faultsOf(`/${NOBODY}`, { waitFor: `.verdict.${status}`, signIn: answer })).toEqual([]);
    },
    90_000,
  );
});

describe('the check of an issued report', () => {
  it('says by its id that it holds, then by its file that it is the one, which stays where it is', async () => {
    const { page, close } = await openCheck('');
    const sent: string[] = [];
    page.on('request', (one) => sent.push(`${one.method()} ${one.url()} ${one.postData() ?? ''}`));
    await page.getByLabel('Check id').fill(` ${issue.checkId} `);
    await page.getByLabel('Check id').press('Enter');
    await verdict(page, 'Valid').getByText('A report with this id was issued and holds.').waitFor();
    expect(page.url()).toBe(`${app.url}/check/${issue.checkId}`);
    await page.getByText(issue.number).first().waitFor();

    await page.locator('input[type=file]').setInputFiles(reportFile);
    await verdict(page, 'Valid').getByText('byte for byte, and it holds').waitFor();
    await page.locator('input[type=file]').setInputFiles(otherFile);
    await verdict(page, 'Not known here').getByText('This file was not issued here as it is').waitFor();
    expect(sent.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(sent.join('\n')).toContain(`sha256=${issue.sha256}`);
    await close();
    expect(await faultsOf(`/${issue.checkId}`, { waitFor: '.verdict' })).toEqual([]);
  }, 90_000);

  it.each(['superseded', 'revoked'])(
    'shows one that is %s as that',
    async (state) => {
      const told = {
        ...{ state, number: 'TLK-2026-014/2-GAP-en', kind: 'gapReport', holder: { en: 'Fairline', zh: '菲尔莱恩' } },
        ...{ issuedAt: '2026-03-01T09:00:00.000Z', dataSha256: 'a'.repeat(64), fileSha256: 'b'.repeat(64) },
        supersededBy: state === 'superseded' ? 'TLK-2026-014/3-GAP-en' : null,
        supersededAt: state === 'superseded' ? '2026-04-01T09:00:00.000Z' : null,
        revokedAt: state === 'revoked' ? '2026-05-01T09:00:00.000Z' : null,
      };
      const answer = async (page: Page): Promise<void> => {
        await page.route('**/v1/checks/*', (route) => route.fulfill({ json: told }));
      };
      expect(await faultsOf(`/${NOBODY}`, { waitFor: `.verdict.${state}`, signIn: answer })).toEqual([]);
    },
    90_000,
  );
});

describe('the check', () => {
  it('says of an id that nobody knows what to do, and how long to wait after too many', async () => {
    const { page, close } = await openCheck(`/${NOBODY}`);
    await verdict(page, 'Not known here').getByText('letter by letter').waitFor();
    for (let count = 0; count < 31; count += 1) await request(app.http).get(`/v1/checks/${NOBODY}`).set(ANONYMOUS);
    await page.reload();
    await page.getByText(/Too many attempts. Wait \d+ seconds/).waitFor();
    await app.query('DELETE FROM throttle');
    await page.getByRole('button', { name: 'Try again' }).click();
    await verdict(page, 'Not known here').waitFor();
    await close();
  });

  it('fits and can be reached by all, before and after it was asked', async () => {
    expect([...(await faultsOf('')), ...(await faultsOf(`/${NOBODY}`, { waitFor: '.verdict' }))]).toEqual([]);
  }, 120_000);

  it.each(['/check/7K2M', '/sign-in'])('%s waits for less than 150 kB of scripts, packed', async (path) => {
    const { page, context } = await openTab(browser);
    await context.setExtraHTTPHeaders({ ...ANONYMOUS });
    let bytes = 0;
    const files: string[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      bytes += Number(response.headers()['content-length']);
      files.push(response.url());
    });
    await page.goto(`${app.url}${path}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(150_000);
    // What is for those who are signed in stays there.
    expect(files.filter((file) => /Workspace|Layout-|HomePage/.test(file.replace('EntryLayout', '')))).toEqual([]);
    await context.close();
  });
});
