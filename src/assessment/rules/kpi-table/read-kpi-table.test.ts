import { readKpiTable } from './read-kpi-table';
import { points, read, TABLE_CONTEXT, told, warned } from '../../../../test/support/kpi-tables';

describe('a long table', () => {
  it('has a point in each row', () => {
    const table = read([
      'KPI,Unit,Channel,Month,Numerator,Denominator,Value,N,SD,Population,Promoters,Detractors,Target',
      'csat,S01,voice,2026-01,340,400,,,,9000,,,85',
      'CSAT,jakarta CHAT,Live chat,2026-02,,,83.5,412,,,,,86.5',
      'nps,entity,,2026-01,,200,,,,,110,40,',
      'aht,Total,all,2026-01,,,412.50,800,95.1,,,,',
    ]);
    expect(table.problems).toEqual([]);
    expect(points(table)).toEqual([
      {
        kpi: 'csat',
        unit: 'S01',
        channel: 'voice',
        month: '2026-01',
        numerator: '340',
        denominator: '400',
        population: '9000',
      },
      { kpi: 'csat', unit: 'S02', channel: 'chat', month: '2026-02', value: '83.5', n: '412' },
      {
        kpi: 'nps',
        unit: 'entity',
        channel: '',
        month: '2026-01',
        numerator: '7000',
        denominator: '200',
        promoters: '110',
        detractors: '40',
      },
      { kpi: 'aht', unit: 'entity', channel: '', month: '2026-01', value: '412.5', n: '800', sd: '95.1' },
    ]);
    expect(table.targets.map(({ kpi, unit, target }) => [kpi, unit, target])).toEqual([
      ['csat', 'S01', '85'],
      ['csat', 'S02', '86.5'],
    ]);
    expect(table.rows).toBe(4);
  });

  it('tells how it was read, in a form that can be sent back', () => {
    const lines = ['kpi;unit;bulan;nilai;catatan', 'Kepuasan pelanggan;Suara Jakarta;Januari 2026;83,5;x'];
    const table = read(lines);
    expect(table.mapping).toEqual({
      delimiter: ';',
      decimal: ',',
      layout: 'long',
      monthFormat: 'monthName',
      columns: { kpi: 'kpi', unit: 'unit', bulan: 'month', nilai: 'value', catatan: 'ignore' },
      defaults: {},
      names: { kpis: { 'Kepuasan pelanggan': 'csat' }, units: { 'Suara Jakarta': 'S01' } },
    });
    expect(read(lines, table.mapping)).toEqual(table);
  });

  it('finds a unit by its site and programme', () => {
    const table = read([
      'kpi,site,programme,month,value',
      'aht,JKT,语音,2026-01,1',
      'aht,Jakarta,Chat,2026-01,2',
      'aht,Surabaya,,2026-01,3',
      'aht,Jakarta,,2026-01,4',
    ]);
    expect(points(table).map(({ unit }) => unit)).toEqual(['S01', 'S02', 'S03']);
    expect(told(table)).toEqual(['5:2 kpi-table/ambiguous-unit']);
  });

  it('is about the whole entity when it names no unit', () => {
    const table = read(['指标,月份,分子,分母', '顾客满意度,2026年1月,3,4']);
    expect(table.mapping.defaults).toEqual({ unit: 'entity' });
    expect(points(table)).toEqual([
      { kpi: 'csat', unit: 'entity', channel: '', month: '2026-01', numerator: '3', denominator: '4' },
    ]);
  });

  it('takes names, roles and defaults that are stated', () => {
    const table = read(['Wert,Monat,Wo', '5,2026-01,Nord', '6,2026-01,'], {
      columns: { Wert: 'value', Monat: 'month', Wo: 'unit' },
      defaults: { kpi: 'Handling', unit: 'S02', channel: 'voice' },
      names: { kpis: { Handling: 'aht' }, units: { Nord: 'S03' } },
    });
    expect(points(table)).toEqual([
      { kpi: 'aht', unit: 'S03', channel: 'voice', month: '2026-01', value: '5' },
      { kpi: 'aht', unit: 'S02', channel: 'voice', month: '2026-01', value: '6' },
    ]);
  });

  it('reads figures of one point from several rows where rows name the figure', () => {
    const byMeasure = read([
      'kpi,month,measure,value',
      'csat,2026-01,numerator,3',
      'csat,2026-01,分母,4',
      'aht,2026-01,,5',
    ]);
    const byName = read(['kpi,month,value', 'csat_num,2026-01,3', 'CSAT分母,2026-01,4', 'aht,2026-01,5']);
    expect(points(byName)).toEqual(points(byMeasure));
    expect(byName.points).toContainEqual(expect.objectContaining({ kpi: 'csat', numerator: '3', denominator: '4' }));
  });

  it('keeps the target of the latest month and says that there are others', () => {
    const table = read([
      'kpi,month,value,target',
      'aht,2026-02,1,300',
      'aht,2026-01,1,310',
      'aht,2026-03,1,300',
      'aht,2026-04,1,290',
    ]);
    expect(table.targets.map(({ target }) => target)).toEqual(['290']);
    expect(warned(table)).toEqual(['3:4 kpi-table/several-targets', '5:4 kpi-table/several-targets']);
  });

  it.each(['target to', 'Target_max', 'Upper target', 'target sampai', '目标上限'])(
    'takes a range from the target to what stands below "%s"',
    (header) => {
      const table = read([`kpi,month,value,target,${header}`, 'bias,2026-01,2%,-5%,5%', 'csat,2026-01,80,85,']);
      expect(told(table)).toEqual([]);
      expect(table.mapping.columns).toMatchObject({ target: 'target', [header]: 'targetTo' });
      expect(table.targets.map(({ kpi, target, targetTo }) => [kpi, target, targetTo])).toEqual([
        ['bias', '-5', '5'],
        ['csat', '85', undefined],
      ]);
    },
  );

  it('keeps the range of the latest month and says that there are others', () => {
    const table = read([
      'kpi,month,value,target,target to',
      'bias,2026-02,2,-5,5',
      'bias,2026-03,2,-5,4',
      'bias,2026-01,2,-5,5',
    ]);
    expect(table.targets.map(({ targetTo }) => targetTo)).toEqual(['4']);
    expect(warned(table)).toEqual(['3:4 kpi-table/several-targets', '4:4 kpi-table/several-targets']);
    expect(table.warnings[0]?.message).toBe('bias has the target -5 to 5 in line 2 and -5 to 4 here.');
  });
});

