import { LANGUAGES } from '../../shared/text';
import { wordingIn } from '.';

type Sentence = (...values: unknown[]) => string;

const march = { year: 2012, month: 'Mar', day: 5 };
/** Arguments of the functions that take more than texts and counts. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[][]>> = {
  list: [
    [[], 0],
    [['A'], 0],
    [['A', 'B'], 0],
    [['A', 'B', 'C'], 0],
    [['A', 'B'], 3],
    [['A, x', 'B'], 0],
    [['A, x', 'B', 'C'], 1],
  ],
  sentences: [[['One.', 'Two.']]],
  signalList: [[['six months rising (Jun 2012)', 'far above its usual range (Jul 2012)']]],
  refs: [[['E-01', 'E-02']]],
  change: [
    ['62%', '+15.9', '46%', 'Baseline'],
    ['46%', '−15.9', '62%', 'Baseline'],
    ['46%', '±0', '46%', 'Baseline'],
  ],
  notes: [[['one', 'two']]],
  shortDate: [[march]],
  shortPeriod: [
    [march, { ...march, month: 'Apr' }],
    [march, { ...march, year: 2013 }],
  ],
  systemic: [
    [0, 0, 0],
    [0, 0, 3],
    [0, 1, 0],
    [1, 1, 0],
    [0, 5, 0],
    [2, 5, 0],
    [5, 5, 0],
  ].map((counts) => ['85%', ...counts]),
  exampleText: [[{ requirement: 'R', unit: 'U', ratings: 'r', combined: 'c', worth: '3', lost: '2' }]],
};
const COUNTS = [0, 1, 2, 12_345];

/** Every text of a catalogue with its path; functions called with 0, 1, 2 and many in every position. */
function* textsOf(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const name = path.split('.').at(-1) ?? '';
    const calls = ARGUMENTS[name] ?? combinations(value.length);
    for (const call of calls) yield [`${path}(${JSON.stringify(call)})`, (value as Sentence)(...call)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* textsOf(child, path === '' ? key : `${path}.${key}`);
  }
}

/** All combinations for up to three arguments, else each count in all positions at once. */
function combinations(length: number): unknown[][] {
  if (length > 3) return COUNTS.map((count) => Array.from({ length }, () => count));
  return Array.from({ length }).reduce<unknown[][]>(
    (calls) => calls.flatMap((call) => COUNTS.map((count) => [...call, count])),
    [[]],
  );
}

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}.${key}`))
    : [path];

describe('wording', () => {
  it.each(LANGUAGES)('has a text for every entry, whatever the counts (%s)', (language) => {
    const broken = [...textsOf(wordingIn(language), '')].filter(
      ([path, text]) => path !== 'list([[],0])' && (text.trim() === '' || /undefined|NaN|\[object|  |\s$/.test(text)),
    );
    expect(broken).toEqual([]);
  });

  it.each(['id', 'zh'] as const)('has exactly the entries of the English catalogue (%s)', (language) => {
    expect(keysOf(wordingIn(language))).toEqual(expect.arrayContaining(keysOf(wordingIn('en'))));
    expect(keysOf(wordingIn(language))).toHaveLength(keysOf(wordingIn('en')).length);
  });

  it('says one and many apart in English', () => {
    const { units, register, executive } = wordingIn('en');
    expect([units(0), units(1), units(2), units(1200)]).toEqual(['0 units', '1 unit', '2 units', '1,200 units']);
    expect(register.intro(1, 1)).toBe(
      '1 requirement below target, in 1 place. Sorted by points lost within each category.',
    );
    expect(executive.systemic('85%', 1, 2, 0)).toBe(
      '1 of 2 gaps is systemic or organisation-wide; it costs 85% of the points lost in gaps.',
    );
  });

  it.each([
    ['en', '1 Mar – 2 Apr 2012', 'A, B and 2 more'],
    ['id', '1 Mar – 2 Apr 2012', 'A, B, dan 2 lainnya'],
    ['zh', '2012/Mar/1–Apr/2', 'A、B和另外2个'],
  ] as const)('joins lists and dates as the language does (%s)', (language, period, list) => {
    const words = wordingIn(language);
    expect(words.shortPeriod({ year: 2012, month: 'Mar', day: 1 }, { year: 2012, month: 'Apr', day: 2 })).toBe(period);
    expect(words.list(['A', 'B'], 2)).toBe(list);
  });
});
