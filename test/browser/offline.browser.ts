import type { Browser, BrowserContext, Page } from 'playwright-core';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { PASSWORD, type TestPerson } from '../support/test-people';
import { openTab, startBrowser, type Tab } from './browser';
import { faultsOfPage } from './looks';
import { Wire } from './wire';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const WORKER_READY = 'navigator.serviceWorker.ready.then(() => undefined)';

let app: TestApp;
let browser: Browser;
let wire: Wire;
let colleague: TestPerson;
let assessment: GivenAssessment;
let requirement: string;
let tabs: Tab[] = [];

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
  wire = await Wire.to(app.url);
  colleague = await app.people.make({ role: 'owner', withPassword: true });
});
afterAll(async () => {
  await browser.close();
  await wire.stop();
  await app.stop();
});

beforeEach(async () => {
  assessment = await app.given.assessment({ frameworkId: 'service-excellence-5p@1.1.0' });
  const unit = assessment.unitRefs[0]!;
  const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}/tree?unit=${unit}`).expect(200);
  requirement = unitRequirement((body as { groups: readonly Group[] }).groups)!;
});
afterEach(async () => {
  wire.mend();
  wire.changed.clear();
  wire.asked.length = 0;
  const complaints = tabs.flatMap((tab) => tab.complaints);
  for (const context of new Set(tabs.map((tab) => tab.context))) await context.close();
  tabs = [];
  expect(complaints).toEqual([]);
});

interface Group {
  readonly groups: readonly Group[];
  readonly requirements: readonly { readonly ref: string; readonly answeredPer: string }[];
}

const unitRequirement = (groups: readonly Group[]): string | undefined => {
  for (const { groups: inner, requirements } of groups) {
    const found = requirements.find(({ answeredPer }) => answeredPer === 'unit')?.ref ?? unitRequirement(inner);
    if (found !== undefined) return found;
  }
  return undefined;
};

const rateAddress = (unit = assessment.unitRefs[0]!): string =>
  `${wire.url}/assessments/${assessment.id}/rate?unit=${unit}&requirement=${requirement}`;

async function open(url: string, context?: BrowserContext): Promise<Page> {
  const tab = await openTab(browser, { worker: true, ...(context && { context }) });
  tabs.push(tab);
  await tab.page.goto(url);
  return tab.page;
}

async function signIn(page: Page, { email }: TestPerson): Promise<void> {
  await page.goto(`${wire.url}/check`);
  const status = await page.evaluate(
    async (given) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/v1/session', { method: 'POST', headers, body: JSON.stringify(given) })).status;
    },
    { email, password: PASSWORD },
  );
  expect(status).toBeLessThan(300);
}

/** Opens the rating page with a network, and keeps the assessment for work without one. */
async function openAndKeep(person = app.owner, page?: Page): Promise<Page> {
  const tab = page ?? (await open(`${wire.url}/check`));
  await signIn(tab, person);
  await tab.goto(rateAddress());
  await tab.getByRole('article').waitFor();
  await tab.evaluate(WORKER_READY);
  await tab.getByRole('button', { name: 'Keep for work without network' }).click();
  await tab.getByRole('button', { name: 'Keep it on this device' }).click();
  await tab.getByText('Ready for work without network').waitFor();
  await tab.getByRole('button', { name: 'Close' }).click();
  return tab;
}

async function reopen(page: Page, url = rateAddress()): Promise<Page> {
  const context = page.context();
  await page.close();
  return open(url, context);
}

/** Until something on the device is so that no element says. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await isSo()); attempt += 1) {
    if (attempt > 100) throw new Error('It did not come to be.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const saved = (page: Page): Promise<void> => page.getByText('All saved').waitFor();
const answer = async (unit = assessment.unitRefs[0]!) =>
  (await request(app.http).get(`/v1/assessments/${assessment.id}/answers/${unit}/${requirement}`)).body;
const register = async () =>
  (await request(app.http).get(`/v1/assessments/${assessment.id}/evidence`).expect(200)).body.items as {
    readonly id: string;
    readonly requirements: readonly string[];
    readonly file: { readonly size: number } | null;
  }[];
const takePhoto = (page: Page, name = 'wall-board.png', buffer = PHOTO): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

/** All that the databases and caches of the device hold, as text. */
const device = (page: Page): Promise<{ records: string[]; cached: string[] }> =>
  page.evaluate<{ records: string[]; cached: string[] }>(`(async () => {
    const done = (asked) => new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const records = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const all = await done(db.transaction(store).objectStore(store).getAll());
        records.push(...all.map((one) => name + '/' + store + ': ' + JSON.stringify(one).slice(0, 300)));
      }
      db.close();
    }
    const cached = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      cached.push(...requests.map(({ url }) => new URL(url).pathname));
    }
    return { records, cached };
  })()`);

describe('a day in the cellar', () => {
  it('starts without a network, and everything that was done is on the server afterwards, once', async () => {
    let page = await openAndKeep();
    wire.cut();
    page = await reopen(page);
    await page.getByRole('article').getByText(requirement).waitFor();
    await page.getByText('No network.').waitFor();
    await page.getByText('How to find out').waitFor();
    await page.keyboard.press('3');
    await page.getByLabel('Note').fill('Board in the cellar');
    await page.getByLabel('Note').blur();
    await takePhoto(page);
    await page.getByText('waits on this device').first().waitFor();
    await page.getByText('1 change and 1 file are kept on this device').waitFor();

    // A unit that was never opened, and the tablet starts anew.
    const other = assessment.unitRefs[1]!;
    page = await reopen(page, rateAddress(other));
    await page.getByRole('article').getByText(requirement).waitFor();
    await page.keyboard.press('2');
    await page.getByText('2 changes and 1 file are kept on this device').waitFor();
    expect(await register()).toEqual([]);
    expect((await answer()).code).toBe('answer/not-found');

    wire.mend();
    await saved(page);
    await page.getByText('No network.').waitFor({ state: 'hidden' });
    await page.getByText(/^Saved as /).waitFor();
    expect(await answer()).toMatchObject({ note: 'Board in the cellar' });
    expect(Object.values((await answer()).ratings)).toEqual(['3']);
    expect(Object.values((await answer(other)).ratings)).toEqual(['2']);
    const [piece, ...more] = await register();
    expect(more).toEqual([]);
    expect(piece).toMatchObject({ requirements: [requirement], file: { size: PHOTO.length } });
    expect(wire.asked.filter((line) => line.startsWith('PUT') && line.includes('/answers/'))).toHaveLength(2);
    expect(wire.asked.filter((line) => line === `POST /v1/assessments/${assessment.id}/evidence`)).toHaveLength(1);
    expect((await device(page)).records.filter((line) => /^tolok-(?:outbox|files)/.test(line))).toEqual([]);
  });

  it('begins when the browser itself is off line, too', async () => {
    let page = await openAndKeep();
    await page.context().setOffline(true);
    page = await reopen(page);
    await page.getByRole('article').getByText(requirement).waitFor();
    await page.getByText('No network.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('No network.').waitFor({ state: 'hidden' });
  });

  it('says on other pages that they need a network, and leads back to what is kept', async () => {
    let page = await openAndKeep();
    wire.cut();
    page = await reopen(page, `${wire.url}/vendors`);
    await page.getByText('Without a network this page can not be opened.', { exact: false }).waitFor();
    await page.goto(`${wire.url}/`);
    await page.getByText('Kept on this device, to be read and rated without a network:').waitFor();
    await page.locator(`main a[href="/assessments/${assessment.id}/rate"]`).click();
    await page.getByRole('article').waitFor();
  });
});

describe('a photo', () => {
  it('that the server refuses says why, and is removed by hand', async () => {
    const page = await openAndKeep();
    await takePhoto(page, 'no-photo.png', Buffer.from('no picture'));
    await page.getByText(/is named .png but is none/).waitFor();
    await page.getByRole('button', { name: 'Remove no-photo.png' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('no-photo.png').waitFor({ state: 'hidden' });
  });

  it('is not taken where the device has no room, and says what to do', async () => {
    const page = await openAndKeep();
    await page.evaluate('navigator.storage.estimate = () => Promise.resolve({ quota: 10, usage: 10 })');
    await takePhoto(page);
    await page.getByText('This device has no room for the file').waitFor();
    expect(await register()).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is gone from the device after signing out, but for the workspace itself', async () => {
    const page = await openAndKeep();
    const before = await device(page);
    expect(before.records.some((line) => line.startsWith('tolok-kept/contents'))).toBe(true);
    expect(before.cached.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const after = await device(page);
    expect(after.records).toEqual([]);
    expect(after.cached.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  });

  it('is asked about where something is not sent, and waits unseen for whoever did it', async () => {
    let page = await openAndKeep();
    wire.cut();
    await page.keyboard.press('3');
    await page.getByText('1 change is kept on this device').waitFor();
    const context = page.context();
    await page.close();
    wire.mend();

    page = await open(`${wire.url}/check`, context);
    await signIn(page, colleague);
    await page.goto(rateAddress());
    await page.getByRole('article').waitFor();
    await saved(page);
    expect((await answer()).code).toBe('answer/not-found');
    expect(
      (await device(page)).records.filter((line) => line.startsWith('tolok-kept') && line.includes(app.owner.id)),
    ).toEqual([]);
    wire.cut();
    page = await reopen(page);
    await page.getByRole('link', { name: colleague.name }).waitFor();
    await page.getByText('No network.').waitFor();
    wire.mend();

    await signIn(page, app.owner);
    await page.goto(rateAddress());
    await saved(page);
    expect(Object.values((await answer()).ratings)).toEqual(['3']);
  });

  it('is dropped once the server says that nobody is signed in; the way leads back after signing in', async () => {
    let page = await openAndKeep(colleague);
    wire.cut();
    await page.keyboard.press('3');
    await page.getByText('1 change is kept on this device').waitFor();
    await app.query('DELETE FROM session WHERE person_id = $1', [colleague.id]);
    wire.mend();
    await page.waitForURL(/sign-in\?returnTo=/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await device(page)).records.filter((line) => line.startsWith('tolok-kept'))).toEqual([]);
    await signIn(page, colleague);
    page = await reopen(page);
    await saved(page);
    expect(Object.values((await answer()).ratings)).toEqual(['3']);
  });

  it('is shown on the account page and removed there', async () => {
    const page = await openAndKeep();
    await page.goto(`${wire.url}/account`);
    await page.getByText('all of it, units: 2').waitFor();
    await page.getByRole('button', { name: 'Remove what is kept' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove what is kept' }).click();
    await page.getByText('Nothing to read is kept.', { exact: false }).waitFor();
    expect(
      (await device(page)).records.filter((line) => line.startsWith('tolok-kept/reads') && line.includes('tree')),
    ).toEqual([]);
  });
});

describe('a new version', () => {
  const shells = (page: Page): Promise<string[]> =>
    page.evaluate<string[]>(`caches.keys().then((names) => names.filter((name) => name.startsWith('tolok-shell-')))`);

  it('takes over without breaking a page that is open, and is alone after the next start', async () => {
    const page = await openAndKeep();
    const [old] = await shells(page);
    wire.changed.set('/sw.js', (script) => script.replaceAll(old!.slice('tolok-shell-'.length), '0123456789ab'));
    await page.evaluate(`navigator.serviceWorker.ready.then((worker) => worker.update()).then(() => undefined)`);
    const isNew = (version: string): Promise<boolean> =>
      page.evaluate<boolean>(`navigator.serviceWorker.ready.then(async ({ active, installing, waiting }) =>
        !installing && !waiting && active.state === 'activated' && (await caches.keys()).includes('${version}'))`);
    await until(() => isNew('tolok-shell-0123456789ab'));
    expect(await shells(page)).toEqual([old, 'tolok-shell-0123456789ab']);
    await page.getByRole('link', { name: app.owner.name }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.goto(rateAddress());
    await page.getByRole('article').waitFor();
    await until(async () => (await shells(page)).length === 1);
    wire.cut();
    await page.goto(rateAddress());
    await page.getByRole('article').waitFor();
  });
});

describe('the worker', () => {
  it('is asked for anew at every start, and may reach nothing but this server', async () => {
    const { headers } = await request(app.http).get('/sw.js').expect(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('is given no answer of the API to keep', async () => {
    const page = await openAndKeep();
    const { cached } = await device(page);
    expect(cached.filter((path) => path.startsWith('/v1'))).toEqual([]);
  });
});

describe('pages without a network', () => {
  const prepare = async (page: Page): Promise<void> => {
    wire.mend();
    await signIn(page, app.owner);
    await page.goto(rateAddress());
    await page.getByRole('article').waitFor();
    await page.evaluate(WORKER_READY);
    // What was read gathers before it is written.
    await page.waitForTimeout(2_000);
    wire.cut();
    await takePhoto(page);
    await page.waitForTimeout(300);
  };

  it.each(['rate', 'account'])('are as good as with one: %s', async (name) => {
    const url = name === 'rate' ? rateAddress() : `${wire.url}/account`;
    const faults = await faultsOfPage(browser, url, {
      worker: true,
      signIn: prepare,
      waitFor: '.frame main .connection',
    });
    expect(faults).toEqual([]);
  });
});
