import { LANGUAGES } from '../../../shared/text';
import { certificateWordingIn } from '.';

type Entry = readonly [path: string, text: string];

/** Every sentence, functions called with marked arguments; of counts, with one and many. */
function entriesOf(value: unknown, path = ''): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'function') {
    return Object.entries(value as object).flatMap(([key, member]) => entriesOf(member, `${path}/${key}`));
  }
  const say = value as (...values: readonly unknown[]) => string;
  if (path === '/sites') return [1, 1234].map((count) => [`${path}/${count}`, say(count)]);
  return [[path, say('«1»', '«2»', '«3»', 2)]];
}

const english = entriesOf(certificateWordingIn('en'));

describe.each(LANGUAGES)('the words of certificates in %s', (language) => {
  const entries = new Map(entriesOf(certificateWordingIn(language)));

  it('say everything that the English ones say, with the same names and dates', () => {
    expect([...entries.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    const marks = (text: string | undefined): string[] =>
      [...(text ?? '').matchAll(/«\d»|\{[nm]\}/g)].map(String).sort();
    for (const [path, text] of english) {
      expect([path, marks(entries.get(path))]).toEqual([path, marks(text)]);
      expect([path, entries.get(path)?.trim()]).not.toEqual([path, '']);
    }
  });

  it('are of the language', () => {
    if (language === 'en') return;
    const same = ['/between', '/columns/number'];
    const left = english.filter(([path, text]) => !same.includes(path) && entries.get(path) === text);
    expect(left).toEqual([]);
    if (language !== 'zh') return;
    for (const [path, text] of entries) {
      expect([path, text.replace(/«\d»|\{[nm]\}|UTC|SHA-256/g, '').match(/[A-Za-z]+/g)]).toEqual([path, null]);
    }
  });
});

it('counts sites in English as people do', () => {
  const { sites, statement } = certificateWordingIn('en');
  expect([sites(1), sites(2), sites(1200)]).toEqual(['1 site', '2 sites', '1,200 sites']);
  expect([statement('A', '1', 'B', 1), statement('A', '1', 'B', 2)]).toEqual([
    expect.stringContaining('at the site and'),
    expect.stringContaining('at the sites and'),
  ]);
});
