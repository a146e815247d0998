import { checkMatrix } from '../../../rasic/rules/check-matrix';
import type { RasicIssue } from '../../../rasic/rules/issue';
import { lettersAt, type Letter, type RasicMatrix, type RasicRole } from '../../../rasic/rules/matrix';
import type { ScheduledWorkItem, ScheduledWorkstream } from '../../../workstream/rules/plan';
import { changedMatrixOfPlan } from '../../../workstream/rules/plan-matrix';
import type { Block, FigureModel, SectionModel, TableModel, TableRow } from '../blocks';
import type { HeatRow } from '../chart-models';
import { workstreamNumber } from '../gap-report/roadmap';
import { countOf, issueTexts, severityCell } from '../rasic-issues';
import { row } from '../report-context';
import type { PlanContext } from './plan-context';

/** Who does which work item and who answers for it; what is wrong with that; and the same by role. */
export function accountabilitySections(context: PlanContext): SectionModel[] {
  const matrix = changedMatrixOfPlan(context.workstreams, context.input.rasic);
  const issues = checkMatrix(matrix);
  return [matrixSection(context, matrix, issues), rolesSection(context, matrix, issues)];
}

function matrixSection(context: PlanContext, matrix: RasicMatrix, issues: readonly RasicIssue[]): SectionModel {
  const { rasic } = context.words.plan;
  return {
    id: 'rasic',
    title: rasic.title,
    newPage: true,
    orientation: 'landscape',
    ...(context.input.paper === 'a3' && { paper: 'A3' }),
    blocks: [verdictOf(context, issues), { kind: 'figure', figure: matrixFigure(context, matrix) }],
  };
}

function verdictOf({ words }: PlanContext, issues: readonly RasicIssue[]): Block {
  const { rasic } = words.plan;
  const errors = countOf(issues, 'error');
  const warnings = countOf(issues, 'warning');
  return {
    kind: 'callout',
    tone: errors > 0 ? 'bad' : 'good',
    text: rasic.verdict(errors, warnings),
  };
}

function matrixFigure(context: PlanContext, matrix: RasicMatrix): FigureModel {
  const { words, workstreams } = context;
  const { rasic } = words.plan;
  const rows = workstreams.map((workstream) => ({
    title: titleOf(context, workstream),
    rows: workstream.workItems.map((item): HeatRow => ({
      label: context.text(item.template.title),
      cells: matrix.roles.map(({ key }) => ({ state: 'letters', letters: lettersAt(matrix, item.id, key) })),
    })),
  }));
  return {
    id: 'rasic-matrix',
    title: rasic.matrixTitle(matrix.activities.length, matrix.roles.length),
    subtitle: rasic.matrixSubtitle(context.text(matrix.profile.title)),
    alt: rasic.matrixAlt(
      workstreams.flatMap(({ workItems }) => workItems.map((item) => rowText(context, matrix, item))).join(' '),
    ),
    chart: {
      kind: 'heatMap',
      columnGroups: [
        {
          title: rasic.roles,
          columns: matrix.roles.map(({ title }) => ({ ref: context.text(title), name: context.text(title) })),
        },
      ],
      rowGroups: rows,
      legend: {
        kind: 'letters',
        letters: matrix.profile.letters.map(({ letter, title, meaning }) => ({
          letter,
          label: words.labelled(context.text(title), context.text(meaning)),
        })),
      },
    },
  };
}

function rowText(context: PlanContext, matrix: RasicMatrix, { id, template }: ScheduledWorkItem): string {
  const parts = matrix.roles.flatMap(({ key, title }) => {
    const letters = lettersAt(matrix, id, key);
    return letters.length === 0 ? [] : [`${letters.join('/')} ${context.text(title)}`];
  });
  return context.words.altPart(context.text(template.title), context.list(parts));
}

const titleOf = (context: PlanContext, workstream: ScheduledWorkstream): string =>
  `${workstreamNumber(workstream)} ${context.text(workstream.template.title)}`;

function rolesSection(context: PlanContext, matrix: RasicMatrix, issues: readonly RasicIssue[]): SectionModel {
  const { rasic } = context.words.plan;
  const shown = issues.filter(({ severity }) => severity !== 'hint');
  return {
    id: 'rasic-roles',
    title: rasic.byRole,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: rasic.byRoleNote },
      { kind: 'table', table: roleTable(context, matrix) },
      ...(shown.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, text: rasic.issues },
            { kind: 'table', table: issueTable(context, matrix, shown) },
          ] satisfies Block[])),
    ],
  };
}

/** What each role answers for or approves, in the order of the dates; how often it is asked and told. */
function roleTable(context: PlanContext, matrix: RasicMatrix): TableModel {
  const { words } = context;
  const { columns } = words.plan.rasic;
  return {
    id: 'rasic-roles',
    columns: [
      { header: columns.part, width: { share: 1.5 } },
      { header: columns.item, width: { share: 5.4 } },
      { header: columns.workstream, width: { points: 62 } },
      { header: columns.dates, width: { points: 102 } },
    ],
    rows: matrix.roles.flatMap((role) => roleRows(context, matrix, role)),
    emptyText: words.none,
  };
}

function roleRows(context: PlanContext, matrix: RasicMatrix, role: RasicRole): TableRow[] {
  const { figures, workstreams } = context;
  const leading = [matrix.profile.accountable, matrix.profile.approver];
  const parts = workstreams.flatMap((workstream) =>
    workstream.workItems.flatMap((item) =>
      lettersAt(matrix, item.id, role.key).map((letter) => ({ workstream, item, letter })),
    ),
  );
  const counts = matrix.profile.letters.flatMap(({ letter, title }) => {
    const { length } = parts.filter((part) => part.letter === letter);
    return length === 0 ? [] : [`${context.text(title)} ${figures.whole(length)}`];
  });
  return [
    { kind: 'group', text: [context.text(role.title), ...counts].join(' · ') },
    ...parts
      .filter(({ letter }) => leading.includes(letter))
      .toSorted((one, other) => one.item.start - other.item.start || one.item.end - other.item.end)
      .map(({ workstream, item, letter }) =>
        row(
          letterTitle(context, matrix, letter),
          context.text(item.template.title),
          workstreamNumber(workstream),
          figures.shortPeriod(item.startDate, item.endDate),
        ),
      ),
  ];
}

function letterTitle(context: PlanContext, { profile }: RasicMatrix, letter: Letter): string {
  const [found] = profile.letters.filter((one) => one.letter === letter);
  return found ? `${letter} ${context.text(found.title)}` : letter;
}

function issueTable(context: PlanContext, matrix: RasicMatrix, issues: readonly RasicIssue[]): TableModel {
  const { words } = context;
  const { columns } = words.plan.rasic;
  const said = { words, language: context.input.language };
  return {
    id: 'rasic-issues',
    columns: [
      { header: columns.severity, width: { points: 72 } },
      { header: columns.issue, width: { share: 3 } },
      { header: columns.advice, width: { share: 3 } },
    ],
    rows: issues.map((issue) => row(severityCell(said, issue.severity), ...issueTexts(said, matrix, issue))),
    emptyText: words.none,
  };
}
