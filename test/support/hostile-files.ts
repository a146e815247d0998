import { miniFramework } from './hostile-world';

/** Framework files that harm a careless reader, by what is wrong with them. */
export const HOSTILE_YAML: readonly (readonly [string, Buffer])[] = [
  ['aliases that multiply', laughs(30)],
  ['aliases that multiply in keys', Buffer.from(`${laughs(12).toString()}\n? *a11\n: 1\n`)],
  ['an alias to itself', Buffer.from('a: &a [*a, *a]\n')],
  ['an alias to nothing', Buffer.from(`${miniFramework('alias')}\nmore: *nowhere\n`)],
  ['100,000 anchors', Buffer.from(Array.from({ length: 100_000 }, (_, index) => `- &a${index} 1\n`).join(''))],
  ['nesting of 2 MB in flow style', Buffer.alloc(2_000_000, '[')],
  ['nesting of 2 MB in flow style, closed', Buffer.from('{a: '.repeat(400_000) + '}'.repeat(400_000))],
  ['nesting in block style', Buffer.from('- '.repeat(1_000_000))],
  [
    'nesting by indentation',
    Buffer.from(Array.from({ length: 1_900 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
  ],
  ['merge keys', Buffer.from(`base: &base { key: merged }\n<<: *base\n${miniFramework('merge')}`)],
  ['a merge key of a list of itself', Buffer.from('a: &a\n  <<: [*a, *a]\n')],
  ['tabs', Buffer.from(miniFramework('tabs').replaceAll('\n  ', '\n\t'))],
  ['a key twice', Buffer.from(`${miniFramework('twice')}\nkey: twice-2\n`)],
  ['__proto__', Buffer.from(`${miniFramework('proto')}\n__proto__: { isAdmin: true }\n`)],
  ['constructor', Buffer.from(`${miniFramework('constructor')}\nconstructor: { prototype: { a: 1 } }\n`)],
  ['a tag of a language', Buffer.from('!!js/function "function () { return process.exit(1); }"\n')],
  ['a tag of another', Buffer.from(`!!python/object/apply:os.system ["true"]\n`)],
  ['two documents', Buffer.from(`${miniFramework('one')}\n---\n${miniFramework('two')}`)],
  ['a directive', Buffer.from(`%YAML 9.9\n---\n${miniFramework('directive')}`)],
  ['U+0000', Buffer.from(miniFramework('null').replace('\n', '\n# \0\n'))],
  ['no UTF-8', Buffer.concat([Buffer.from(miniFramework('latin')), Buffer.from('# caf\xe9\n', 'latin1')])],
  ['UTF-16', Buffer.from(`\ufeff${miniFramework('utf')}`, 'utf16le')],
  ['a text of 2 MB without an end', Buffer.from(`a: "${'a'.repeat(2_000_000)}`)],
  ['2 MB of quotes', Buffer.alloc(2_000_000, "'")],
  ['2 MB of colons', Buffer.alloc(2_000_000, ': ')],
  ['nothing', Buffer.from('\n')],
  ['a comment', Buffer.from('# nothing')],
  ['a number', Buffer.from('1e400')],
  ['more than it may hold', Buffer.alloc(3 * 2 ** 20, '# a\n')],
];

/** Each level names the one before nine times. */
function laughs(levels: number): Buffer {
  const lines = ['a0: &a0 [ha, ha]'];
  for (let level = 1; level < levels; level += 1) {
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
  }
  return Buffer.from(lines.join('\n'));
}

const HEAD = 'unit,requirement,dimension,rating\n';

/** Tables of answers that harm a careless reader, by what is wrong with them. */
export const HOSTILE_CSV: readonly (readonly [string, Buffer])[] = [
  ['60,001 columns', Buffer.from(`${Array.from({ length: 60_001 }, (_, index) => `c${index}`).join(',')}\n`)],
  ['60,001 columns in a row', Buffer.from(`${HEAD}${','.repeat(60_000)}\n`)],
  ['columns of one name', Buffer.from(`${'unit,'.repeat(30_000)}unit\n`)],
  ['a quote that is never closed', Buffer.from(`${HEAD}"${'a,\n'.repeat(300_000)}`)],
  ['a quote in every cell that is never closed', Buffer.from(`${HEAD}${'a,b,"c,\n'.repeat(100_000)}`)],
  ['quotes only', Buffer.alloc(1_000_001, '"')],
  ['commas only', Buffer.alloc(1_000_000, ',')],
  ['line breaks only', Buffer.alloc(1_000_000, '\n')],
  ['carriage returns only', Buffer.alloc(1_000_000, '\r')],
  ['60,001 rows', Buffer.from(`${HEAD}${'U-1,PEO-01,approach,1\n'.repeat(60_001)}`)],
  ['60,001 rows of nothing known', Buffer.from(`${HEAD}${'?,?,?,?\n'.repeat(60_001)}`)],
  ['prototype columns', Buffer.from('unit,requirement,__proto__,constructor\nU-1,PEO-01,1,1\n')],
  ['U+0000', Buffer.from(`${HEAD}U-1,PEO-01,approach,\0\n`)],
  ['no UTF-8', Buffer.from(`${HEAD}U-1,PEO-01,approach,\xff\n`, 'latin1')],
  ['UTF-16', Buffer.from(`\ufeff${HEAD}`, 'utf16le')],
  ['a head only', Buffer.from(HEAD)],
  ['nothing', Buffer.alloc(0)],
  ['formulas', Buffer.from(`${HEAD}=1+1,@a,-b,+c\n`)],
  ['a cell of 1 MB', Buffer.from(`${HEAD}U-1,PEO-01,approach,${'9'.repeat(1_000_000)}\n`)],
  ['more than it may hold', Buffer.alloc(9 * 2 ** 20, 'a,b\n')],
];
