import type { StatedMapping } from './mapping';
import { read, told, warned } from '../../../../test/support/kpi-tables';

describe('what can not be', () => {
  it.each([
    ['an unknown KPI', ['cast,2026-01,S01,1,,,'], ['2:1 kpi-table/unknown-kpi']],
    ['a KPI whose title is that of another', ['Cost (x),2026-01,S01,1,,,'], ['2:1 kpi-table/unknown-kpi']],
    ['no KPI', [',2026-01,S01,1,,,'], ['2:1 kpi-table/unknown-kpi']],
    ['an unknown unit', ['aht,2026-01,S09,1,,,'], ['2:3 kpi-table/unknown-unit']],
    ['a name of two units', ['aht,2026-01,Twins,1,,,'], ['2:3 kpi-table/ambiguous-unit']],
    ['no unit', ['aht,2026-01,,1,,,'], ['2:3 kpi-table/no-unit']],
    ['no number', ['aht,2026-01,S01,many,,,'], ['2:4 kpi-table/no-number']],
    ['a long number', ['aht,2026-01,S01,1.2345678901234567,,,'], ['2:4 kpi-table/long-number']],
    ['the error of a spreadsheet', ['aht,2026-01,S01,#DIV/0!,,,'], ['2:4 kpi-table/spreadsheet-error']],
    ['a formula as figure', ['aht,2026-01,S01,=SUM(A1),,,'], ['2:4 kpi-table/formula']],
    [
      'formulas as names',
      ['=A1,2026-01,@x,1,,,', 'aht,=B1,S01,1,,,'],
      ['2:3 kpi-table/formula', '2:1 kpi-table/formula', '3:2 kpi-table/formula'],
    ],
    ['a negative value', ['aht,2026-01,S01,-1,,,'], ['2:4 kpi-table/out-of-range']],
    ['a value above 100 %', ['csat,2026-01,S01,100.1,,,'], ['2:4 kpi-table/out-of-range']],
    ['a negative numerator', ['csat,2026-01,S01,,-1,5,'], ['2:5 kpi-table/negative-count']],
    ['a negative denominator', ['csat,2026-01,S01,,1,-5,'], ['2:6 kpi-table/negative-count']],
    ['a zero denominator', ['csat,2026-01,S01,50,0,0,'], ['2:6 kpi-table/zero-denominator']],
    ['more in the numerator', ['csat,2026-01,S01,,6,5,'], ['2:5 kpi-table/impossible-counts']],
    ['a numerator alone', ['csat,2026-01,S01,,6,,'], ['2:5 kpi-table/incomplete-figures']],
    ['a denominator alone', ['csat,2026-01,S01,,,6,'], ['2:6 kpi-table/incomplete-figures']],
    ['a sample alone', ['csat,2026-01,S01,,,,9'], ['2:7 kpi-table/incomplete-figures']],
    ['a sample of nobody', ['csat,2026-01,S01,50,,,0'], ['2:7 kpi-table/no-count']],
    ['half a person', ['csat,2026-01,S01,50,,,1.5'], ['2:7 kpi-table/no-count']],
    ['a negative sample', ['csat,2026-01,S01,50,,,-1'], ['2:7 kpi-table/negative-count']],
    ['a huge sample', ['csat,2026-01,S01,50,,,1000000001'], ['2:7 kpi-table/no-count']],
    ['a value that is not that of its counts', ['csat,2026-01,S01,74.9,3,4,'], ['2:4 kpi-table/contradiction']],
    ['a value that is too large for its counts', ['csat,2026-01,S01,75.1,3,4,'], ['2:4 kpi-table/contradiction']],
    [
      'other figures for the same point',
      ['aht,2026-01,S01,1,,,', 'aht,2026-01,S01,2,,,'],
      ['3:4 kpi-table/conflicting-points'],
    ],
    ['cells without header', ['aht,2026-01,S01,1,,,,9'], ['2:8 csv/ragged-row']],
    ['a stray quotation mark', ['aht,2026-01,S01,1,,,"4"x'], ['2:7 csv/stray-quote', '2:7 kpi-table/no-number']],
    ['a quotation mark inside', ['aht,2026-01,S01,1,,,4"'], ['2:7 csv/stray-quote', '2:7 kpi-table/no-number']],
    ['an open quotation mark', ['aht,2026-01,S01,1,,,"4'], ['2:7 csv/unclosed-quote']],
    ['a percentage of seconds', ['aht,2026-01,S01,1%,,,'], ['2:4 kpi-table/percent-sign']],
    ['a percentage as a count', ['csat,2026-01,S01,,50%,100,'], ['2:5 kpi-table/percent-sign']],
  ])('is refused at its cell: %s', (_, rows, problems) => {
    const table = read(['kpi,month,unit,value,numerator,denominator,n', ...rows]);
    expect(told(table)).toEqual(problems);
    expect(table.problemCount).toBe(problems.length);
  });

  it.each([
    ['promoters that exceed the answers', '2026-01,,10,,,6,5', ['2:6 kpi-table/impossible-counts']],
    ['detractors that exceed the answers', '2026-01,5,,10,,,11', ['2:7 kpi-table/impossible-counts']],
    ['a population that is smaller than its sample', '2026-01,5,,10,9,,', ['2:5 kpi-table/impossible-counts']],
    ['a population of an unknown sample', '2026-01,5,,,9,,', []],
    ['promoters alone', '2026-01,,10,,,6,', ['2:3 kpi-table/incomplete-figures']],
    ['a score below -100', '2026-01,-101,,,,,', ['2:2 kpi-table/out-of-range']],
  ])('of samples is refused: %s', (_, row, problems) => {
    const table = read(['month,value,denominator,n,population,promoters,detractors', row], {
      defaults: { kpi: 'nps' },
    });
    expect(told(table)).toEqual(problems);
  });

  it('of a deviation is refused', () => {
    expect(told(read(['kpi,month,value,sd', 'aht,2026-01,3,-1']))).toEqual(['2:4 kpi-table/negative-count']);
  });

  it('of a figure or channel is refused', () => {
    const table = read(['kpi,month,channel,measure,value', 'aht,2026-01,电话,width,1', 'aht,2026-01,?!,value,1']);
    expect(told(table)).toEqual(['2:4 kpi-table/unknown-figure', '3:3 kpi-table/unusable-channel']);
  });

  it('is shown shortened', () => {
    const [problem] = read(['kpi,month,value', `${'x'.repeat(99)},2026-01,1`]).problems;
    expect(problem?.message).toBe(`There is no KPI "${'x'.repeat(40)}…".`);
  });

  it('is counted where there is too much of it', () => {
    const rows = Array.from({ length: 700 }, () => 'aht,2026-01,x');
    const table = read(['kpi,month,value', ...rows]);
    expect([table.problems.length, table.problemCount]).toEqual([500, 700]);
  });
});

