import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { assessEngagement } from '../../src/engagement';
import { FRAMEWORKS_ROOT, FrameworkStore, type KpiInfo } from '../../src/framework';
import type { Block, ReportModel, TableModel } from '../../src/report/models/blocks';
import { Figures } from '../../src/report/models/figures';
import { kpiFigure } from '../../src/report/models/gap-report/kpi-text';
import { scorecardSection } from '../../src/report/models/gap-report/scorecard';
import { ReportContext } from '../../src/report/models/report-context';
import { wordingIn } from '../../src/report/wording';
import { ratio } from '../../src/scoring';
import { formatProblems } from '../../src/shared/format-problems';
import { InvalidInputError } from '../../src/shared/problem';
import { outputOf, smallContext } from '../support/report-models';
import { inFolder } from '../support/run-case';
import { TEST_FRAMEWORKS, writeSmallCase, type SmallCase } from '../support/small-case';

const STORE = new FrameworkStore(TEST_FRAMEWORKS, FRAMEWORKS_ROOT);
const en = wordingIn('en');

/** A case document, open to any change. */
interface CaseYaml {
  engagement: Record<string, unknown>;
  units: Record<string, unknown>[];
  plan?: Record<string, unknown>;
  assessments: (Record<string, unknown> & { answers: Record<string, unknown> })[];
}

/** The models of a small case after `change`. */
async function modelsOf(
  small: SmallCase,
  change: (document: CaseYaml) => void = () => undefined,
): Promise<(path: string) => ReportModel> {
  return inFolder(async (folder) => {
    const path = writeSmallCase(folder, small);
    const document = parse(readFileSync(path, 'utf8')) as CaseYaml;
    change(document);
    writeFileSync(path, stringify(document));
    const files = await outputOf(path, { store: STORE }).catch((error: unknown) => {
      throw new Error(error instanceof InvalidInputError ? formatProblems(error.problems) : String(error));
    });
    return (name) => {
      const file = files.find((candidate) => candidate.path === name);
      if (file?.kind !== 'pdf')
        throw new Error(`There is no ${name}, only ${files.map((one) => one.path).join(', ')}.`);
      return file.model;
    };
  });
}

const report = 'baseline/gap-report.pdf';
const plan = 'baseline/workstream-plan.pdf';

function blocksOf(model: ReportModel, section: string): readonly Block[] {
  return model.sections.find(({ id }) => id === section)?.blocks ?? [];
}

function textsOf(model: ReportModel, section: string): string[] {
  return blocksOf(model, section).flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'callout' || block.kind === 'heading') return [block.text];
    return block.kind === 'bullets' ? block.items : [];
  });
}

function table(model: ReportModel, section: string, id: string): TableModel {
  const found = blocksOf(model, section).find((block) => block.kind === 'table' && block.table.id === id);
  if (found?.kind !== 'table') throw new Error(`There is no table ${id}.`);
  return found.table;
}

function rowsOf({ rows }: TableModel): unknown[][] {
  return rows.flatMap((row) => (row.kind === 'row' ? [[...row.cells]] : []));
}

