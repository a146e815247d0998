import { DECISION_STATES, type StandingDecision } from '../../../forum/rules/decision-state';
import type { KpiProgress } from '../../../forum/rules/kpi-progress';
import type { KpiInfo } from '../../../framework/framework';
import { toNumber } from '../../../scoring/ratio';
import type { Interval } from '../../../statistics/interval';
import type { Block, TableRow, Tone } from '../blocks';
import { kpiChange, kpiFigure, rounded } from '../gap-report/kpi-text';
import { bold, muted, row } from '../report-context';
import { clipped } from './clip';
import { nextSteps } from './next-steps';
import type { PackContext } from './pack-context';

/** How much of page 2 is shown. */
export interface DecisionCut {
  readonly decisions: number;
  readonly kpis: number;
  /** Characters of a text in a cell, and of the sentence of a decision. */
  readonly text: number;
  readonly sentence: number;
}

const VERDICT_TONE: Readonly<Record<KpiProgress['verdict'], Tone>> = {
  improved: 'good',
  worse: 'bad',
  notProven: 'neutral',
};

/** Page 2: the decisions by state, KPIs since the baseline, next steps. */
export function decisionBlocks(context: PackContext, cut: DecisionCut): Block[] {
  return [
    ...decisionTable(context, cut),
    { kind: 'heading', level: 3, text: context.forum.progressTitle },
    ...progressTable(context, cut),
    { kind: 'heading', level: 3, text: context.forum.nextTitle },
    { kind: 'bullets', items: nextSteps(context, cut.text) },
  ];
}

function decisionTable(context: PackContext, { decisions: most, text, sentence }: DecisionCut): Block[] {
  const { forum, figures, words } = context;
  const { decisions, punctuality } = context.view;
  if (decisions.length === 0) return [{ kind: 'callout', tone: 'accent', text: forum.none }];
  const shown = decisions.slice(0, most);
  const columns = forum.decisionColumns;
  return [
    { kind: 'paragraph', text: forum.punctual(punctuality.onTime, punctuality.due) },
    {
      kind: 'table',
      table: {
        id: 'forum-decisions',
        columns: [
          { header: columns.ref, width: { points: 34 } },
          { header: columns.decision, width: { share: 5 } },
          { header: columns.owner, width: { share: 2.4 } },
          { header: columns.due, width: { points: 64 } },
          { header: columns.standing, width: { share: 2.4 } },
        ],
        rows: DECISION_STATES.flatMap((state): TableRow[] => {
          const own = shown.filter((one) => one.state === state);
          if (own.length === 0) return [];
          const count = decisions.filter((one) => one.state === state).length;
          return [
            { kind: 'group', text: forum.stateGroup(forum.state[state], count) },
            ...own.map((one) => {
              const { decision } = one;
              const owner = context.owner(decision.ownerFunction);
              return row(
                bold(decision.ref),
                clipped(words.labelled(context.text(decision.title), context.text(decision.decision)), sentence),
                clipped(decision.owner === undefined ? owner : words.pair(owner, decision.owner), text),
                decision.due === undefined ? muted('–') : figures.shortDate(decision.due),
                standing(context, one, text),
              );
            }),
          ];
        }),
        emptyText: forum.none,
      },
    },
    ...(decisions.length > shown.length
      ? ([
          { kind: 'paragraph', style: 'note', text: forum.decisionsCut(decisions.length - shown.length) },
        ] satisfies Block[])
      : []),
  ];
}

/** By how much it is late or when it was closed, and what its owner says of it. */
function standing(context: PackContext, { decision, state, daysLate }: StandingDecision, most: number): string {
  const { forum, figures, words } = context;
  const { closedOn, raisedOn, note } = decision;
  const closed = closedOn === undefined ? '' : figures.shortDate(closedOn);
  const late = daysLate ?? 0;
  switch (state) {
    case 'overdue':
      return words.notes([forum.late(late), ...(note === undefined ? [] : [clipped(context.text(note), most)])]);
    case 'done':
      return late > 0 ? forum.doneLate(closed, late) : forum.doneOn(closed);
    case 'rejected':
      return forum.rejectedOn(closed);
    case 'proposed':
      return forum.raisedOn(figures.shortDate(raisedOn));
    case 'decided':
    case 'inProgress':
      return note === undefined ? '–' : clipped(context.text(note), most);
  }
}

function progressTable(context: PackContext, { kpis: most, text }: DecisionCut): Block[] {
  const { forum, figures, words } = context;
  const { progress } = context.view;
  if (context.basis.baseline.length === 0) return [{ kind: 'paragraph', text: forum.noBaseline }];
  if (progress.length === 0) return [{ kind: 'paragraph', text: forum.noProgress }];
  // What has a target is what the engagement is steered by.
  const sorted = [...progress.filter(({ target }) => target), ...progress.filter(({ target }) => !target)];
  const shown = sorted.slice(0, most);
  const count = (verdict: KpiProgress['verdict']): number => progress.filter((one) => one.verdict === verdict).length;
  const columns = forum.progressColumns;
  const change = (one: KpiProgress, value: number): string => kpiChange(context, one.kpi, value);
  return [
    { kind: 'paragraph', text: forum.progressCount(progress.length, count('improved'), count('worse')) },
    {
      kind: 'table',
      table: {
        id: 'forum-progress',
        columns: [
          { header: columns.kpi, width: { share: 3.6 } },
          { header: columns.then, width: { share: 1.9 }, align: 'right' },
          { header: columns.now, width: { share: 1.9 }, align: 'right' },
          { header: columns.change, width: { share: 1.8 }, align: 'right' },
          { header: columns.interval, width: { share: 2.7 }, align: 'right' },
          { header: columns.relative, width: { share: 1.2 }, align: 'right' },
          { header: columns.verdict, width: { share: 1.8 } },
        ],
        rows: shown.map((one) =>
          row(
            clipped(kpiTitle(context, one), text),
            dated(context, one, one.then),
            dated(context, one, one.now),
            change(one, toNumber(one.difference)),
            one.interval ? intervalText(context, one.kpi, one.interval) : muted(forum.noInterval),
            one.relative ? figures.relative(one.relative) : muted('–'),
            {
              kind: 'text',
              text: forum.progress[one.verdict],
              tone: VERDICT_TONE[one.verdict],
            },
          ),
        ),
        emptyText: words.none,
      },
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: words.sentences([
        forum.progressNote,
        ...(progress.length > shown.length ? [forum.kpisCut(progress.length - shown.length)] : []),
      ]),
    },
  ];
}

function kpiTitle(context: PackContext, { kpi, channel }: KpiProgress): string {
  const title = context.text(kpi.title);
  return channel === null ? title : context.words.kpis.channel(title, channel);
}

/** "+2.7 to +15.3": shares in points of 100, whose unit the change beside it names. */
function intervalText(context: PackContext, kpi: KpiInfo, { low, high }: Interval): string {
  const { figures, words } = context;
  const side = (value: number): string =>
    kpi.unit === 'percent' ? figures.change(rounded(value)) : kpiChange(context, kpi, value);
  return words.period(side(low), side(high));
}

/** "62.4% (Feb 2012)" */
const dated = (context: PackContext, { kpi }: KpiProgress, { month, value }: KpiProgress['then']): string =>
  `${kpiFigure(context, kpi, value)} (${context.figures.shortMonth(month)})`;
