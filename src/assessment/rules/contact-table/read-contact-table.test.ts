import fc from 'fast-check';
import { MOST_CONTACTS } from './contact-faults';
import { type ContactTable, readContactTable } from './read-contact-table';

const CONTEXT = { errors: ['wrong', 'rude'], units: ['QUAY', 'HILL'] };

const read = (text: string): ContactTable => readContactTable(text, CONTEXT);
const faultsOf = (text: string): string[] =>
  read(text).problems.map(({ row, column, code }) => `${row}:${column} ${code.replace('contact-table/', '')}`);

describe('a table of monitored contacts', () => {
  it('counts contacts together that have the same unit, reason and errors', () => {
    const text = [
      'unit,reason,dissatisfied,wrong,rude',
      'QUAY,bill,yes,1,0',
      'QUAY,bill,no,YES,no',
      'HILL,,0,0,0',
      'QUAY,bill,1,1,1',
      ',,No,no,No',
    ].join('\n');
    expect(read(text)).toEqual({
      rows: 5,
      groups: [
        { unit: 'QUAY', reason: 'bill', errors: ['wrong'], contacts: 2, dissatisfied: 1 },
        { unit: 'HILL', errors: [], contacts: 1, dissatisfied: 0 },
        { unit: 'QUAY', reason: 'bill', errors: ['wrong', 'rude'], contacts: 1, dissatisfied: 1 },
        { errors: [], contacts: 1, dissatisfied: 0 },
      ],
      problems: [],
      problemCount: 0,
    });
  });

  it('takes the errors from one column just as well, in any order and with any separator of cells', () => {
    const { groups, problems } = read('Dissatisfied;Errors\nyes;"rude; wrong"\nyes;"wrong;rude;"\nno;\n');
    expect(problems).toEqual([]);
    expect(groups).toEqual([
      { errors: ['wrong', 'rude'], contacts: 2, dissatisfied: 2 },
      { errors: [], contacts: 1, dissatisfied: 0 },
    ]);
  });

  it.each([
    ['an empty file', '', ['0:0 empty-file']],
    ['a header alone', 'dissatisfied,errors', ['1:0 header-only']],
    ['no answers', 'unit,errors\nQUAY,', ['1:0 no-dissatisfied']],
    ['no errors', 'unit,dissatisfied\nQUAY,1', ['1:0 no-errors']],
    ['an error that nobody looked for', 'dissatisfied,wrong\n1,1', ['1:0 missing-error']],
    ['errors in two ways', 'dissatisfied,errors,wrong\n1,,1', ['1:0 errors-twice']],
    ['a column twice', 'dissatisfied,errors,Errors\n1,,', ['1:3 repeated-column']],
    ['a column that is not known', 'dissatisfied,errors,rud\n1,,1', ['1:3 unknown-column']],
    ['a formula for a header', 'dissatisfied,errors,=A1\n1,,1', ['1:3 formula']],
    ['a row that is too long', 'dissatisfied,errors\n1,wrong,rude', ['2:3 ragged-row']],
  ])('with %s is refused', (_, text, faults) => {
    expect(faultsOf(text).map((fault) => fault.replace('csv/', ''))).toEqual(faults);
  });

  it('is refused with every fault at its cell', () => {
    const text = [
      'unit,reason,dissatisfied,errors',
      'QAY,Where is my card?,maybe,wrng;rude',
      'QUAY,bill,,',
      '=1+1,@x,+1,=2',
      `HILL,${'a'.repeat(61)},no,rude`,
      'HILL,"bill" x,no,rude',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      ...['2:1 unknown-unit', '2:2 unusable-reason', '2:3 no-yes-or-no', '2:4 unknown-error'],
      '3:3 no-yes-or-no',
      ...['4:1 formula', '4:2 formula', '4:3 formula', '4:4 formula'],
      '5:2 unusable-reason',
      '6:2 csv/stray-quote',
    ]);
  });

  it('keeps the column of its own name from an error of that name', () => {
    const { groups } = readContactTable('dissatisfied,errors\nyes,unit', { errors: ['unit'], units: [] });
    expect(groups).toEqual([{ errors: ['unit'], contacts: 1, dissatisfied: 1 }]);
  });

  it('can not have more rows, or more ways in which they differ, than are read', () => {
    const many = `dissatisfied,errors\n${'1,\n'.repeat(MOST_CONTACTS + 1)}`;
    expect(faultsOf(many)).toEqual([`${MOST_CONTACTS + 2}:0 too-many-contacts`]);
    const reasons = Array.from({ length: 5001 }, (_, index) => `r${index},1,`).join('\n');
    expect(faultsOf(`reason,dissatisfied,errors\n${reasons}`)).toEqual(['0:0 too-many-groups']);
  });

  it('loses no contact, whatever the rows', () => {
    const row = fc.record({
      unit: fc.constantFrom('', 'QUAY', 'HILL'),
      reason: fc.constantFrom('', 'bill', 'card'),
      dissatisfied: fc.boolean(),
      errors: fc.subarray(CONTEXT.errors),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const lines = rows.map((one) => [one.unit, one.reason, one.dissatisfied ? 'yes' : 'no', one.errors.join(';')]);
        const { groups, problems } = read(['unit,reason,dissatisfied,errors', ...lines.map(String)].join('\n'));
        const sum = (of: (group: (typeof groups)[number]) => number): number =>
          groups.reduce((total, group) => total + of(group), 0);
        expect(problems).toEqual([]);
        expect(sum(({ contacts }) => contacts)).toBe(rows.length);
        expect(sum(({ dissatisfied }) => dissatisfied)).toBe(rows.filter((one) => one.dissatisfied).length);
        for (const key of CONTEXT.errors) {
          expect(sum(({ errors, contacts }) => (errors.includes(key) ? contacts : 0))).toBe(
            rows.filter(({ errors }) => errors.includes(key)).length,
          );
        }
      }),
    );
  });
});
