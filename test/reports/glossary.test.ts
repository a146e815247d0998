import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGlossary, type Term } from '../../src/framework/glossary';
import { LANGUAGES } from '../../src/shared/text';

const ROOT = join(__dirname, '..', '..');

/** All files below a folder, as paths from the root. */
const below = (folder: string, name: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Pages keep their words beside them, in all languages at once: a file with Chinese in it is one with words. */
const pagesWithWords = (): string[] =>
  below(join('web', 'src'), /(?<!\.test)\.tsx?$/).filter((file) => /\p{Script=Han}/u.test(text(file)));

/** What the product says itself, and what the demonstration cases say. Frameworks have a test of their own. */
const SOURCES = {
  documents: below('src', /wording\/(?:.+\/)?(?:en|id|zh)\.ts$/),
  pages: pagesWithWords(),
  cases: ['bank', 'telecom'].map((name) => join('test', 'cases', name, 'case.yaml')),
};

let terms: readonly Term[];
beforeAll(async () => {
  terms = await loadGlossary();
});

/** What a text says otherwise than the glossary does: line, term, words. Patterns of one language fit no other. */
const strayWords = (said: string): string[] =>
  said
    .split('\n')
    .flatMap((line, index) =>
      terms
        .filter(({ avoid }) =>
          LANGUAGES.some((language) => avoid?.[language]?.some((pattern) => new RegExp(pattern, 'iu').test(line))),
        )
        .map(({ key }) => `${index + 1} ${key}: ${line.trim().slice(0, 90)}`),
    );

describe.each(Object.entries(SOURCES))('%s', (_kind, files) => {
  it('are found', () => {
    expect(files).not.toEqual([]);
  });

  it.each(files)('%s uses the words of the glossary', (file) => {
    expect(strayWords(text(file))).toEqual([]);
  });
});