describe('a table with a column for each KPI', () => {
  it('has values, or pairs of counts', () => {
    const table = read([
      'Unit,Month,CSAT num,csat_den,AHT (s),AHT sd,n,remark',
      'S01,2026-01,3,4,312,20,77,fine',
      'S01,2026-02,,,300,,77,',
    ]);
    expect(table.mapping.layout).toBe('kpiColumns');
    expect(table.mapping.columns).toEqual({
      Unit: 'unit',
      Month: 'month',
      'CSAT num': 'kpi:csat:numerator',
      csat_den: 'kpi:csat:denominator',
      'AHT (s)': 'kpi:aht:value',
      'AHT sd': 'kpi:aht:sd',
      n: 'ignore',
      remark: 'ignore',
    });
    expect(points(table)).toEqual([
      { kpi: 'csat', unit: 'S01', channel: '', month: '2026-01', numerator: '3', denominator: '4' },
      { kpi: 'aht', unit: 'S01', channel: '', month: '2026-01', value: '312', sd: '20' },
      { kpi: 'aht', unit: 'S01', channel: '', month: '2026-02', value: '300' },
    ]);
  });

  it('finds the months of a column without a name', () => {
    const table = read([',csat', 'Jan-26,85', 'Feb-26,86']);
    expect(points(table).map(({ month, value }) => [month, value])).toEqual([
      ['2026-01', '85'],
      ['2026-02', '86'],
    ]);
  });
});

describe('a wide table', () => {
  it('can have a column for each month', () => {
    const table = read([
      'KPI,Unit,Figure,Jan 2026,Feb 2026,Total',
      'csat,S01,numerator,3,4,7',
      'csat,S01,denominator,5,5,10',
      'aht,S01,,300,-,',
    ]);
    expect(table.mapping.layout).toBe('monthColumns');
    expect(table.mapping.columns).toMatchObject({
      'Jan 2026': 'month:2026-01',
      'Feb 2026': 'month:2026-02',
      Total: 'ignore',
    });
    expect(points(table)).toEqual([
      { kpi: 'csat', unit: 'S01', channel: '', month: '2026-01', numerator: '3', denominator: '5' },
      { kpi: 'csat', unit: 'S01', channel: '', month: '2026-02', numerator: '4', denominator: '5' },
      { kpi: 'aht', unit: 'S01', channel: '', month: '2026-01', value: '300' },
    ]);
  });

  it('can have a column for each unit, for a KPI that is stated', () => {
    const table = read(['month,S01,Jakarta chat,total', '2026-01,1,2,3'], { defaults: { kpi: 'aht' } });
    expect(table.mapping.layout).toBe('unitColumns');
    expect(points(table).map(({ unit, value }) => [unit, value])).toEqual([
      ['S01', '1'],
      ['S02', '2'],
      ['entity', '3'],
    ]);
    expect(table.mapping.defaults).toEqual({ kpi: 'aht' });
  });

  it('asks which KPI it is about', () => {
    expect(told(read(['month,S01', '2026-01,1']))).toEqual(['1:0 kpi-table/no-kpi']);
  });

  it('tells when the months in its header could be days', () => {
    expect(warned(read(['kpi,01/02/2026', 'aht,1']))).toEqual(['1:0 kpi-table/ambiguous-month']);
  });

  it('reads months in its header as the other months say', () => {
    const table = read(['kpi,31/01/2026,01/02/2026,99/99/2026', 'aht,1,2,3']);
    expect(points(table).map(({ month }) => month)).toEqual(['2026-01', '2026-02']);
  });
});

