import type { FrozenMatrix } from '../../../rasic/rules/frozen-matrix';
import type { RasicIssue } from '../../../rasic/rules/issue';
import type { RasicMatrix } from '../../../rasic/rules/matrix';
import { rasicPrintWordingIn, type RasicPrintWording } from '../../wording/rasic';
import type { Block, SectionModel, TableModel, TableRow } from '../blocks';
import { countOf, issueTexts } from '../rasic-issues';
import { numberOf } from '../rasic-matrix/issue-list';
import { matrixView, type MatrixView } from '../rasic-matrix/rasic-context';
import { errorsOf } from '../rasic-matrix/rasic-json';
import { bold, muted, row, type ReportContext } from '../report-context';

/** Errors that are printed; the others are counted below them. */
const MOST_ERRORS = 60;

/** Where accountability is broken, by the RASIC matrices of the engagement; null where there are none. */
export function accountabilitySection(context: ReportContext): SectionModel | null {
  const { accountability = [], language } = context.input;
  if (accountability.length === 0) return null;
  const words = rasicPrintWordingIn(language);
  const views = accountability.map(matrixView);
  const errors = views.reduce((sum, view) => sum + errorsOf(view), 0);
  return {
    id: 'accountability',
    title: words.gap.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: words.gap.intro(views.length) },
      { kind: 'callout', tone: errors > 0 ? 'bad' : 'good', text: words.gap.verdict(errors) },
      { kind: 'table', table: matrixTable(context, words, views) },
      { kind: 'paragraph', style: 'note', text: words.gap.columnsNote },
      ...(errors === 0 ? [] : errorBlocks(context, words, views)),
    ],
  };
}

function matrixTable(context: ReportContext, words: RasicPrintWording, views: readonly MatrixView[]): TableModel {
  const { columns } = words.gap;
  const { figures } = context;
  const right = 'right' as const;
  return {
    id: 'accountability',
    columns: [
      { header: columns.matrix, width: { share: 4 } },
      { header: columns.size, width: { share: 1.5 }, align: right },
      { header: columns.errors, width: { share: 1.1 }, align: right },
      { header: columns.warnings, width: { share: 1.3 }, align: right },
      { header: columns.hints, width: { share: 1.1 }, align: right },
      { header: columns.approval, width: { share: 2.6 } },
    ],
    rows: views.flatMap((view): TableRow[] => {
      const { frozen, matrix, issues, copies } = view;
      const deviating = copies.filter(({ deviations }) => deviations.length > 0).length;
      const ofCopies = copies.flatMap(({ ownIssues }) => ownIssues);
      return [
        row(
          bold(titleOf(context, frozen)),
          `${figures.whole(matrix.activities.length)} × ${figures.whole(matrix.roles.length)}`,
          ...countCells(context, issues),
          standingOf(context, words, frozen),
        ),
        ...(copies.length === 0
          ? []
          : [row(muted(words.gap.copies(copies.length, deviating)), '', ...countCells(context, ofCopies), '')]),
      ];
    }),
    emptyText: context.words.none,
  };
}

const countCells = ({ figures }: ReportContext, issues: readonly RasicIssue[]) =>
  (['error', 'warning', 'hint'] as const).map((severity) => figures.whole(countOf(issues, severity)));

/** With the unit that it is for. */
function titleOf(context: ReportContext, { title, unit }: FrozenMatrix): string {
  const text = context.text(title);
  return unit === null ? text : context.words.pair(text, context.text(unit.name));
}

function standingOf({ figures }: ReportContext, { standing }: RasicPrintWording, { approval }: FrozenMatrix): string {
  if (!approval) return standing.none;
  return approval.isCurrent ? standing.approved(figures.shortDate(approval.at.slice(0, 10))) : standing.stale;
}

interface ListedError {
  /** Of the matrix, or of the copy where it is wrong there only. */
  readonly title: string;
  readonly view: MatrixView;
  readonly matrix: RasicMatrix;
  readonly issue: RasicIssue;
}

function errorBlocks(context: ReportContext, words: RasicPrintWording, views: readonly MatrixView[]): Block[] {
  const all = views.flatMap((view) => errorsIn(context, view));
  const shown = all.slice(0, MOST_ERRORS);
  const { errorColumns } = words.gap;
  return [
    { kind: 'heading', level: 2, text: words.gap.errorsTitle },
    {
      kind: 'table',
      table: {
        id: 'accountability-errors',
        columns: [
          { header: errorColumns.number, width: { points: 30 }, align: 'right' },
          { header: errorColumns.issue, width: { share: 3 } },
          { header: errorColumns.advice, width: { share: 3 } },
        ],
        rows: shown.flatMap(({ title, view, matrix, issue }, at): TableRow[] => [
          ...(shown[at - 1]?.title === title ? [] : [{ kind: 'group' as const, text: title }]),
          row(numberOf({ view }, issue), ...issueTexts(context, matrix, issue)),
        ]),
        emptyText: context.words.none,
      },
    },
    ...(all.length > shown.length
      ? ([{ kind: 'paragraph', style: 'note', text: words.gap.cut(all.length - shown.length) }] satisfies Block[])
      : []),
  ];
}

function errorsIn(context: ReportContext, view: MatrixView): ListedError[] {
  const isError = ({ severity }: RasicIssue): boolean => severity === 'error';
  const title = titleOf(context, view.frozen);
  return [
    ...view.issues.filter(isError).map((issue) => ({ title, view, matrix: view.matrix, issue })),
    ...view.copies.flatMap(({ copy, matrix, ownIssues }) =>
      ownIssues.filter(isError).map((issue) => ({
        title: context.words.pair(context.text(view.frozen.title), context.text(copy.unit.name)),
        ...{ view, matrix, issue },
      })),
    ),
  ];
}
