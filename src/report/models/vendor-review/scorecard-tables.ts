import type { Block, Cell, TableColumn, TableModel, TableRow } from '../blocks';
import { GRADE_TONE } from '../corrective-actions/action-plan-context';
import { clipped } from '../forum-pack/clip';
import { kpiFigure, kpiInterval, kpiTarget } from '../gap-report/kpi-text';
import type { IntervalJson } from '../kpi-json';
import { bold, muted, row } from '../report-context';
import { actionPlanWordingIn } from '../../wording/corrective-actions';
import { isWhole, KPI_TONE, ratioOf, type ReviewContext, SEVERITY } from './review-context';
import type {
  OpenActionJson,
  PartyActionsJson,
  PartyBlockerJson,
  PartyKpiJson,
  PartyKpisJson,
  ReviewFrameworkJson,
  StandingJson,
} from './scorecard-json';

/** A cell over the width of the page takes so many times the characters of one in half of it. */
const WIDE = 1.5;
const LONG = 1.15;
const SHORT = 0.75;

interface Cut {
  /** Characters of a text in half the width. */
  readonly text: number;
  /** Names the tables of a party apart from those of others. */
  readonly id: string;
}

/** A heading that says how many there are and how many more than are shown, then a table, or the sentence for nothing. */
function titled(
  { review }: ReviewContext,
  { title, count, table }: { readonly title: string; readonly count: number; readonly table: TableModel },
): Block[] {
  const shown = table.rows.length;
  const text =
    count === 0
      ? title
      : count > shown
        ? review.counted(title, review.shownOf(shown, count - shown))
        : review.counted(title, review.all(count));
  return [
    { kind: 'heading', level: 3, text, bookmark: false },
    count === 0 ? { kind: 'paragraph', text: table.emptyText } : { kind: 'table', table },
  ];
}

/** The gates that fail, with what fails them. */
export function blockerBlocks(
  context: ReviewContext,
  { blockers, framework }: StandingJson,
  { blockers: most, text, id }: Cut & { readonly blockers: number },
): Block[] {
  const { review } = context;
  const shown = blockers.slice(0, most);
  return titled(context, {
    ...{ title: review.blockersTitle, count: blockers.length },
    table: tableOf(`blockers-${id}`, review.noBlockers, {
      columns: [
        { header: review.gate, width: { share: 3.9 } },
        { header: review.fails, width: { share: 2.6 } },
      ],
      rows: shown.map((blocker) =>
        row(bold(clipped(context.text(blocker.title), text)), failsText(context, blocker, { text, framework })),
      ),
    }),
  });
}

/** Refs that are named; the data file has them all. */
const REFS = 3;

function failsText(
  context: ReviewContext,
  { refs }: PartyBlockerJson,
  { text, framework }: { readonly text: number; readonly framework: ReviewFrameworkJson },
): Cell {
  const named = refs.filter(({ ref }) => !isWhole(ref, framework));
  const [first] = named;
  if (!first) return muted(context.review.wholeGate);
  if (refs.length === 1) {
    return clipped(first.title === null ? first.ref : `${first.ref} ${context.text(first.title)}`, text);
  }
  return context.list(
    named.map(({ ref }) => clipped(ref, text)),
    REFS,
  );
}

/** The requirements below target, the gravest first. */
export function gapBlocks(
  context: ReviewContext,
  { missed }: StandingJson,
  { gaps: most, text, id }: Cut & { readonly gaps: number },
): Block[] {
  const { review, words } = context;
  const shown = missed.slice(0, most);
  return titled(context, {
    ...{ title: review.gapsTitle, count: missed.length },
    table: tableOf(`gaps-${id}`, review.noGaps, {
      columns: [
        { header: review.requirement, width: { share: 4.5 } },
        { header: review.severity, width: { points: 62 } },
        { header: review.where, width: { points: 44 }, align: 'right' },
      ],
      rows: shown.map(({ ref, title, critical, severity, missed: count, rated }) =>
        row(
          clipped(`${critical ? '★ ' : ''}${ref} ${context.text(title)}`, text),
          { kind: 'badge', badge: { kind: 'severity', severity: SEVERITY[severity], text: words.severity[severity] } },
          review.of(count, rated),
        ),
      ),
    }),
  });
}

