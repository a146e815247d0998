import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../shared/text';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { loadGlossary, type Term } from './glossary';

/** Everything that is written in three languages: versions from 1.1.0 on, and what the frameworks share. */
const FILES = readdirSync(FRAMEWORKS_ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.includes('1.0.0') && !name.endsWith('glossary.yaml'))
  .sort();

let terms: readonly Term[];
beforeAll(async () => {
  terms = await loadGlossary();
});

describe('the glossary', () => {
  it('is held against every file but those of the first versions', () => {
    expect(FILES.length).toBeGreaterThan(25);
  });

  it('names each term once', () => {
    expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
    expect(terms.length).toBeGreaterThan(70);
  });

  it.each(FILES)('holds in %s', (file) => {
    const found: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const language of LANGUAGES) {
        const text: unknown = Reflect.get(value, language);
        if (typeof text !== 'string') continue;
        const wrong = terms.filter((term) =>
          term.avoid?.[language]?.some((pattern) => new RegExp(pattern, 'iu').test(text)),
        );
        found.push(...wrong.map(({ key }) => `${place} ${language}: ${key}: ${text.slice(0, 80)}`));
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${place}/${key}`);
    };
    walk(parse(readFileSync(join(FRAMEWORKS_ROOT, file), 'utf8')), '');
    expect(found).toEqual([]);
  });
});
