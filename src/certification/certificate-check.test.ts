import { type CanActivate, type ExecutionContext, Injectable, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Request } from 'express';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import { publicScope } from '../database';
import { HTTP_APP_OPTIONS, setScope } from '../http';
import { Throttle } from '../identity';
import { NO_CHECK_ID } from '../issuing';
import { DomainError } from '../shared/domain-error';
import {
  type Certificate,
  CertificateCheckController,
  CertificateCheckPageController,
  CertificateCheckService,
  type CertificateEvent,
  CertificateLookup,
  type CertificateOnFile,
} from '.';

const CHECK_ID = '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2';
const TODAY = new Date().toISOString().slice(0, 10);

const certificate: Certificate = {
  ...{ number: 'OSP-2026-00042-71', scheme: 'cx-operations-osp-1', party: 'party-id', events: [] },
  ...{ validFrom: '2026-01-01', validUntil: '2199-12-31', places: [{ site: 'site-id', programme: 'programme-id' }] },
};
const onFile: CertificateOnFile = {
  ...{ certificate, obligations: [], holder: { en: 'Fairline', zh: '菲尔莱恩' }, scheme: 'Certified', isSample: false },
  names: { sites: new Map([['site-id', 'Manila']]), programmes: new Map([['programme-id', 'Cards']]) },
};

/** What the register has, and what was asked of it. */
const register: { found: CertificateOnFile; readonly asked: string[] } = { found: onFile, asked: [] };
const lookup: Pick<CertificateLookup, 'byCheckId'> = {
  byCheckId: (_, checkId) => {
    register.asked.push(checkId);
    return Promise.resolve(checkId === CHECK_ID ? register.found : null);
  },
};
let attempts: string[] = [];
const throttle = {
  take: (_: unknown, bucket: string): Promise<number> => {
    attempts.push(bucket);
    return attempts.length > 30
      ? Promise.reject(new DomainError('access/too-many-attempts', 'Too often.', { retryAfterSeconds: 60 }))
      : Promise.resolve(attempts.length);
  },
};

@Injectable()
class AsPublic implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    setScope(context.switchToHttp().getRequest<Request>(), publicScope('workspace', 'request'));
    return true;
  }
}

const PROVIDERS: readonly Provider[] = [
  CertificateCheckService,
  { provide: APP_GUARD, useClass: AsPublic },
  { provide: Throttle, useValue: throttle },
  { provide: CertificateLookup, useValue: lookup },
];

let server: HttpApp;
beforeAll(async () => {
  const controllers = [CertificateCheckController, CertificateCheckPageController];
  server = await startHttpApp(controllers, {}, HTTP_APP_OPTIONS, PROVIDERS);
});
afterAll(() => server.stop());
beforeEach(() => {
  register.found = onFile;
  register.asked.length = 0;
  attempts = [];
});

const page = (id = CHECK_ID, language = 'en') =>
  server.http().get(`/certificate/${id}`).set('Accept-Language', language);
const json = (id = CHECK_ID) => server.http().get(`/v1/certificate-checks/${id}`);
const happened = (event: CertificateEvent): void => {
  register.found = { ...onFile, certificate: { ...certificate, events: [event] } };
};

describe('the public check of a certificate', () => {
  it('tells a programme what it is today, and nothing else', async () => {
    const { body, headers } = await json().expect(200);
    expect(body).toEqual({
      ...{
        status: 'valid',
        number: 'OSP-2026-00042-71',
        holder: { en: 'Fairline', zh: '菲尔莱恩' },
        scheme: 'Certified',
      },
      ...{ scope: { sites: 1, places: 1 }, sites: [{ name: 'Manila', programmes: ['Cards'] }] },
      ...{
        validFrom: '2026-01-01',
        validUntil: '2199-12-31',
        since: '2026-01-01',
        supersededBy: null,
        isSample: false,
      },
    });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  it('shows people a page that no cache keeps and no search engine lists', async () => {
    const { text, headers } = await page().expect(200);
    expect(text).toContain('<section class="status valid">');
    expect(headers).toMatchObject({
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept-Language' },
      ...{ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' },
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('shows a change at once', async () => {
    await page().expect(/status valid/);
    happened({ kind: 'suspended', on: TODAY });
    await page().expect(/status suspended/);
    happened({ kind: 'withdrawn', on: TODAY });
    await page().expect(/status withdrawn/);
    expect((await json()).body).toMatchObject({ status: 'withdrawn', since: TODAY });
  });

  it.each([
    ['the address', '?lang=zh', 'id', 'zh-Hans'],
    ['the browser', '', 'fr, zh-CN;q=0.8, en;q=0.5', 'zh-Hans'],
    ['the browser, where the address says nothing that is one', '?lang=xx', 'id-ID', 'id'],
    ['nobody', '', 'fr', 'en'],
    ['an address that says it twice', '?lang=zh&lang=id', 'en', 'en'],
  ])('is in the language of %s', async (_, query, accepted, language) => {
    await page(`${CHECK_ID}${query}`, accepted)
      .expect(200)
      .expect(new RegExp(`<html lang="${language}">`));
  });

  it('finds the id however it is typed', async () => {
    const { body } = await json(CHECK_ID.replaceAll('-', '').toLowerCase()).expect(200);
    expect(body).toMatchObject({ number: certificate.number });
    expect(register.asked).toEqual([CHECK_ID]);
  });

  it('answers alike to unknown and malformed ids, and to what is not valid yet, after the same look', async () => {
    const typed = ['ZZZZ-'.repeat(8).slice(0, -1), 'abc', 'x'.repeat(500), '%3Cscript%3E', '%20'];
    const answers = new Set<string>();
    const pages = new Set<string>();
    const keep = async (id: string): Promise<void> => {
      answers.add(JSON.stringify((await json(id).expect(200)).body));
      pages.add((await page(id).expect(200)).text.replace(/\d\d:\d\d UTC/, ''));
    };
    for (const id of typed) await keep(id);
    register.found = { ...onFile, certificate: { ...certificate, validFrom: '2199-01-01' } };
    await keep(CHECK_ID);
    expect([answers.size, pages.size]).toEqual([1, 1]);
    expect([...answers][0]).toContain('"status":"unknown"');
    expect(register.asked).toHaveLength(2 * (typed.length + 1));
    expect(register.asked.slice(2, 4)).toEqual([NO_CHECK_ID, NO_CHECK_ID]);
  });

  it('counts who asks, before it looks', async () => {
    await json();
    expect(attempts).toEqual(['check:127.0.0.1']);
    attempts = Array.from({ length: 30 }, () => 'check:127.0.0.1');
    register.asked.length = 0;
    await page().expect(429);
    await json().expect(429);
    expect(register.asked).toEqual([]);
  });
});