describe('tables that can not be read', () => {
  it.each([
    ['nothing', [''], ['0:0 kpi-table/empty-file']],
    ['only empty rows', ['', ',,,', ' '], ['0:0 kpi-table/empty-file']],
    ['only a header', ['kpi,month,value'], ['1:0 kpi-table/header-only']],
    ['no month', ['kpi,value', 'aht,1'], ['1:0 kpi-table/no-month']],
    ['no figures', ['kpi,month', 'aht,2026-01'], ['1:0 kpi-table/no-figures']],
    ['a column twice', ['kpi,month,value,result', 'aht,2026-01,1,2'], ['1:4 kpi-table/repeated-column']],
    ['a KPI twice', ['month,csat,CSAT', '2026-01,1,2'], ['1:3 kpi-table/repeated-column']],
  ])('are refused: %s', (_, lines, problems) => {
    expect(told(read(lines))).toEqual(problems);
  });

  it.each<[string, StatedMapping, string[]]>([
    ['a KPI', { columns: { a: 'kpi:cast:value' }, layout: 'kpiColumns' }, ['1:2 kpi-table/unknown-kpi']],
    [
      'a unit',
      { columns: { a: 'unit:S09' }, layout: 'unitColumns', defaults: { kpi: 'aht' } },
      ['1:2 kpi-table/unknown-unit'],
    ],
    [
      'a month',
      { columns: { a: 'month:2026-13', month: 'ignore' }, layout: 'monthColumns', defaults: { kpi: 'aht' } },
      ['1:2 kpi-table/unreadable-month'],
    ],
    [
      'a role of another layout',
      { columns: { a: 'unit:S01' }, layout: 'long', defaults: { kpi: 'aht' } },
      ['1:2 kpi-table/misfit-column'],
    ],
    [
      'a plain role in a wide layout',
      { columns: { a: 'value' }, layout: 'kpiColumns' },
      ['1:2 kpi-table/misfit-column'],
    ],
  ])('are refused when the mapping names what there is not: %s', (_, stated, problems) => {
    expect(told(read(['month,a', '2026-01,1'], stated))).toEqual(problems);
  });

  it('are refused when a name is said to stand for what there is not', () => {
    const stated = { names: { kpis: { A: 'nothing' }, units: { B: 'nowhere' } } };
    const table = read(['kpi,unit,month,value', 'A,B,2026-01,1'], stated);
    expect(told(table)).toEqual(['2:2 kpi-table/unknown-unit', '2:1 kpi-table/unknown-kpi']);
  });

  it('are refused when they have too many rows', () => {
    const rows = Array<string>(400_001).fill('aht,2026-01,');
    const table = read(['kpi,month,value', ...rows]);
    expect(told(table)).toEqual(['400002:0 kpi-table/too-many-rows']);
  });

  it('are refused when they have too many points', () => {
    const months = Array.from(
      { length: 2_400 },
      (_, index) => `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const rows = Array.from({ length: 84 }, (_, index) => months.map((month) => `aht,${month},c${index},1`)).flat();
    expect(told(read(['kpi,month,channel,value', ...rows]))).toEqual(['200002:0 kpi-table/too-many-points']);
  });
});

describe('targets', () => {
  it.each([
    ['a share above 100 %', 'csat,50,101'],
    ['a negative share', 'csat,50,-1'],
    ['a negative time', 'aht,400,-380'],
    ['a promoter score above 100', 'nps,20,101'],
    ['a negative amount of money', 'cost,2.5,-2'],
  ])('are refused at their cell: %s', (_, row) => {
    const table = read(['kpi,value,target,month', `${row},2026-01`]);
    expect(told(table)).toEqual(['2:3 kpi-table/out-of-range']);
    expect(table.targets).toEqual([]);
  });

  it.each([
    ['an upper end alone', 'bias,-2,,5', ['2:4 kpi-table/target-needs-range']],
    ['swapped ends', 'bias,-2,5,-5', ['2:4 kpi-table/target-range-empty']],
    ['a range for one figure', 'csat,50,75,85', ['2:4 kpi-table/target-needs-one-figure']],
    [
      'an upper end that can not be',
      'csat,50,,185',
      ['2:4 kpi-table/out-of-range', '2:4 kpi-table/target-needs-one-figure'],
    ],
  ])('are refused at their cell: %s', (_, row, problems) => {
    const table = read(['kpi,value,target,target to,month', `${row},2026-01`]);
    expect(told(table)).toEqual(problems);
    expect(table.targets).toEqual([]);
  });

  it('of one figure where a range is needed are left out, and the figures are taken', () => {
    const table = read(['kpi,value,target,month', 'bias,-2,-5,2026-01']);
    expect(told(table)).toEqual([]);
    expect(warned(table)).toEqual(['2:3 kpi-table/target-needs-range']);
    expect(table).toMatchObject({ targets: [], points: [{ value: '-2' }] });
  });

  it('may be as large as the KPI can be', () => {
    const table = read([
      'kpi,value,target,month',
      'csat,50,100,2026-01',
      'complaints,3,1200,2026-01',
      'cost,-2,0,2026-01',
    ]);
    expect(told(table)).toEqual([]);
    expect(table.targets.map(({ target }) => target)).toEqual(['100', '1200', '0']);
  });
});

describe('a bias', () => {
  it('can lie on either side of nil', () => {
    const table = read(['kpi,month,value,numerator,denominator', 'bias,2026-01,-140.5,,', 'bias,2026-02,,-3,100']);
    expect([told(table), warned(table)]).toEqual([[], []]);
    expect(table.points.map(({ value, numerator }) => value ?? numerator)).toEqual(['-140.5', '-3']);
  });

  it('is not taken for shares because some of its values are small', () => {
    const rows = ['-4', '0.5', '-0.2', '0.9'].map((value, at) => `bias,2026-0${at + 1},${value}`);
    expect(warned(read(['kpi,month,value', ...rows]))).toEqual([]);
  });
});

describe('what may be right', () => {
  it('is taken once when it stands twice', () => {
    const table = read(['kpi,month,value', 'aht,2026-01,1', 'aht,2026-01,1.0']);
    expect([told(table), warned(table), table.points.length]).toEqual([[], ['3:3 kpi-table/repeated-point'], 1]);
  });

  it('is taken once when one of its figures stands twice', () => {
    const rows = ['csat,numerator,3', 'csat,numerator,3', 'csat,denominator,4', 'csat,denominator,5'];
    const table = read(['kpi,measure,2026-01', ...rows]);
    expect([told(table), warned(table)]).toEqual([
      ['5:3 kpi-table/conflicting-points'],
      ['3:3 kpi-table/repeated-point'],
    ]);
  });

  it('is left out when it has no figure', () => {
    const table = read(['kpi,month,value', 'aht,2026-01,n/a']);
    expect([told(table), warned(table), table.points]).toEqual([[], ['2:0 kpi-table/no-figure'], []]);
  });

  it('may be shares that were not written as percentages', () => {
    const lines = [
      'kpi,month,value',
      ...['0.85', '0.9', '1'].map((value, index) => `csat,2026-0${index + 1},${value}`),
    ];
    expect(warned(read(lines))).toEqual(['2:0 kpi-table/looks-like-shares']);
    expect(warned(read([...lines, 'csat,2026-04,2']))).toEqual([]);
    expect(warned(read(['kpi,month,value', 'csat,2026-01,0', 'csat,2026-02,0', 'csat,2026-03,0']))).toEqual([]);
  });

  it.each([
    ['csat', '85,3 %', '85.3'],
    ['complaints', '1.25%', '12.5'],
    ['ageing', '105％', '1.05'],
    ['ageing', '5%', '0.05'],
  ])('is a percentage of %s: %s', (kpi, figure, value) => {
    const decimal = figure.includes(',') ? ',' : '.';
    const table = read(['kpi;month;value', `${kpi};2026-01;${figure}`], { decimal });
    expect(table.points.map((point) => point.value)).toEqual([value]);
  });

  it('is a value beside its counts when it was rounded or cut off', () => {
    const lines = ['kpi,month,value,numerator,denominator', 'csat,2026-01,66.6,2,3', 'csat,2026-02,66.7,2,3'];
    const table = read([...lines, 'aht,2026-01,2.5,5,2']);
    expect(told(table)).toEqual([]);
    expect(table.points.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
  });

  it('is a value with the size of its sample', () => {
    const lines = ['kpi,month,value,denominator,n', 'csat,2026-01,66.6,30,', 'csat,2026-02,66.6,30,31'];
    expect(read(lines).points.map(({ n }) => n)).toEqual(['30', '31']);
  });

  it('is an amount of money below zero, or a score', () => {
    const lines = ['kpi,month,value,numerator,denominator', 'cost-2,2026-01,-5,,', 'nps,2026-01,,-5,2'];
    expect(told(read(lines))).toEqual([]);
  });
});
