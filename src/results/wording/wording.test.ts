import { LANGUAGES } from '../../shared/text';
import { LEFT_OUT_REASONS } from '../rules/figure';
import { resultsWordingIn } from '.';

type Entry = readonly [path: string, text: string];

/** Every sentence, functions called with marked arguments. */
function entriesOf(value: unknown, path = ''): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...texts: readonly string[]) => string;
    return [[path, call(...['«1»', '«2»', '«3»'].slice(0, call.length))]];
  }
  return Object.entries(value as object).flatMap(([key, member]) => entriesOf(member, `${path}/${key}`));
}

const english = entriesOf(resultsWordingIn('en'));

describe.each(LANGUAGES)('the wording of explanations in %s', (language) => {
  const entries = new Map(entriesOf(resultsWordingIn(language)));

  it('has a sentence for everything that the English one has', () => {
    expect([...entries.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, text] of entries) expect([path, text.trim()]).not.toEqual([path, '']);
  });

  it('has a sentence for each reason to leave something out', () => {
    expect(Object.keys(resultsWordingIn(language).leftOut).sort()).toEqual([...LEFT_OUT_REASONS].sort());
  });

  it('uses the same arguments as the English one', () => {
    const marks = (text: string | undefined): string[] =>
      [...(text ?? '').matchAll(/«\d»/g)].map(([mark]) => mark).sort();
    for (const [path, text] of english) expect([path, marks(entries.get(path))]).toEqual([path, marks(text)]);
  });
});
