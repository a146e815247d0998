import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { ENTRY_PAGES, WORKSPACE_PAGES } from '../../src/server/web.controller';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';

const ROOT = join(__dirname, '..', '..');
const PAGES = join(ROOT, 'web', 'src');
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

const sources = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|schema\.d\.ts$/.test(name))
  .map((name) => ({ name, source: read(PAGES, name) }));

describe('the scripts of the pages', () => {
  it('never make markup of texts, nor scripts', () => {
    const markup =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\('on|javascript:/;
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter(({ source }) => markup.test(source)).map(({ name }) => name)).toEqual([]);
  });

  it('of those who are not signed in say all that they have words for', () => {
    const entry = sources.filter(({ name }) => name.startsWith(join('pages', 'entry')));
    const said = entry.filter(({ name }) => !name.endsWith('wording.ts')).map(({ source }) => source);
    const all = said.join('\n');
    const keys = entry
      .filter(({ name }) => name.endsWith('wording.ts'))
      .flatMap(({ source }) => matches(source, /^ {4}(\w+):/gm));
    expect(keys.length).toBeGreaterThan(100);
    const unused = [...new Set(keys)].filter((key) => !new RegExp(`\\b${key}\\b`).test(all));
    expect(unused).toEqual([]);
  });
});

describe('the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const get = (path: string): request.Test => request(app.http).get(path).set(ANONYMOUS);

  it.each([
    ...ENTRY_PAGES.map((page) => [page.replace(':checkId', '7K2M-9QXD'), 'no-referrer']),
    ...WORKSPACE_PAGES.map((page) => [page.replace('*path', 'some/where'), 'same-origin']),
  ])('shows %s to everybody, under its policy', async (page, referrers) => {
    const { status, headers, text } = await get(page);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe(referrers);
    // What the document says of it would hold over the header.
    expect(text).not.toContain('name="referrer"');
    expect(text).not.toContain('7K2M');
    expect(matches(text, /<script([^>]*)>/g)).toEqual([
      expect.stringMatching(/^ type="module"(?: crossorigin)? src="\/assets\/[^"]+"$/),
    ]);
    expect(text).not.toMatch(/<script[^>]*>[^<]|\son\w+=|javascript:|<style|\sstyle=/);
  });

  it('keeps what links and codes lead to out of lists of addresses', async () => {
    const { headers } = await get('/check/7K2M-9QXD');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect((await get('/')).headers['x-robots-tag']).toBeUndefined();
  });

  it('has every file that a page is made of, and nothing else', async () => {
    const { text } = await get('/sign-in');
    const linked = matches(text, /(?:src|href)="(\/assets\/[^"]+)"/g);
    expect(linked.length).toBeGreaterThan(1);
    for (const file of linked) {
      const { status, headers } = await get(file);
      expect([file, status, headers['content-type']]).toEqual([
        file,
        200,
        file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      ]);
    }
    const others = ['/assets/index.html', '/assets/..%2findex.html', '/assets/..%2f..%2fpackage.json'];
    for (const file of [...others, '/home/start.js', '/index.html', '/package.json', `${linked[0]!}.br`]) {
      expect([file, (await get(file)).status]).toEqual([file, 404]);
    }
  });
});
