import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGlossary, type Term } from '../../src/framework/glossary';
import { LANGUAGES } from '../../src/shared/text';

const ROOT = join(__dirname, '..', '..');
const inFolder = (folder: string, name: RegExp): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));

/** What the product says itself, and what the demonstration cases say. Frameworks have a test of their own. */
const FILES = [
  ...['src/report/wording', 'src/results/wording'].flatMap((folder) => inFolder(folder, /^(en|id|zh)\.ts$/)),
  ...inFolder('src/server/home', /^texts.*\.js$/),
  ...['bank', 'telecom'].map((name) => join('test', 'cases', name, 'case.yaml')),
];

let terms: readonly Term[];
beforeAll(async () => {
  terms = await loadGlossary();
});

/** A language's patterns fit no other language, so files need not be taken apart. */
it.each(FILES)('%s uses the words of the glossary', (file) => {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  const found = lines.flatMap((line, index) =>
    terms
      .filter(({ avoid }) =>
        LANGUAGES.some((language) => avoid?.[language]?.some((pattern) => new RegExp(pattern, 'iu').test(line))),
      )
      .map(({ key }) => `${index + 1} ${key}: ${line.trim().slice(0, 90)}`),
  );
  expect(found).toEqual([]);
});

it('reads all of them', () => {
  expect(FILES.length).toBeGreaterThan(14);
});
