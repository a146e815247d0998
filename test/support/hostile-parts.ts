/** Bad parts of requests that are not values of properties: keys, bodies, types, addresses, queries and headers. */

export const NEW_KEYS = [
  'id',
  'workspaceId',
  'version',
  'isAdmin',
  'createdAt',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'a'.repeat(10_000),
];

export const BROKEN_BODIES: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (text) => Buffer.from(text.slice(0, -1))],
  ['followed by more', (text) => Buffer.from(`${text}{}`)],
  ['with a comma too many', (text) => Buffer.from(text.replace(/}$/, ',}'))],
  ['with a comment', (text) => Buffer.from(`/* */${text}`)],
  ['in single quotes', (text) => Buffer.from(text.replaceAll('"', "'"))],
  ['NaN', () => Buffer.from('{"a":NaN}')],
  ['with a line break in a text', () => Buffer.from('{"a":"\n"}')],
  [
    'not UTF-8',
    (text) =>
      Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])]),
  ],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['of brackets', () => Buffer.from('['.repeat(200_000))],
  ['of quotes', () => Buffer.from('"'.repeat(200_001))],
  ['of spaces', () => Buffer.from(' '.repeat(200_000))],
  ['form', () => Buffer.from('title=a&kind=b')],
];

export const TYPES = [
  ...[
    '',
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
  ],
  ...[
    'application/merge-patch+json',
    'application/json; charset=utf-16',
    'application/json, text/csv',
    'a',
    '/',
    'application/json\t/',
  ],
];

/** Escaped as they are to be sent; `{}` stands for the good value. */
export const PATH_TEXTS = [
  ...[
    '',
    '.',
    '..',
    '%2e%2e',
    '%2E%2E%2f%2e%2e',
    '..%2f..%2fhealth',
    '..%5c..',
    '{}%2f',
    '%2f{}',
    '{}/',
    '{}/..',
    '{}%00',
    '%00',
  ],
  ...[
    '%',
    '%zz',
    '%ff',
    '%c0%af',
    '%ED%A0%80',
    '%E2%80%AE{}',
    '{}%20',
    '%20{}',
    '{}%0a',
    '{}%0d%0aX-A:%20b',
    '{};a=b',
    '{},{}',
    '{}.json',
  ],
  ...[
    '*',
    ':id',
    '%25%32%66',
    'a'.repeat(2_000),
    'a'.repeat(20_000),
    `${'../'.repeat(500)}etc/passwd`,
    "{}'--",
    '{{}}',
  ],
];

export const STRANGE_QUERIES = [
  ...[
    '__proto__=1',
    '__proto__[a]=1',
    'constructor=1',
    'constructor[prototype][a]=1',
    'hasOwnProperty=1',
    'toString=1',
    'then=1',
  ],
  ...[
    '=',
    '&&&',
    '?',
    '%00=1',
    'a=%00',
    '%',
    'a=%ff',
    'limit=1&limit=2',
    `a=${'a'.repeat(10_000)}`,
    'a&'.repeat(3_000),
    '[]',
    '[a=1',
  ],
];

export const TAGS: readonly (string | readonly string[] | undefined)[] = [
  ...[
    undefined,
    '',
    '*',
    '3',
    '"',
    '""',
    'W/"1"',
    '"1", "2"',
    '"0"',
    '"-1"',
    '"1.0"',
    '"01"',
    '"+1"',
    '"1e0"',
    '"0x1"',
    '" 1"',
    '"NaN"',
  ],
  ...[
    '"9223372036854775808"',
    '"99999999999999999999999999"',
    '"1e400"',
    '"null"',
    '"a"',
    `"${'1'.repeat(100)}"`,
    `"${'1'.repeat(5_000)}"`,
  ],
  ['"1"', '"1"'],
];

export const DISPOSITIONS = [
  ...[
    '',
    'inline',
    'attachment',
    'attachment; filename=',
    'attachment; filename=""',
    'attachment; filename="',
    'attachment; filename="."',
  ],
  ...[
    'attachment; filename=".."',
    'attachment; filename="a.exe"',
    'attachment; filename="a.pdf.exe"',
    "attachment; filename*=UTF-8''%",
  ],
  ...[
    "attachment; filename*=UTF-8''%00.pdf",
    "attachment; filename*=UTF-16''a.pdf",
    `attachment; filename="${'a'.repeat(9_000)}"`,
  ],
  ...["attachment; filename*=UTF-8''%E2%80%AE.exe", 'attachment; filename="CON"', 'a'.repeat(9_000)],
  ...[`attachment${'; a=b'.repeat(1_500)}`, `attachment; filename="${'\\"'.repeat(4_000)}`],
];

export const HEADERS: readonly (readonly [string, string])[] = [
  ...([
    ['accept', 'a/b'],
    ['accept', '*/*;q=2'],
    ['accept-language', 'x'.repeat(5_000)],
    ['range', 'bytes=0-0'],
    ['range', 'bytes=5-1'],
  ] as const),
  ...([
    ['x-http-method-override', 'DELETE'],
    ['x-forwarded-host', 'a.test'],
    ['x-request-id', '"}'],
    ['cookie', '='.repeat(3_000)],
  ] as const),
  ...([
    ['host', 'a.test'],
    ['origin', 'https://a.test'],
    ['origin', 'null'],
    ['x-a', 'a'.repeat(20_000)],
    ['last-event-id', '-1'],
  ] as const),
  ...([
    ['if-none-match', '"a"'],
    ['if-modified-since', 'never'],
    ['authorization', 'Bearer a'],
    ['te', 'gzip'],
  ] as const),
];