describe('separators', () => {
  it.each([
    [',', 'kpi,month,value'],
    [';', 'kpi;month;value'],
    ['\t', 'kpi\tmonth\tvalue'],
    ['|', 'kpi|month|value'],
  ])('are recognised: %j', (delimiter, header) => {
    const table = read([header, ['aht', '2026-01', '1'].join(delimiter)]);
    expect(table.mapping.delimiter).toBe(delimiter);
    expect(table.points).toHaveLength(1);
  });

  it('can be said in the first line', () => {
    const table = readKpiTable('\uFEFFsep=|\r\nkpi, or,so|month|value\r\naht|2026-01|x\r\n', TABLE_CONTEXT, {
      columns: { 'kpi, or,so': 'kpi' },
    });
    expect(table.mapping.delimiter).toBe('|');
    expect(told(table)).toEqual(['3:3 kpi-table/no-number']);
  });

  it.each([
    ['1,234.5 and 1,234', ',', ['"1,234.5"', '"1,234"'], ['1234.5', '1234'], []],
    ['1.234,5', ';', ['1.234,5', '2'], ['1234.5', '2'], []],
    ['1.234.567', ';', ['1.234.567', '2'], ['1234567', '2'], []],
    ['1,234,567', ';', ['1,234,567', '2'], ['1234567', '2'], []],
    ['a lone 1.234', ',', ['1.234', '2'], ['1.234', '2'], ['1:0 kpi-table/ambiguous-decimal']],
    ['a lone 1,234 between semicolons', ';', ['1,234', '2'], ['1.234', '2'], ['1:0 kpi-table/ambiguous-decimal']],
    ['spaces', ',', ['1 234.5', "1'234.5"], ['1234.5', '1234.5'], []],
  ])('of decimals and thousands are guessed from all figures: %s', (_, delimiter, figures, expected, warnings) => {
    const header = ['kpi', 'month', 'value'].join(delimiter);
    const table = read([
      header,
      ...figures.map((figure, index) => ['aht', `2026-0${index + 1}`, figure].join(delimiter)),
    ]);
    expect(table.points.map(({ value }) => value)).toEqual(expected);
    expect(warned(table)).toEqual(warnings);
  });

  it('of figures that contradict each other are doubtful', () => {
    const table = read(['kpi;month;value', 'aht;2026-01;1,5', 'aht;2026-02;1.5']);
    expect(warned(table)).toEqual(['1:0 kpi-table/ambiguous-decimal']);
    expect(told(table)).toEqual(['3:3 kpi-table/no-number']);
    expect(told(read(['kpi;month;value', 'aht;2026-02;1.5'], { decimal: '.' }))).toEqual([]);
  });
});

describe('months', () => {
  it('of days that could be either are taken from the whole column', () => {
    const dayFirst = read(['kpi,month,value', 'aht,01/02/2026,1', 'aht,31/03/2026,1']);
    const monthFirst = read(['kpi,month,value', 'aht,01/02/2026,1', 'aht,03/31/2026,1']);
    expect(points(dayFirst).map(({ month }) => month)).toEqual(['2026-02', '2026-03']);
    expect(points(monthFirst).map(({ month }) => month)).toEqual(['2026-01', '2026-03']);
    expect([...dayFirst.warnings, ...monthFirst.warnings]).toEqual([]);
  });

  it('that nothing decides are told', () => {
    const table = read(['kpi,month,value', 'aht,01/01/2026,1', 'aht,02/01/2026,1']);
    expect(table.mapping.monthFormat).toBe('monthDayYear');
    const other = read(['kpi,month,value', 'aht,01/01/2026,1', 'aht,01/02/2026,1']);
    expect(other.mapping.monthFormat).toBe('dayMonthYear');
    expect([warned(table), warned(other)]).toEqual([
      ['1:2 kpi-table/ambiguous-month'],
      ['1:2 kpi-table/ambiguous-month'],
    ]);
    expect(warned(read(['kpi,month,value', 'aht,01/02/2026,1'], { monthFormat: 'dayMonthYear' }))).toEqual([]);
  });

  it('that nothing decides are refused when another form is stated', () => {
    const table = read(['kpi,month,value', 'aht,01/02/2026,1', 'aht,,1', 'aht,soon,1'], { monthFormat: 'yearMonth' });
    expect(told(table)).toEqual([
      '2:2 kpi-table/unreadable-month',
      '3:2 kpi-table/unreadable-month',
      '4:2 kpi-table/unreadable-month',
    ]);
    expect(table.problems.map(({ message }) => message)).toEqual([
      '"01/02/2026" can be two months.',
      'The row has no month.',
      '"soon" is no month.',
    ]);
  });
});
