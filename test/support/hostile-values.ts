import fc from 'fast-check';
import { RawJson } from './hostile-json';

const nested = (depth: number): RawJson => new RawJson('['.repeat(depth) + ']'.repeat(depth));
const nestedObjects = (depth: number): RawJson => new RawJson('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));

const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\t\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'a\udfff',
    '\u202egnp.exe\u202c',
    '\u2066a\u2069',
    '\u200b',
    '\ufeff',
  ],
  ...['e\u0301'.repeat(40), '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\uffff', '\u001b[31m', '\u0007'],
  ...['NaN', 'Infinity', '1e400', '-0', '-1', '0', '0x10', '1_000', '١٢', '101', '99999999999999999999', '1.0000001'],
  ...[
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '-000001-01-01',
    '+275760-09-13',
  ],
  ...['2026-01-05T00:00:00Z', '2026-01-05T99:99:99Z', '0000-01-01T00:00:00Z', 'now', 'infinity', 'epoch'],
  ...['usd', 'US', 'USDX', 'U$D', '#12345G', '#fff', 'red', '#1F4E79;', 'url(https://a.test)'],
  ...[
    "' OR '1'='1",
    "'; --",
    '"',
    '\\',
    '$1',
    '%',
    '_%',
    '{{7*7}}',
    '${7*7}',
    '=1+1',
    '@a',
    '<script>alert(1)</script>',
  ],
  ...[
    '../../../../etc/passwd',
    'file:///etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'true',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f',
    '{0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f}',
  ],
  ...[
    'A'.repeat(31),
    'a'.repeat(5_000),
    'a-'.repeat(5_000),
    'entity',
    'A@1.0.0',
    'service-excellence-5p@1',
    'x@99999999999.0.0',
  ],
];

const OTHERS: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1.5, -1e9, 1e9 + 1, 2 ** 31, 2 ** 53, 1e308, 5e-324],
  ...['-0', '1e400', '-1e400', '9007199254740993', '1E+2', '0.1e-400'].map((text) => new RawJson(text)),
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    [''],
    [0],
    ['a', 'a'],
    [['a']],
    { length: 3 },
    { en: 1 },
    { en: '' },
    { en: 'a', xx: 'a' },
  ],
  ...[
    { id: 'hanya' },
    { en: null },
    { en: ['a'] },
    { toString: 'a' },
    { then: 'a' },
    { $gt: '' },
    { '': 1 },
    { '\u0000': 1 },
  ],
  ...['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"a":1}}}', '{"en":"a","en":"b"}'].map(
    (text) => new RawJson(text),
  ),
  ...[nested(19), nested(25), nestedObjects(500)],
];

/** Few, since each of them costs as much as fifty others. */
const HUGE: readonly unknown[] = [
  'A'.repeat(2 ** 20),
  '\u0000'.repeat(50_000),
  nested(100_000),
  nestedObjects(40_000),
  Array.from({ length: 100_000 }, () => 0),
  Array.from({ length: 19_000 }, () => 'a'),
  Array.from({ length: 10_000 }, () => ({})),
  Object.fromEntries(Array.from({ length: 15_000 }, (_, index) => [`k${index}`, 0])),
];

/** What a property may be given instead of its value. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 12, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.constantFrom(...HUGE) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.double() },
);

/** Texts for addresses and queries, not escaped. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.uuid() },
);

/** `text` for an address; half a surrogate pair goes as the bytes that careless programs make of it. */
export function escaped(text: string): string {
  return /\p{Surrogate}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text);
}
