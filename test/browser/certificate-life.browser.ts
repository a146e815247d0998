import request from 'supertest';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CertificateView } from '../../src/certification';
import { CertificationCase } from '../support/certifications';
import { PASSWORD } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';
import { Handing } from '../support/transfers';
import { startBrowser } from './browser';
import { openInSession } from './workspace';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

interface Told {
  readonly reason?: string;
  readonly isDecision?: boolean;
  readonly more?: (dialog: Locator) => Promise<void>;
}

/** Takes a step on the page of a certification as somebody would: its button, what the dialog asks for, its button again. */
async function act(page: Page, name: string, { reason, isDecision = false, more }: Told): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await more?.(dialog);
  if (reason !== undefined) await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  if (isDecision) await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function onPage(
  person: TestPerson,
  { id }: { readonly id: string },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openInSession(app, browser, person, `/certifications/${id}`);
  await work(page);
  await page.context().close();
}

const statusOf = async (one: CertificateView | undefined): Promise<string> =>
  (
    await request(app.http)
      .get(`/v1/certificate-checks/${one?.checkId ?? ''}`)
      .expect(200)
  ).body.status;

describe('a certificate, in the hands of those who decide on it', () => {
  it('is suspended and reinstated, and its public check says so each time', async () => {
    const own = await CertificationCase.make(app);
    const made = await own.certified();
    const [certificate] = await own.certificates();
    await onPage(own.people.decider, made, async (page) => {
      await act(page, 'Suspend the certificate', { reason: 'Figures fell and nobody answered.', isDecision: true });
      await page.getByText('The certificate must not be used').waitFor();
      expect(await statusOf(certificate)).toBe('suspended');
      await act(page, 'Reinstate the certificate', { reason: 'What fell is put right.', isDecision: true });
      await page.getByText('The certificate is valid').first().waitFor();
      expect(await statusOf(certificate)).toBe('valid');
      await page.getByRole('link', { name: 'History' }).click();
      await page.getByText('Figures fell and nobody answered.').waitFor();
    });
  }, 180_000);

  it('covers one site less, and then again both', async () => {
    const own = await CertificationCase.make(app);
    const made = await own.certified();
    await onPage(own.people.decider, made, async (page) => {
      const first = (dialog: Locator) => dialog.getByRole('checkbox').first().check({ force: true });
      await act(page, 'Reduce the scope', { reason: 'The site is closed.', isDecision: true, more: first });
      await page.getByText('1 programme at a site').waitFor();
      await act(page, 'Extend the scope', { reason: 'It opened again.', isDecision: true, more: first });
      await page.getByText('2 programmes at sites').waitFor();
    });
    expect((await own.certificates())[0]?.events.map(({ kind }) => kind)).toEqual(['reduced', 'extended']);
  }, 180_000);

  it('goes to whoever bought the sites: offered by the address that the buyer tells, accepted, decided', async () => {
    const handing = await Handing.make(app, 2);
    const { own, holder, applied, buyersPerson } = handing;
    let address = '';
    await onPage(buyersPerson, applied, async (page) => {
      address = (await page.getByText(new RegExp(`/certifications/${applied.id}$`)).textContent()) ?? '';
    });
    await onPage(own.people.respondent, holder, async (page) => {
      const name = 'Offer the scope to another party';
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name }).click();
      await dialog.getByText('Paste the address of the certification of the other party.').waitFor();
      await page.keyboard.press('Escape');
      await act(page, name, {
        reason: 'Both sites are sold.',
        more: (dialog) => dialog.getByLabel('Certification of the other party').fill(address),
      });
      await page.getByText(/is offered to another party/).waitFor();
    });
    await onPage(buyersPerson, applied, async (page) => {
      await page.getByText(/offers the scope of/).waitFor();
      await act(page, 'Accept the offered scope', { reason: 'We run both sites.' });
      await page.getByText('The offer was accepted; whoever certifies decides.').waitFor();
    });
    await handing.shown();
    await onPage(own.people.decider, applied, async (page) => {
      await act(page, 'Take the scope over', { reason: 'Same people, same rooms.', isDecision: true });
      await page.getByText('The certificate is valid').first().waitFor();
    });
    const all = await own.certificates();
    const of = (id: string) => all.find(({ certificationId }) => certificationId === id);
    expect([await statusOf(of(holder.id)), await statusOf(of(applied.id))]).toEqual(['superseded', 'valid']);
  }, 240_000);
});
