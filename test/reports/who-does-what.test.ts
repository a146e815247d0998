import { workstreamPlanModel } from '../../src/engagement';
import type { CellChange } from '../../src/rasic';
import type { Block } from '../../src/report/models/blocks';
import type { ReportModel } from '../../src/report';
import { LANGUAGES, type Language } from '../../src/shared/text';
import { matrixOfPlan } from '../../src/workstream';
import { subjectOf } from '../support/sealed';

type BlockOf<Kind> = Extract<Block, { kind: Kind }>;

async function planOf(language: Language = 'en', changes: readonly CellChange[] = []) {
  const subject = await subjectOf('bank', language);
  const { plan } = subject;
  if (!plan) throw new Error('The bank has a plan.');
  const model = workstreamPlanModel({ ...subject, rasic: { ...subject.rasic, changes } }, Buffer.from('{}'));
  return { model, plan, matrix: matrixOfPlan(plan.workstreams, subject.rasic) };
}

function blocksOf<Kind extends Block['kind']>(model: ReportModel, section: string, kind: Kind): BlockOf<Kind>[] {
  const found = model.sections.find(({ id }) => id === section);
  if (!found) throw new Error(`There is no section ${section}.`);
  return found.blocks.filter((block): block is BlockOf<Kind> => block.kind === kind);
}

function chartOf(model: ReportModel) {
  const chart = blocksOf(model, 'rasic', 'figure')[0]?.figure.chart;
  if (chart?.kind !== 'heatMap') throw new Error('The matrix is a map.');
  return chart;
}

describe.each(LANGUAGES)('who does what, in a plan (%s)', (language) => {
  it('has a row for each work item, with the letters of its matrix', async () => {
    const { model, plan, matrix } = await planOf(language);
    const { rowGroups, columnGroups } = chartOf(model);
    expect(columnGroups.flatMap(({ columns }) => columns)).toHaveLength(matrix.roles.length);
    const letters = rowGroups.flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.map((cell) => (cell.state === 'letters' ? cell.letters : []))),
    );
    const items = plan.workstreams.flatMap(({ workItems }) => workItems);
    expect(letters).toEqual(items.map(({ id }) => matrix.roles.map(({ key }) => matrix.cells.get(id)?.get(key) ?? [])));
  });

  it('tells each role what it answers for, as often as the matrix says', async () => {
    const { model, matrix } = await planOf(language);
    const [table] = blocksOf(model, 'rasic-roles', 'table');
    const leading = [...matrix.cells.values()]
      .flatMap((row) => [...row.values()].flat())
      .filter((one) => /[RA]/.test(one));
    expect(table?.table.rows.filter(({ kind }) => kind === 'row')).toHaveLength(leading.length);
    expect(table?.table.rows.filter(({ kind }) => kind === 'group')).toHaveLength(matrix.roles.length);
  });
});

describe('parts that somebody changed', () => {
  it('stand in the plan as they were changed', async () => {
    const { matrix } = await planOf();
    const activity = matrix.activities[0]?.key ?? '';
    const { model } = await planOf('en', [{ activity, role: 'agent', letters: ['I'] }]);
    const { columnGroups, rowGroups } = chartOf(model);
    const column = columnGroups.flatMap(({ columns }) => columns).findIndex(({ name }) => name === 'Agent');
    expect(rowGroups[0]?.rows[0]?.cells[column]).toEqual({ state: 'letters', letters: ['I'] });
  });

  it('that break the convention are said so, with what would mend it', async () => {
    const { matrix } = await planOf();
    const [[activity, row]] = [...matrix.cells] as [[string, ReadonlyMap<string, readonly string[]>]];
    const [responsible] = [...row].find(([, letters]) => letters.includes('R')) as [string, unknown];
    const { model } = await planOf('en', [{ activity, role: responsible, letters: [] }]);
    expect(blocksOf(model, 'rasic', 'callout')).toMatchObject([
      { tone: 'bad', text: expect.stringMatching(/^Accountability is broken in 1 place:/) },
    ]);
    const [, issues] = blocksOf(model, 'rasic-roles', 'table');
    expect(issues?.table).toMatchObject({ id: 'rasic-issues' });
    expect(issues?.table.rows[0]).toMatchObject({
      cells: [
        { badge: { tone: 'bad', text: 'Error' } },
        expect.stringContaining('nobody is responsible'),
        expect.stringContaining('Proposal: '),
      ],
    });
  });
});
