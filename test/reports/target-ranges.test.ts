import type { Assessment } from '../../src/assessment';
import { FRAMEWORKS_ROOT, type KpiInfo } from '../../src/framework';
import { judgeSeries } from '../../src/kpi';
import type { Cell, TableModel } from '../../src/report/models/blocks';
import { Figures } from '../../src/report/models/figures';
import { verdictSentence } from '../../src/report/models/gap-report/kpi-sentence';
import { kpiTarget, type KpiTextContext } from '../../src/report/models/gap-report/kpi-text';
import { unitComparisons } from '../../src/report/models/gap-report/unit-comparison';
import { ReportContext } from '../../src/report/models/report-context';
import { wordingIn } from '../../src/report/wording';
import { fromDecimal, ratio } from '../../src/scoring/ratio';
import type { Language } from '../../src/shared/text';
import { counts, kpiOf, monthly, seriesOf, written } from '../support/kpi-builders';
import { smallContext } from '../support/report-models';

const textIn = (language: Language): KpiTextContext => {
  const words = wordingIn(language);
  return { words, figures: new Figures(words, []), input: { engagement: { currency: 'USD' } } };
};

const SMALL = {
  ...{ root: FRAMEWORKS_ROOT, framework: 'service-excellence-5p@1.1.0' },
  ...{ units: 1, answers: 'worst' as const },
};
const containment = kpiOf({ key: 'containment', title: 'Containment', direction: 'band' });

describe('a target that is a range', () => {
  it.each([
    ['percent', '0.75', '0.855', '75–85.5%'],
    ['percent', '-0.05', '0.05', '−5 to 5%'],
    ['seconds', '240', '360', '240–360 s'],
    ['currency', '1.5', '2', 'USD 1.5–2'],
    ['count', '1000', '1200', '1,000–1,200'],
    ['ratio', '0.8', '0.85', '0.8–0.85'],
  ] as const)('in %s is written from end to end', (unit, from, to, text) => {
    expect(kpiTarget(textIn('en'), kpiOf({ unit }), fromDecimal(from), fromDecimal(to))).toBe(text);
  });

  it('is written as its language writes decimals and periods', () => {
    const shown = (language: Language, from: string): string =>
      kpiTarget(textIn(language), kpiOf(), fromDecimal(from), fromDecimal('0.855'));
    expect([shown('id', '0.755'), shown('zh', '0.755')]).toEqual(['75,5–85,5%', '75.5–85.5%']);
    expect([shown('id', '-0.05'), shown('zh', '-0.05')]).toEqual(['−5 sampai 85,5%', '−5至85.5%']);
  });

  it('that is one figure is written as before', () => {
    expect(kpiTarget(textIn('en'), kpiOf(), ratio(4, 5), null)).toBe('80%');
  });
});

describe('the reason of a verdict on a range', () => {
  const said = (judged: ReturnType<typeof judgeSeries>): string => verdictSentence(textIn('en'), judged);
  const share = (numerator: number, sample: number) =>
    judgeSeries(containment, seriesOf([counts('2026-01', numerator, sample)], { goal: '75', goalTo: '85' }));

  it('tells where the interval lies, and what would settle it', () => {
    expect(said(share(800, 1000))).toBe(
      '80% from 1,000 cases; 95% interval 77.4–82.4%; target 75–85%. The whole interval lies within the range: met.',
    );
    expect(said(share(600, 1000))).toContain('The whole interval lies outside the range: not met.');
    expect(said(share(78, 100))).toMatch(/partly within the range and partly outside.*If the figure stays, \d+ cases/u);
    expect(said(share(85, 100))).toContain('The figure is at an end of the range: no sample settles that.');
  });

  it('tells that chance is not weighed without counts, and that a biased survey proves nothing', () => {
    const bare = (value: string) =>
      judgeSeries(containment, seriesOf([written('2026-01', value)], { goal: '75', goalTo: '85' }));
    expect(said(bare('80'))).toBe(
      '80%; target 75–85%. The figure lies within the range; without counts chance is not weighed.',
    );
    expect(said(bare('90'))).toContain('The figure lies outside the range');
    expect(said({ ...share(800, 1000), verdict: 'notProven', isWithheld: true })).toContain('it proves nothing');
  });

  it.each(['en', 'id', 'zh'] as const)('tells which form the target would need, in %s', (language) => {
    const { because } = wordingIn(language).kpis;
    const point = [written('2026-01', '80')];
    const sentence = (kpi: KpiInfo, stated: object) =>
      verdictSentence(textIn(language), judgeSeries(kpi, seriesOf(point, stated)));
    expect(sentence(containment, { goal: '75' })).toBe(because.needsRange('80%'));
    expect(sentence(kpiOf(), { goal: '75', goalTo: '85' })).toBe(because.needsOneFigure('80%'));
    expect(sentence(kpiOf(), {})).toBe(because.notStated('80%'));
  });
});

