import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { KEPT, REFUSED } from '../../src/identity/rules/return-to.cases';
import { PAGES, SCRIPTS } from '../../src/server/home.controller';
import { startTestApp, type TestApp } from '../support/test-app';

const FOLDER = join(__dirname, '..', '..', 'src', 'server', 'home');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const scripts = SCRIPTS.map((name) => ({ name, source: read(name) }));
const { TABLE, LANGUAGES } = jest.requireActual<{
  TABLE: Readonly<Record<string, readonly string[]>>;
  LANGUAGES: readonly string[];
}>('../../src/server/home/texts.js');

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the page to go back to after signing in', () => {
  let samePlace: (wanted: unknown) => string;
  beforeAll(() => {
    Object.assign(globalThis, { location: { origin: 'https://tolok.example' } });
    ({ samePlace } = jest.requireActual('../../src/server/home/api.js'));
  });
  afterAll(() => Reflect.deleteProperty(globalThis, 'location'));

  it('is the one that was asked for', () => {
    expect(KEPT.map((wanted) => samePlace(wanted))).toEqual(KEPT);
  });

  it('is never of another site, nor an answer to programs', () => {
    expect(REFUSED.filter((wanted) => samePlace(wanted) !== '/')).toEqual([]);
  });
});

describe('the texts of the pages', () => {
  it('exist in every language, none empty', () => {
    const faults = Object.entries(TABLE).filter(
      ([, row]) => row.length !== LANGUAGES.length || row.some((text) => text.trim() === ''),
    );
    expect(faults).toEqual([]);
  });

  it('fill in the same values in every language', () => {
    const values = (text: string): string => [...new Set(matches(text, /\{(\w+)\}/g))].sort().join();
    const faults = Object.entries(TABLE).filter(([, row]) => new Set(row.map(values)).size > 1);
    expect(faults).toEqual([]);
  });

  it('are there for every key that a script names', () => {
    const named = scripts.flatMap(({ source }) => matches(source, /\bt\(\s*'([^']+)'/g));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => TABLE[key] === undefined)).toEqual([]);
  });

  it('are all used', () => {
    const sources = scripts.filter(({ name }) => !name.startsWith('texts-')).map(({ source }) => source);
    const all = sources.join('\n');
    // Those that have something of a key in them, else they would fit every key.
    const templates = matches(all, /`([\w.]*\$\{[^`]*?)`/g).filter((one) => /^[\w.]+\.\$|\}\.\w+$/.test(one));
    const composed = templates.map(
      (template) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    );
    const isUsed = (key: string): boolean =>
      all.replaceAll(/^ {2}'?[\w.]+'?: \[/gm, '').includes(`'${key}'`) || composed.some((pattern) => pattern.test(key));
    expect(Object.keys(TABLE).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('the scripts of the pages', () => {
  it('call only what the API has', () => {
    const { paths } = JSON.parse(readFileSync(join(FOLDER, '..', '..', 'http', 'openapi.json'), 'utf8')) as {
      paths: Readonly<Record<string, object>>;
    };
    const known = new Set(Object.keys(paths).map((path) => path.replace(/\{[^}]*\}/g, '{}')));
    const called = scripts.flatMap(({ source }) =>
      matches(source, /['`](\/v1\/[^'`]*)['`]/g).map((path) => path.replace(/\?.*$/, '').replace(/\$\{[^}]*\}/g, '{}')),
    );
    expect(called.length).toBeGreaterThan(7);
    expect([...new Set(called)].filter((path) => !known.has(path)).sort()).toEqual([]);
  });

  it('import only files that are served', () => {
    const served = new Set<string>(SCRIPTS);
    const imported = scripts.flatMap(({ source }) => matches(source, /from '\.\/([^']+)'/g));
    expect(imported.filter((name) => !served.has(name))).toEqual([]);
    const pages = matches(read('start.js'), /file: '([^']+)'/g);
    expect(pages.filter((name) => !served.has(`${name}.js`))).toEqual([]);
  });

  it('never make markup of texts', () => {
    const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\('on/;
    expect(scripts.filter(({ source }) => markup.test(source)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it.each(PAGES.map((page) => page.replace(':checkId', '7K2M-9QXD')))(
    'shows %s to everybody, under its policy',
    async (page) => {
      const { status, headers, text } = await request(app.http).get(page);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(text).not.toContain('7K2M');
      expect(matches(text, /<script([^>]*)>/g)).toEqual([' type="module" src="/home/start.js"']);
      expect(text).not.toMatch(/<script[^>]*>[^<]|\son\w+=|javascript:/);
    },
  );

  it('has every file that a page is made of, and nothing else', async () => {
    const linked = matches(read('index.html'), /(?:src|href)="(\/home\/[^"]+)"/g);
    const files = [...new Set([...linked, ...SCRIPTS.map((name) => `/home/${name}`)])];
    for (const file of files) {
      const { status, headers } = await request(app.http).get(file);
      expect([file, status, headers['content-type']]).toEqual([
        file,
        200,
        file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      ]);
    }
    for (const file of ['/home/index.html', '/home/..%2fhome.controller.ts', '/home/package.json']) {
      expect((await request(app.http).get(file)).status).toBe(404);
    }
  });
});