/** What is open of corrective actions, the most urgent first. */
export function actionBlocks(
  context: ReviewContext,
  { list, open }: PartyActionsJson,
  { actions: most, text, id }: Cut & { readonly actions: number },
): Block[] {
  const { review } = context;
  const { actionColumns: columns } = review;
  const shown = list.slice(0, most);
  return titled(context, {
    ...{ title: review.actionsTitle, count: open },
    table: tableOf(`open-actions-${id}`, review.noActions, {
      columns: [
        { header: columns.ref, width: { points: 46 } },
        { header: columns.finding, width: { share: 5 } },
        { header: columns.grade, width: { points: 82 } },
        { header: columns.next, width: { points: 66 } },
        { header: columns.state, width: { share: 2.9 } },
      ],
      rows: shown.map((action) => actionRow(context, action, text)),
    }),
  });
}

function actionRow(context: ReviewContext, action: OpenActionJson, text: number): TableRow {
  const { review, words, figures } = context;
  const { ref, grade, finding, nextDue, standing, daysLate } = action;
  const standings = actionPlanWordingIn(context.language).standings;
  return row(
    bold(ref),
    clipped(context.text(finding), text * WIDE),
    { kind: 'badge', badge: { kind: 'status', tone: GRADE_TONE[grade], text: words.grade[grade] } },
    nextDue === null ? muted(review.noDate) : figures.shortDate(nextDue),
    daysLate === null ? standings[standing] : { kind: 'text', tone: 'bad', text: review.late(daysLate) },
  );
}

/** The latest month of each KPI against its target; targets that are not met first. */
export function kpiBlocks(
  context: ReviewContext,
  { list, counts, currency }: PartyKpisJson,
  { kpis: most, text, id }: Cut & { readonly kpis: number },
): Block[] {
  const { review } = context;
  const { kpiColumns: columns } = review;
  const shown = list.slice(0, most);
  const said = review.kpisSaid(counts.met, counts.notMet, counts.notProven);
  return titled(context, {
    title: list.length === 0 ? review.kpisTitle : said,
    count: list.length,
    table: tableOf(`kpis-${id}`, review.noKpis, {
      columns: [
        { header: columns.kpi, width: { share: 4 } },
        { header: columns.unit, width: { share: 2 } },
        { header: columns.value, width: { share: 3.5 } },
        { header: columns.target, width: { share: 1.3 }, align: 'right' },
        { header: columns.verdict, width: { share: 2 } },
      ],
      rows: shown.map((kpi) => kpiRow(context, kpi, currency, text)),
    }),
  });
}

function kpiRow(context: ReviewContext, one: PartyKpiJson, currency: string | null, text: number): TableRow {
  const { review, words, figures } = context;
  const { kpiUnit: unit, value, interval, target, targetTo, verdict, month, channel } = one;
  const kpi = { unit };
  const units = { words, figures, input: { engagement: currency === null ? {} : { currency } } };
  const title = context.text(one.title);
  const figure = kpiFigure(units, kpi, ratioOf(value));
  const between = ({ low, high }: IntervalJson): string =>
    kpiInterval(units, kpi, { low: Number(low), high: Number(high) });
  const badge = { kind: 'status', tone: KPI_TONE[verdict], text: review.kpiVerdicts[verdict] } as const;
  return row(
    clipped(channel === null ? title : words.kpis.channel(title, channel), text * LONG),
    clipped(context.text(one.unit.name), text * SHORT),
    words.labelled(figures.shortMonth(month), interval ? review.within(figure, between(interval)) : figure),
    target ? kpiTarget(units, kpi, ratioOf(target), targetTo && ratioOf(targetTo)) : muted(words.kpis.noTarget),
    { kind: 'badge', badge },
  );
}

const tableOf = (
  id: string,
  emptyText: string,
  { columns, rows }: { readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] },
): TableModel => ({ id, columns, rows, emptyText });