describe('many units compared on a range', () => {
  const units = Array.from({ length: 13 }, (_, at) => `U${String(at + 1).padStart(2, '0')}`);

  async function compared(kpi: KpiInfo, stated: object) {
    const context = await smallContext(SMALL);
    const kpis = units.map((unit, at) => seriesOf(monthly([700 + 10 * at], 1000), { kpi: kpi.key, unit, ...stated }));
    const assessment: Assessment = {
      ...context.input.current.assessment,
      ...{ kpis, kpiInfos: new Map([[kpi.key, kpi]]), partyKinds: new Map(units.map((unit) => [unit, 'own'])) },
    };
    const named = new Map(units.map((ref) => [ref, { ref, name: ref, site: 'S1', weight: 1 }]));
    const engagement = { ...context.input.engagement, units: named };
    const current = { ...context.input.current, assessment };
    return unitComparisons(new ReportContext({ ...context.input, engagement, current }));
  }

  it('shows both ends of it, and the highest and the lowest units without ranks', async () => {
    const blocks = await compared(containment, { goal: '75', goalTo: '80' });
    const table = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0] as TableModel;
    expect(table.rows.map((row) => (row.kind === 'group' ? row.text : cellText(row.cells[0])))).toEqual([
      ...['Highest three', 'U13', 'U12', 'U11', 'Lowest three', 'U01', 'U02', 'U03'],
    ]);
    expect(table.rows.flatMap((row) => (row.kind === 'row' ? [cellText(row.cells[5])] : []))).toEqual(
      Array.from({ length: 6 }, () => '–'),
    );
    const [funnel] = blocks.flatMap((block) =>
      block.kind === 'figure' && block.figure.chart.kind === 'funnel' ? [block.figure.chart] : [],
    );
    expect(funnel?.target).toMatchObject({ label: 'Target: 75–80%' });
    expect(funnel!.target!.to!).toBeGreaterThan(funnel!.target!.at);
    expect(JSON.stringify(blocks)).toContain('so that units have no ranks');
  });

  it('keeps ranks where one side is the better one', async () => {
    const blocks = await compared(kpiOf(), { goal: '75' });
    const text = JSON.stringify(blocks);
    expect(text).toContain('Best three');
    expect(text).not.toContain('no ranks');
  });
});

describe('units with figures on either side of nil', () => {
  it('have bars that begin at nil', async () => {
    const context = await smallContext(SMALL);
    const bias = kpiOf({ key: 'forecast-bias', title: 'Forecast bias', kind: 'amount', direction: 'band' });
    const kpis = ['-4', '3', '6'].map((value, at) =>
      seriesOf([written('2026-01', value)], { kpi: bias.key, unit: `U${at}`, goal: '-5', goalTo: '5' }),
    );
    const refs = ['U0', 'U1', 'U2'];
    const assessment: Assessment = {
      ...context.input.current.assessment,
      ...{ kpis, kpiInfos: new Map([[bias.key, bias]]), partyKinds: new Map(refs.map((unit) => [unit, 'own'])) },
    };
    const engagement = {
      ...context.input.engagement,
      units: new Map(refs.map((ref) => [ref, { ref, name: ref, site: 'S1', weight: 1 }])),
    };
    const current = { ...context.input.current, assessment };
    const text = JSON.stringify(unitComparisons(new ReportContext({ ...context.input, engagement, current })));
    const bars = /"bars":(\[.*?\]),"legend":.*?"zero":([\d.]+)/u.exec(text);
    const zero = Number(bars?.[2]);
    const values = (JSON.parse(bars![1]!) as { value: number; target: number; targetTo: number }[]).map(
      ({ value, target, targetTo }) => [value > zero, target < zero, targetTo > zero],
    );
    expect(values).toEqual([
      [true, true, true],
      [true, true, true],
      [false, true, true],
    ]);
  });
});

const cellText = (cell: Cell | undefined): string =>
  typeof cell === 'object' && 'text' in cell ? cell.text : ((cell as string | undefined) ?? '');
