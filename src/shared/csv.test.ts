import fc from 'fast-check';
import { readCsv } from './csv';

const texts = (text: string): string[][] => readCsv(text).rows.map((row) => row.map((cell) => cell.text));

describe('readCsv', () => {
  it('reads plain and quoted cells, doubled quotes and line breaks inside quotes', () => {
    expect(texts('a,"b, c","say ""hi"""\r\n"two\nlines",,d\n')).toEqual([
      ['a', 'b, c', 'say "hi"'],
      ['two\nlines', '', 'd'],
    ]);
  });

  it('leaves out blank lines and needs no line break at the end', () => {
    expect(texts('a,b\n\n\r\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(texts('')).toEqual([]);
  });

  it('gives each cell its line and column, also after line breaks inside quotes', () => {
    const { rows } = readCsv('ab,"c\nd",e\r"f",g\n');
    expect(rows.map((row) => row.map(({ line, column }) => [line, column]))).toEqual([
      [
        [1, 1],
        [1, 4],
        [2, 4],
      ],
      [
        [3, 1],
        [3, 5],
      ],
    ]);
  });

  it('admits blanks after a closing quotation mark', () => {
    expect(readCsv('"a" ,b')).toMatchObject({ problems: [], rows: [[{ text: 'a' }, { text: 'b' }]] });
  });

  it('reports misplaced quotation marks where they stand', () => {
    const places = (text: string): string[] =>
      readCsv(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
    expect(places('a,b "c"\n')).toEqual(['1:5 csv/stray-quote']);
    expect(places('a,"b"c\n')).toEqual(['1:6 csv/stray-quote']);
    expect(places('a\nb,"c\nd\n')).toEqual(['2:3 csv/unclosed-quote']);
  });

  it('reads back whatever is written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '标', ',', '"', '\n', '\r', ' ', ';') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, lineBreak) => {
        const written = table
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join(lineBreak);
        expect(readCsv(written).problems).toEqual([]);
        expect(texts(written)).toEqual(table);
      }),
    );
  });
});
