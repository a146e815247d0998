import type { RasicThresholds } from '../../../rasic/rules/issue';
import type { RasicIssue, RasicSeverity } from '../../../rasic/rules/issue';
import { fromDecimal } from '../../../scoring/ratio';
import type { Block, SectionModel, TableModel } from '../blocks';
import { countOf, issueTexts, severityCell } from '../rasic-issues';
import { row } from '../report-context';
import type { RasicContext } from './rasic-context';

const SEVERITIES: readonly RasicSeverity[] = ['error', 'warning', 'hint'];
const COUNTS = ['mostResponsible', 'mostConsulted', 'mostInformed'] as const satisfies (keyof RasicThresholds)[];
const SHARES = [
  'mostResponsibleShare',
  'mostAccountableShare',
  'mostConsultedShare',
] as const satisfies (keyof RasicThresholds)[];

/** What is wrong, the gravest first, with what would mend it; and from where on the check warns. */
export function issuesSection(context: RasicContext): SectionModel {
  const { rasic, view } = context;
  const { issues: texts } = rasic;
  const count = (severity: RasicSeverity): number => countOf(view.issues, severity);
  const errors = count('error');
  return {
    id: 'rasic-issues',
    title: texts.title,
    newPage: true,
    blocks: [
      {
        kind: 'callout',
        tone: errors > 0 ? 'bad' : 'good',
        text: texts.verdict(errors, count('warning'), count('hint')),
      },
      ...(view.issues.length === 0 ? [] : [{ kind: 'table', table: issueTable(context) } satisfies Block]),
      { kind: 'heading', level: 2, text: texts.thresholds },
      { kind: 'paragraph', text: texts.thresholdsNote },
      { kind: 'table', table: thresholdTable(context) },
    ],
  };
}

function issueTable(context: RasicContext): TableModel {
  const { columns, none } = context.rasic.issues;
  const { issues, matrix } = context.view;
  const sorted = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  return {
    id: 'rasic-issues',
    columns: [
      { header: columns.severity, width: { points: 72 } },
      { header: columns.number, width: { points: 30 }, align: 'right' },
      { header: columns.issue, width: { share: 3 } },
      { header: columns.advice, width: { share: 3 } },
    ],
    rows: sorted.map((issue) =>
      row(severityCell(context, issue.severity), numberOf(context, issue), ...issueTexts(context, matrix, issue)),
    ),
    emptyText: none,
  };
}

/** Number of the activity that an issue is about; empty where it is about a role or a step. */
export function numberOf({ view }: Pick<RasicContext, 'view'>, { activity }: RasicIssue): string {
  const number = activity === undefined ? undefined : view.numbers.get(activity);
  return number === undefined ? '' : String(number);
}

function thresholdTable({ rasic, figures, view }: RasicContext): TableModel {
  const { thresholds } = view.frozen;
  const { thresholdColumns, fewest, none } = rasic.issues;
  return {
    id: 'rasic-thresholds',
    columns: [
      { header: thresholdColumns.what, width: { share: 5 } },
      { header: thresholdColumns.most, width: { share: 1 }, align: 'right' },
    ],
    rows: [
      ...COUNTS.map((name) => row(rasic.thresholds[name], figures.whole(thresholds[name]))),
      row(rasic.thresholds.fewestActivities, fewest(figures.whole(thresholds.fewestActivities))),
      ...SHARES.map((name) =>
        row(rasic.thresholds[name], `${figures.decimal(fromDecimal((thresholds[name] * 100).toFixed(4)), 2)}%`),
      ),
    ],
    emptyText: none,
  };
}