function daysFrom(start: string, count: number): string[] {
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(start) + day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The first cells of a table's rows. */
const firstCells = (model: ReportModel, section: string, id: string): unknown[] =>
  rowsOf(table(model, section, id)).map(([first]) => first);

const FIVE_P = { framework: 'service-excellence-5p@1.0.0', root: FRAMEWORKS_ROOT } as const;

/** Everything that a section builder needs, for one unit that failed everything. */
const fivePContext = (): Promise<ReportContext> => smallContext({ ...FIVE_P, units: 1, answers: 'worst' });

describe('a report in an unusual case', () => {
  it('shows what a failing gate takes from the score, apart from the lost points', async () => {
    const models = await modelsOf({ framework: 'radar-matrix@1.0.0', units: 1, answers: 'best' }, ({ assessments }) => {
      assessments[0]!.answers['2.1'] = { units: { U1: [0, 100, 100] } };
    });
    const figure = blocksOf(models(report), 'lost-points').find((block) => block.kind === 'figure');
    const bars = figure?.kind === 'figure' && figure.figure.chart.kind === 'waterfall' ? figure.figure.chart.bars : [];
    expect(bars.map(({ role }) => role)).toEqual(['total', 'loss', 'cap', 'result']);
    expect(bars.at(-1)).toMatchObject({ to: 0.45, text: '45.0' });
    const tiles = blocksOf(models(report), 'executive').find((block) => block.kind === 'tiles');
    expect(tiles).toMatchObject({
      tiles: [{ value: '45%', note: expect.stringContaining('before caps') }, {}, {}, {}],
    });
  });

  it('counts the places of a gate that fails in many requirements', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 1, answers: 'best' }, ({ assessments }) => {
      for (const ref of ['PEO-03', 'PRC-02', 'PRC-05', 'PRC-06', 'PRC-13']) {
        assessments[0]!.answers[ref] = { units: { U1: [1, 1] } };
      }
    });
    expect(textsOf(models(report), 'executive')).toContainEqual(
      expect.stringMatching(/: 5 places in 5 requirements\.$/),
    );
  });

  it('says which gate is open because ratings are missing', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 1, answers: 'best' }, ({ assessments }) => {
      const answers = Object.entries(assessments[0]!.answers).filter(([ref]) => ref !== 'PEO-03');
      assessments[0]!.answers = Object.fromEntries(answers);
    });
    expect(textsOf(models(report), 'executive')).toContainEqual(
      expect.stringMatching(/not determined, because ratings are missing\.$/),
    );
  });

  it('calls nothing a strength that is below target', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 1, answers: 'worst' }, ({ assessments }) => {
      assessments[0]!.answers['PEO-03'] = { units: { U1: [5, 5] } };
      assessments[0]!.answers['PEO-01'] = { units: { U1: [3, 3] } };
    });
    const strengths = blocksOf(models(report), 'executive').findLast((block) => block.kind === 'bullets');
    expect(strengths).toMatchObject({ items: [expect.stringMatching(/PEO-03 .*: 100%$/)] });
  });

  it('names units, facts and opinions with what is known of them', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 2, answers: 'mixed' }, ({ units, assessments }) => {
      units[0]!['programme'] = 'Cards';
      units[1]!['name'] = 'U2 night desk';
      Object.assign(assessments[0]!, {
        facts: [{ label: 'Agents', value: '40', source: 'Roster' }],
        divergingOpinions: [{ by: 'Operations', statement: 'The week was not typical.' }],
      });
    });
    expect(rowsOf(table(models(report), 'scope', 'facts'))).toEqual([['Agents', '40', 'Roster']]);
    expect(firstCells(models(report), 'scope', 'units')).toEqual(['U1 Line 1', 'U2 night desk']);
    expect(rowsOf(table(models(report), 'scope', 'units')).map((cells) => cells[3])).toEqual(['Cards', '']);
    expect(rowsOf(table(models(report), 'annex-opinions', 'opinions'))).toEqual([
      ['Operations', 'The week was not typical.', ''],
    ]);
  });

  it('compares with a wave that scored nothing in points alone', async () => {
    const models = await modelsOf({ framework: 'count-limits@1.0.0', units: 1, answers: 'worst' }, (document) => {
      const [first] = document.assessments;
      const second = { ...first!, key: 'second', kind: 'progress', previous: 'baseline', documentNumber: 'SM-2' };
      document.assessments.push({ ...second, answers: { ...first!.answers } });
      const full = (answer: unknown): unknown =>
        JSON.parse(JSON.stringify(answer).replace(/"None"|"0"|"no"/gi, '"Full"'));
      for (const [ref, answer] of Object.entries(first!.answers)) {
        if (JSON.stringify(answer).includes('None')) document.assessments[1]!.answers[ref] = full(answer);
      }
    });
    const texts = textsOf(models('second/gap-report.pdf'), 'scorecard');
    expect(texts).toContainEqual(expect.stringMatching(/^The score moved from 0% to \d+% \(\+[\d.]+ points\)\./));
  });

  it('puts units without a score last, and leaves the spread of what nobody rated open', async () => {
    const models = await modelsOf({ framework: 'count-limits@1.0.0', units: 8, answers: 'best' }, ({ assessments }) => {
      const [first] = assessments;
      const perUnit = Object.entries(first!.answers).filter(
        ([, answer]) => typeof answer === 'object' && 'units' in answer!,
      );
      first!.answers = Object.fromEntries(
        perUnit.slice(1).map(([ref, answer]) => {
          const units = Object.entries((answer as { units: Record<string, unknown> }).units);
          return [ref, { units: Object.fromEntries(units.filter(([unit]) => unit !== 'U1' && unit !== 'U3')) }];
        }),
      );
    });
    const map = blocksOf(models(report), 'differences').find(
      (block) => block.kind === 'figure' && block.figure.id === 'heat-map-categories',
    );
    const chart = map?.kind === 'figure' ? map.figure.chart : undefined;
    const own = chart?.kind === 'heatMap' ? chart.columnGroups[0]?.columns.map(({ ref }) => ref) : [];
    expect(own?.slice(-2)).toEqual(['U1', 'U3']);
    const [first] = rowsOf(table(models(report), 'annex-answers', 'answers'));
    expect(first?.slice(1)).toEqual(['0', '8', '0', '', { kind: 'text', text: 'Not assessed', muted: true }, '']);
  });

  it('compares with a wave in which nothing was assessed by leaving the earlier figures out', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 1, answers: 'best' }, (document) => {
      const [first] = document.assessments;
      document.assessments.push({
        ...first!,
        key: 'second',
        kind: 'progress',
        previous: 'baseline',
        documentNumber: 'SM-2',
      });
      first!.answers = {};
    });
    const model = models('second/gap-report.pdf');
    const radar = blocksOf(model, 'scorecard').find((block) => block.kind === 'figure');
    expect(radar).toMatchObject({
      figure: { chart: { axes: expect.arrayContaining([expect.objectContaining({ previous: null })]) } },
    });
    expect(rowsOf(table(model, 'scorecard', 'categories')).map((cells) => cells.slice(4, 6))).toEqual(
      Array.from({ length: 7 }, () => ['', '']),
    );
  });

  it('shows contact reasons without KPI series, and a KPI of one month', async () => {
    const reasons = {
      title: 'Complaints',
      period: { from: '2012-01-09', to: '2012-01-27' },
      reasons: [{ reason: 'Fee', count: 3, cause: 'policy', ownerFunction: 'product', frontLine: false }],
    };
    const point = { month: '2012-01', numerator: 60, denominator: 100 };
    const evidence = (kpis: unknown[]) => (document: CaseYaml) =>
      Object.assign(document.assessments[0]!, { contactReasons: reasons, kpis });
    const onlyReasons = await modelsOf({ ...FIVE_P, units: 1, answers: 'best' }, evidence([]));
    expect(blocksOf(onlyReasons(report), 'kpis').map(({ kind }) => kind)).toEqual([
      'heading',
      'callout',
      'paragraph',
      'figure',
      'table',
    ]);
    const oneMonth = Array.from({ length: 4 }, (_, at) => ({ ...point, month: `2012-0${at + 1}` }));
    const both = await modelsOf(
      { ...FIVE_P, units: 3, answers: 'best' },
      evidence([
        { kpi: 'csat', points: oneMonth },
        ...['U1', 'U2', 'U3'].map((unit) => ({ kpi: 'csat', unit, points: [point] })),
      ]),
    );
    const text = JSON.stringify(blocksOf(both(report), 'kpis'));
    expect(text).toContain('January 2012, 3 units; no unit can be told from another');
  });

  it('draws no radar of fewer than three categories', async () => {
    const context = await fivePContext();
    const { framework } = context;
    const few = { ...context.input.current, framework: { ...framework, categories: framework.categories.slice(0, 2) } };
    const { blocks } = scorecardSection(new ReportContext({ ...context.input, current: few }));
    expect(blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });

  it('plans for an assessment that is not rated yet together with one that is', async () => {
    const models = await modelsOf(
      { ...FIVE_P, units: 1, answers: 'worst', plan: { months: 12, people: 1 } },
      (document) => {
        const [first] = document.assessments;
        document.assessments.push({ ...first!, key: 'open', documentNumber: 'OTHER', answers: {} });
        Object.assign(document.plan!, { holidays: daysFrom('2012-04-09', 90) });
      },
    );
    const joint = models('baseline-plan/workstream-plan.pdf');
    expect(joint.furniture.documentNumber).toBe('SM-1+OTHER-WP');
    const tiles = blocksOf(joint, 'summary').find((block) => block.kind === 'tiles');
    expect(tiles).toMatchObject({
      tiles: [{}, {}, {}, {}, { value: 'Not assessed → Not assessed', note: 'projected level: Not determined' }],
    });
    expect(blocksOf(joint, 'projection').filter(({ kind }) => kind === 'figure')).toHaveLength(1);
    expect(blocksOf(joint, 'phases').at(-2)).toMatchObject({ kind: 'heading', text: en.plan.phaseAfter(90) });
    expect(textsOf(models('open/workstream-plan.pdf'), 'summary')).toBeDefined();
  });

  it('starts a default plan the day after the report when the engagement sets no limits', async () => {
    const models = await modelsOf({ ...FIVE_P, units: 1, answers: 'worst' });
    expect(models(plan).cover.facts).toContainEqual(
      expect.objectContaining({ term: en.cover.planPeriod, text: expect.stringMatching(/^13 February 2012 to/) }),
    );
  });
});

describe('figures', () => {
  const figures = new Figures(en, []);

  it('write a period of one day as that day', () => {
    expect(figures.period({ from: '2012-03-05', to: '2012-03-05' })).toBe('5 March 2012');
    expect(figures.shortPeriod('2012-03-05', '2012-03-05')).toBe('5 Mar 2012');
  });

  it('write KPIs in their units', async () => {
    const context = await fivePContext();
    const shown = (unit: KpiInfo['unit'], value: number): string =>
      kpiFigure(
        context,
        { key: 'k', title: 'K', unit, direction: 'higher', kind: 'amount', formula: '' },
        ratio(value, 4),
      );
    expect([shown('currency', 18), shown('count', 5000), shown('ratio', 5), shown('hours', 6)]).toEqual([
      'USD 4.5',
      '1,250',
      '1.25',
      '1.5 h',
    ]);
    expect(() => assessEngagement(context.input.engagement, new Map())).toThrow('There is no framework');
  });
});
