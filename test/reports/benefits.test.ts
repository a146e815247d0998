import { DEMO, runCase, type Written } from '../support/run-case';
import { readReportTree, type TableBlock } from '../support/report-tree';

interface Figure {
  readonly exact: string;
  readonly decimal: string;
}
type Worlds = Record<'low' | 'likely' | 'high', Figure>;

const CASES = {
  telecom: { casePath: DEMO.telecom, folder: 'baseline-plan', file: 'plan.json', one: 1_000_000, digits: 1 },
  bank: { casePath: DEMO.bank, folder: 'baseline', file: 'scores.json', one: 1000, digits: 0 },
} as const;

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('the benefits in the plan of %s', (name) => {
  const { casePath, folder, file, one, digits } = CASES[name];
  let written: Written;
  let tables: readonly TableBlock[];
  let texts: string;
  let data: any;
  beforeAll(async () => {
    written = await runCase(casePath);
    const report = await readReportTree(written.bytes(`${folder}/workstream-plan.pdf`));
    const chapter = report.chapters.find(({ title }) => title === 'Benefits');
    const blocks = chapter?.blocks ?? [];
    tables = blocks.filter((block) => block.kind === 'table');
    texts = JSON.stringify(report.chapters.map((each) => each.blocks));
    data = JSON.parse(written.bytes(`${folder}/${file}`).toString('utf8')).benefits;
  });

  const grouped = (value: number, places: number): string =>
    value.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }).replace('-', '−');
  const amount = ({ decimal }: Figure): string => grouped(Number(decimal) / one, digits);
  const worlds = ({ low, likely, high }: Worlds): string[] => [low, likely, high].map(amount);
  const table = (...heads: string[]): readonly (readonly string[])[] =>
    tables.find(({ head }) => heads.every((text) => head.includes(text)))?.rows ?? [];

  it('print each lever and the whole as the data file has them', () => {
    const rows = table('Lever', 'Low', 'Likely', 'High');
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ...data.levers.map((lever: { money: Worlds }) => worlds(lever.money)),
      worlds(data.money),
    ]);
  });

  it('print cost, payback and net present value as the data file has them', () => {
    const { effort, yearly, payback, npv } = data.value;
    const rows = table('Item', 'Low', 'Likely', 'High').map((row) => row.slice(-3));
    expect(rows).toHaveLength(5);
    expect([rows[0], rows[2], rows[4]]).toEqual([worlds(effort), worlds(yearly), worlds(npv)]);
    expect(rows[3]).toEqual(['low', 'likely', 'high'].map((world) => String(payback[world].months ?? 'never')));
    expect(table('Year', 'Benefit').map((row) => row.at(-1))).toEqual([
      ...data.value.years.map((year: { presentValue: Figure }) => amount(year.presentValue)),
      amount(npv.likely),
    ]);
  });

  it('print every input with its range and source', () => {
    const rows = table('Input', 'Unit', 'Source');
    expect(rows).toHaveLength(Number(data.inputs.length) + 1 + Number(data.costs.length));
    for (const [at, { unit, likely, source }] of data.inputs.entries()) {
      const shown = Number(likely.decimal) * (unit === 'percent' ? 100 : 1);
      expect(rows[at]?.[3]?.replaceAll(',', '')).toBe(String(shown));
      expect(rows[at]?.[5]).toBe(source.en);
    }
  });

  it('stand in one line on the first page that is read', () => {
    expect(texts).toContain('Benefit at full effect:');
    expect(texts).toContain('Net present value:');
  });
});

describe('the plan of the telecom', () => {
  let written: Written;
  beforeAll(async () => {
    written = await runCase(DEMO.telecom);
  });

  it('shows how 53.3 million hang on the volume and on customers who contact again', async () => {
    const report = await readReportTree(written.bytes('baseline-plan/workstream-plan.pdf'));
    const blocks = report.chapters.find(({ title }) => title === 'Benefits')?.blocks ?? [];
    const all = JSON.stringify(blocks);
    expect(all).toContain('USD 53.3 million a year');
    expect(all).toContain('+14 points, +21%');
    const grid = blocks.filter((block) => block.kind === 'table').find(({ head }) => head[1]?.includes('68,600,000'));
    expect(grid?.rows).toEqual([
      ['50%', '23.7', '36.4', '53.3'],
      ['70%', '34.7', '53.3', '78.1'],
      ['100%', '53.3', '81.8', '119.9'],
    ]);
    for (const implied of ['−17.5%, 68,600,000', '−11.4%, 105,300,000', '−7.8%, 154,300,000', '−10.4%, 114,900,000']) {
      expect(all).toContain(implied);
    }
  });
});
