import { renderReport, type ReportModel } from '../../src/report';
import type { Block, FigureModel, TableModel } from '../../src/report/models/blocks';
import { disagreements } from '../support/agreement';
import { planDisagreements } from '../support/plan-agreement';
import { writeEvidenceCase } from '../support/evidence-case';
import { gapReportModel } from '../support/report-models';
import { readReportTree, type ReportTree } from '../support/report-tree';
import { DEMO, inFolder, runCase, type Written } from '../support/run-case';
import { Subject } from '../support/subject';

describe('every figure of a report follows from its data file', () => {
  let bank: Written;
  let telecom: Written;
  beforeAll(async () => {
    bank = await runCase(DEMO.bank);
    telecom = await runCase(DEMO.telecom);
  });

  const subjectOf = (written: Written, casePath: string, assessment: string): Subject => {
    const [scores, hash] = [written.scores(assessment), written.hash(`${assessment}/scores.json`)];
    return new Subject({ casePath, scores, hash, language: 'en' });
  };
  const planOf = async (written: Written, folder: string): Promise<ReportTree> =>
    readReportTree(written.bytes(`${folder}/workstream-plan.pdf`));
  const agreement = async (written: Written, casePath: string, assessment: string): Promise<string[]> => {
    const report = await readReportTree(written.bytes(`${assessment}/gap-report.pdf`));
    return disagreements(report, subjectOf(written, casePath, assessment));
  };

  it.each(['baseline', 'month-3', 'month-6'])('bank, %s', async (assessment) => {
    expect(await agreement(bank, DEMO.bank, assessment)).toEqual([]);
  });

  it.each(['osp-baseline', 'vmo-baseline'])('telecom, %s', async (assessment) => {
    expect(await agreement(telecom, DEMO.telecom, assessment)).toEqual([]);
  });

  it.each(['baseline', 'month-3', 'month-6'])('bank, workstream plan of %s', async (assessment) => {
    const subject = subjectOf(bank, DEMO.bank, assessment);
    const { plan } = subject.scores;
    expect(plan && planDisagreements(await planOf(bank, assessment), plan, [subject])).toEqual([]);
  });

  it('a workstream plan that parts from its data file is found out', async () => {
    const subject = subjectOf(bank, DEMO.bank, 'month-6');
    const { plan } = subject.scores;
    if (!plan) throw new Error('There is no plan.');
    const other = {
      ...plan,
      workstreams: withEntry(plan.workstreams, 1, (workstream) => ({
        ...workstream,
        effort: { ...workstream.effort, likely: workstream.effort.likely + 1 },
        lost: { ...workstream.lost, exact: '1/2' },
        workItems: withEntry(workstream.workItems, 0, (item) => ({ ...item, endDate: '2012-12-31' })),
      })),
      loads: withEntry(plan.loads, 2, (load) => ({ ...load, capacity: 17 })),
      projection: withEntry(plan.projection, 3, (step) => ({
        ...step,
        scores: { 'month-6': { score: { exact: '1/7', decimal: '' }, level: null } },
      })),
    };
    const problems = planDisagreements(await planOf(bank, 'month-6'), other, [subject]);
    for (const found of [
      /^no tile says/,
      /^table workstreams, row 2,/,
      /^table items of WS-02, row 1,/,
      /^table capacity, row 3,/,
      /^table projection month-6, row 5,/,
    ]) {
      expect(problems).toContainEqual(expect.stringMatching(found));
    }
  });

  it('telecom, workstream plan of one assessment', async () => {
    const subject = subjectOf(telecom, DEMO.telecom, 'osp-baseline');
    const { plan } = subject.scores;
    expect(plan && planDisagreements(await planOf(telecom, 'osp-baseline'), plan, [subject])).toEqual([]);
  });

  it('telecom, joint workstream plan', async () => {
    const subjects = ['osp-baseline', 'vmo-baseline'].map((key) => subjectOf(telecom, DEMO.telecom, key));
    const { plan } = telecom.jointPlan('baseline');
    expect(planDisagreements(await planOf(telecom, 'baseline-plan'), plan, subjects)).toEqual([]);
  });

  it.each(['id', 'zh'] as const)('also with the separators and words of another language: %s', async (language) => {
    const { model, scores, hash } = await gapReportModel(DEMO.bank, 'month-3', language);
    const report = await readReportTree(await renderReport(model));
    expect(disagreements(report, new Subject({ casePath: DEMO.bank, scores, hash, language }))).toEqual([]);
  });
});

describe('a report of a case with surveys, errors, calibration and staffing', () => {
  it.each(['en', 'id', 'zh'] as const)('follows from its data file: %s', async (language) => {
    await inFolder(async (folder) => {
      const casePath = writeEvidenceCase(folder);
      const { model, scores, hash } = await gapReportModel(casePath, 'month-6', language);
      expect(scores.kpis.find(({ kpi, unit }) => kpi === 'csat' && unit === undefined)).toMatchObject({
        verdict: 'notProven',
        provable: { byFigures: 'met', effect: 'withheld' },
      });
      const report = await readReportTree(await renderReport(model));
      expect(disagreements(report, new Subject({ casePath, scores, hash, language }))).toEqual([]);
    });
  });
});

/** Puts another block in the place of each block of a section that `change` alters. */
function withBlocks(model: ReportModel, section: string, change: (block: Block) => Block): ReportModel {
  return {
    ...model,
    sections: model.sections.map((one) => (one.id === section ? { ...one, blocks: one.blocks.map(change) } : one)),
  };
}

