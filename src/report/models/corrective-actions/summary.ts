import { ratio } from '../../../scoring/ratio';
import type { Block, Cell, SectionModel, TableColumn, TableModel } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { bold, muted, row } from '../report-context';
import { grouped } from '../seal';
import { STANDING_TONE, type ActionPlanContext } from './action-plan-context';
import { PLAN_GRADES, PLAN_STATES, type StandingCounts, STANDINGS } from './action-plan-json';

/** Closed actions from which on it is said how long one takes; `ENOUGH_CLOSED` of the rules. */
const ENOUGH_CLOSED = 5;
/** Nonconformities without an action that are named. */
const MOST_UNANSWERED = 12;
const LONGEST_TITLE = 140;

/** How many actions stand where, and what nobody answers yet. */
export function summarySection(context: ActionPlanContext, dataFile: string, dataHash: string): SectionModel {
  const { plan, data, figures } = context;
  const blocks = data.actions.length === 0 ? emptyBlocks(context) : countBlocks(context);
  return {
    id: 'summary',
    title: plan.summaryTitle,
    newPage: true,
    blocks: [
      ...blocks,
      ...unansweredBlocks(context),
      { kind: 'paragraph', style: 'note', text: plan.howJudged(figures.date(data.today)) },
      { kind: 'paragraph', style: 'note', text: plan.data(dataFile, grouped(dataHash)) },
    ],
  };
}

/** Whoever may not see findings can begin no action either. */
function emptyBlocks({ plan, data }: ActionPlanContext): Block[] {
  const text = data.unanswered === null ? plan.emptyForParty : plan.emptyWhatToDo;
  return [{ kind: 'callout', tone: 'accent', title: plan.empty, text }];
}

function countBlocks(context: ActionPlanContext): Block[] {
  const { plan, data, words, figures } = context;
  const { total, byStanding, byState, closing } = data.summary;
  const { overdue, dueSoon, withVerifier, closed } = byStanding;
  const days = closing.median;
  return [
    {
      kind: 'paragraph',
      style: 'lead',
      text: words.sentences([
        plan.total(total, total - closed),
        plan.urgent(overdue, dueSoon),
        ...(withVerifier > 0 ? [plan.waiting(withVerifier)] : []),
      ]),
    },
    {
      kind: 'tiles',
      tiles: STANDINGS.map((standing) => ({
        label: plan.standings[standing],
        value: figures.whole(byStanding[standing]),
        tone: byStanding[standing] === 0 ? ('neutral' as const) : STANDING_TONE[standing],
      })),
    },
    { kind: 'heading', level: 3, text: plan.byState, bookmark: false },
    {
      kind: 'table',
      table: {
        id: 'actions-by-state',
        columns: PLAN_STATES.map((state) => ({ header: plan.states[state], width: { share: 1 }, align: 'right' })),
        rows: [row(...PLAN_STATES.map((state) => figures.whole(byState[state])))],
        emptyText: words.none,
      },
    },
    { kind: 'heading', level: 3, text: plan.byGrade, bookmark: false },
    { kind: 'table', table: gradeTable(context) },
    { kind: 'heading', level: 3, text: plan.byOwner, bookmark: false },
    { kind: 'table', table: ownerTable(context) },
    ...(closing.closed === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text:
              days === null
                ? plan.tooFewClosed(closing.closed, ENOUGH_CLOSED)
                : plan.closing(plan.days(daysText(context, days)), closing.closed),
          },
        ]),
  ];
}

/** Whole or half days. */
function daysText({ figures }: ActionPlanContext, days: number): string {
  return Number.isInteger(days) ? figures.whole(days) : figures.decimal(ratio(days * 2, 2), 1);
}

function gradeTable(context: ActionPlanContext): TableModel {
  const { plan, data, words } = context;
  const { byGrade } = data.summary;
  return {
    id: 'actions-by-grade',
    columns: countColumns(context, plan.grade),
    rows: PLAN_GRADES.filter((grade) => allOf(byGrade[grade]) > 0).map((grade) =>
      row(words.grade[grade], ...countCells(context, byGrade[grade])),
    ),
    emptyText: words.none,
  };
}

function ownerTable(context: ActionPlanContext): TableModel {
  const { plan, data, words } = context;
  return {
    id: 'actions-by-owner',
    columns: countColumns(context, plan.function),
    rows: data.summary.byOwner.map(({ ownerFunction, counts }) =>
      row(context.owner({ ownerFunction }), ...countCells(context, counts)),
    ),
    emptyText: words.none,
  };
}

function countColumns({ plan }: ActionPlanContext, first: string): TableColumn[] {
  return [
    { header: first, width: { share: 2.6 } },
    ...STANDINGS.map((standing): TableColumn => ({
      header: plan.standings[standing],
      width: { share: 1.5 },
      align: 'right',
    })),
    { header: plan.all, width: { share: 1 }, align: 'right' },
  ];
}

const allOf = (counts: StandingCounts): number => STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);

function countCells({ figures }: ActionPlanContext, counts: StandingCounts): Cell[] {
  return [
    ...STANDINGS.map((standing): Cell => {
      const text = figures.whole(counts[standing]);
      if (counts[standing] === 0) return muted(text);
      return standing === 'overdue' ? { kind: 'text', text, bold: true, tone: 'bad' } : text;
    }),
    bold(figures.whole(allOf(counts))),
  ];
}

function unansweredBlocks(context: ActionPlanContext): Block[] {
  const { plan, data, words } = context;
  const all = data.unanswered ?? [];
  if (all.length === 0) return [];
  const more = all.length - MOST_UNANSWERED;
  return [
    { kind: 'callout', tone: 'warning', title: plan.unansweredTitle(all.length), text: plan.unanswered },
    {
      kind: 'bullets',
      items: [
        ...all
          .slice(0, MOST_UNANSWERED)
          .map(({ ref, grade, requirement, title }) =>
            words.labelled(
              words.pair(words.pair(ref, words.grade[grade]), requirement),
              clipped(context.text(title), LONGEST_TITLE),
            ),
          ),
        ...(more > 0 ? [plan.unansweredMore(more)] : []),
      ],
    },
  ];
}