function withTable(
  model: ReportModel,
  section: string,
  id: string,
  change: (table: TableModel) => TableModel,
): ReportModel {
  return withBlocks(model, section, (block) =>
    block.kind === 'table' && block.table.id === id ? { ...block, table: change(block.table) } : block,
  );
}

function withFigure(
  model: ReportModel,
  section: string,
  id: string,
  change: (figure: FigureModel) => FigureModel,
): ReportModel {
  return withBlocks(model, section, (block) =>
    block.kind === 'figure' && block.figure.id === id ? { ...block, figure: change(block.figure) } : block,
  );
}

/** The same list with one entry changed. */
function withEntry<T>(list: readonly T[], at: number, change: (entry: T) => T): T[] {
  return list.map((entry, index) => (index === at ? change(entry) : entry));
}

/** One figure altered in each kind of place, and nothing else. */
const ALTERATIONS: Readonly<Record<string, { change: (model: ReportModel) => ReportModel; problem: RegExp }>> = {
  'a cell of a table': {
    change: (model) =>
      withTable(model, 'scorecard', 'categories', (table) => ({
        ...table,
        rows: withEntry(table.rows, 2, (row) =>
          row.kind === 'row' ? { ...row, cells: withEntry(row.cells, 2, () => '17%') } : row,
        ),
      })),
    problem: /^table categories, page \d+, Processes, Score: "17%", by the data "/,
  },
  'a figure of units compared': {
    change: (model) =>
      withTable(model, 'kpis', 'unit-comparisons', (table) => ({
        ...table,
        rows: withEntry(table.rows, 0, (row) =>
          row.kind === 'row' ? { ...row, cells: withEntry(row.cells, 3, () => '17%') } : row,
        ),
      })),
    problem: /^table unit-comparisons, page \d+, .*, Mean of units: "17%", by the data "/,
  },
  'a row that is missing': {
    change: (model) =>
      withTable(model, 'gap-register', 'gaps', (table) => ({ ...table, rows: table.rows.slice(0, -1) })),
    problem: /^table gaps, page \d+: \d+ rows instead of \d+$/,
  },
  'a tile': {
    change: (model) =>
      withBlocks(model, 'executive', (block) =>
        block.kind === 'tiles'
          ? { ...block, tiles: withEntry(block.tiles, 3, (tile) => ({ ...tile, value: '38' })) }
          : block,
      ),
    problem: /^tile Gaps: "Gaps \| 38 \|/,
  },
  'an alternative text': {
    change: (model) =>
      withFigure(model, 'lost-points', 'waterfall', (figure) => ({
        ...figure,
        alt: figure.alt.replace(/\d\.$/, 'x.'),
      })),
    problem: /^figure waterfall, page \d+, alt: /,
  },
  'the title of a chart': {
    change: (model) =>
      withFigure(model, 'lost-points', 'requirement-pareto', (figure) => ({ ...figure, title: `1${figure.title}` })),
    problem: /^figure requirement-pareto, page \d+, title: "1/,
  },
  'a label in a chart': {
    change: (model) =>
      withFigure(model, 'scorecard', 'radar', (figure) =>
        figure.chart.kind === 'radar'
          ? {
              ...figure,
              chart: {
                ...figure.chart,
                axes: withEntry(figure.chart.axes, 1, (axis) => ({ ...axis, valueText: '17%' })),
              },
            }
          : figure,
      ),
    problem: /^figure radar, page \d+ does not show /,
  },
  'a cell of a map': {
    change: (model) =>
      withFigure(model, 'differences', 'heat-map-requirements', (figure) =>
        figure.chart.kind === 'heatMap'
          ? {
              ...figure,
              chart: {
                ...figure.chart,
                rowGroups: withEntry(figure.chart.rowGroups, 4, (group) => ({
                  ...group,
                  rows: withEntry(group.rows, 0, (row) => ({
                    ...row,
                    cells: withEntry(row.cells, 2, () => ({ state: 'level', level: 0, text: '17' })),
                  })),
                })),
              },
            }
          : figure,
      ),
    problem: /^figure heat-map-requirements, page \d+: PLC-01 .* shows \d+17/,
  },
  'a sentence with a number of its own': {
    change: (model) =>
      withBlocks(model, 'readiness', (block) =>
        block.kind === 'paragraph' ? { ...block, text: 'Nine of 17 gates pass.' } : block,
      ),
    problem: /^page \d+, Readiness: nothing explains "Nine of 17 gates pass\."$/,
  },
  'the hash at the foot of the pages': {
    change: (model) => ({ ...model, furniture: { ...model.furniture, shortHash: '012345678901' } }),
    problem: /^page 2, at its edge: nothing explains "012345678901"$/,
  },
};

describe('a report that parts from its data file is found out by', () => {
  let problems: readonly string[];
  beforeAll(async () => {
    const { model, scores, hash } = await gapReportModel(DEMO.bank, 'month-6');
    const altered = Object.values(ALTERATIONS).reduce((changed, { change }) => change(changed), model);
    const report = await readReportTree(await renderReport(altered));
    problems = disagreements(report, new Subject({ casePath: DEMO.bank, scores, hash, language: 'en' }));
  });

  it.each(Object.entries(ALTERATIONS))('%s', (_, { problem }) => {
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });
});
