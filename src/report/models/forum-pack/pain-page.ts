import type { PainArea } from '../../../forum/rules/pain-areas';
import { toNumber, ZERO } from '../../../scoring/ratio';
import { known } from '../../../shared/known';
import { axisUpTo, percentTicks } from '../axis';
import type { Block, Cell, Tone } from '../blocks';
import { bold, muted, row } from '../report-context';
import type { DecisionState } from '../../../forum/rules/decision-state';
import { clipped, unrepeated } from './clip';
import type { PackContext } from './pack-context';

/** How much of page 1 is shown: rows and bars at most, and characters of a text in a cell. */
export interface PageCut {
  readonly rows: number;
  readonly bars: number;
  readonly text: number;
}

export const STATE_TONE: Readonly<Record<DecisionState, Tone>> = {
  overdue: 'bad',
  inProgress: 'accent',
  decided: 'accent',
  proposed: 'warning',
  done: 'good',
  rejected: 'neutral',
};

/** Page 1: the largest pain areas with owner, decision, date and state. */
export function painBlocks(context: PackContext, { rows, bars, text }: PageCut): Block[] {
  const { forum, figures, words } = context;
  const { pains, evidence } = context.view;
  const all = pains.areas;
  const shown = all.slice(0, rows);
  const decided = all.filter(isDecided).length;
  const covered = figures.share(all.at(-1)?.cumulative ?? ZERO);
  const hasChange = all.some(({ change }) => change !== null);
  const warnings = warningsOn(context, text);
  return [
    {
      kind: 'paragraph',
      text: words.sentences([
        forum.covers(all.length, covered, figures.whole(pains.total)),
        forum.decidedOn(all.length, decided),
      ]),
    },
    ...(warnings.length > 0
      ? ([
          { kind: 'callout', tone: 'warning', title: forum.attention, text: unrepeated(words.sentences(warnings)) },
        ] satisfies Block[])
      : []),
    chart(context, all.slice(0, bars), { text, period: figures.period(evidence.period) }),
    {
      kind: 'table',
      table: {
        id: 'pain-areas',
        columns: [
          { header: forum.columns.area, width: { share: 3.2 } },
          { header: forum.columns.share, width: { share: 1 }, align: 'right' },
          ...(hasChange
            ? ([
                { header: forum.columns.points, width: { share: 1.25 }, align: 'right' },
                { header: forum.columns.relative, width: { share: 1.25 }, align: 'right' },
              ] as const)
            : []),
          { header: forum.columns.owner, width: { share: 2.1 } },
          { header: forum.columns.decision, width: { share: 3.2 } },
          { header: forum.columns.due, width: { points: 62 } },
          { header: forum.columns.state, width: { share: 1.8 } },
        ],
        rows: shown.map((area) => areaRow(context, area, { text, hasChange })),
        emptyText: words.none,
      },
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: words.sentences([
        forum.areaNote(hasChange),
        ...(all.length > shown.length ? [forum.areasCut(all.length - shown.length)] : []),
      ]),
    },
  ];
}

export const isDecided = ({ decisions }: PainArea): boolean => decisions.some(({ state }) => state !== 'proposed');

function areaRow(
  context: PackContext,
  area: PainArea,
  { text, hasChange }: { readonly text: number; readonly hasChange: boolean },
) {
  const { forum, figures } = context;
  const [first, ...others] = area.decisions;
  const more = others.length > 0 ? ` ${forum.further(others.length)}` : '';
  const owner = context.owner(first?.decision.ownerFunction ?? area.reason.ownerFunction);
  return row(
    bold(clipped(context.text(area.reason.reason), text)),
    figures.share(area.share),
    ...(hasChange ? changeCells(context, area) : []),
    first ? owner : muted(owner),
    first
      ? `${first.decision.ref} ${clipped(context.text(first.decision.title), text)}${more}`
      : area.isUndecided
        ? { kind: 'text', text: forum.undecidedFor(area.wavesInTop), tone: 'bad' }
        : muted(forum.undecided),
    first?.decision.due === undefined ? muted('–') : figures.shortDate(first.decision.due),
    first
      ? { kind: 'badge', badge: { kind: 'status', tone: STATE_TONE[first.state], text: forum.state[first.state] } }
      : muted('–'),
  );
}

function changeCells({ figures, forum }: PackContext, { change }: PainArea): Cell[] {
  if (!change) return [muted('–'), muted('–')];
  return [
    `${figures.change(change.points)}${change.isProven ? '*' : ''}`,
    change.relative ? figures.relative(change.relative) : muted(forum.newReason),
  ];
}

function chart(
  context: PackContext,
  shown: readonly PainArea[],
  { text, period }: { readonly text: number; readonly period: string },
): Block {
  const { forum, figures, words } = context;
  const { pains } = context.view;
  const largest = Math.max(...shown.map(({ reason }) => reason.count));
  const axis = axisUpTo(largest, (value) => figures.whole(Math.round(value)));
  const covered = figures.share(shown.at(-1)?.cumulative ?? ZERO);
  const label = ({ reason }: PainArea): string => clipped(context.text(reason.reason), text);
  return {
    kind: 'figure',
    figure: {
      id: 'pain-areas',
      title: forum.chartTitle(shown.length, covered),
      subtitle: words.kpis.reasonsSubtitle(figures.whole(pains.total), period),
      alt: words.kpis.reasonsAlt(
        shown.map((area) => words.altPart(label(area), figures.whole(area.reason.count))).join(' '),
      ),
      chart: {
        kind: 'pareto',
        series: [words.kpis.outside, words.kpis.frontLine],
        bars: shown.map((area) => ({
          label: words.pair(label(area), words.cause[area.reason.cause]),
          value: axis.place(area.reason.count),
          text: figures.whole(area.reason.count),
          cumulative: toNumber(area.cumulative),
          series: area.reason.frontLine ? 1 : 0,
        })),
        ticks: axis.ticks,
        shareTicks: percentTicks(figures),
      },
    },
  };
}

/** What should not wait for the meeting: areas that nobody decided on, owners that can not act. */
function warningsOn(context: PackContext, most: number): string[] {
  const { forum } = context;
  const { areas } = context.view.pains;
  const undecided = areas.filter(({ isUndecided }) => isUndecided);
  const names = undecided.map(({ reason }) => clipped(context.text(reason.reason), most));
  const waves = Math.min(...undecided.map(({ wavesInTop }) => wavesInTop));
  const concerns = areas.flatMap(({ concerns: own }) => [...own]);
  return [
    ...(undecided.length > 0 ? [forum.warnUndecided(context.list(names, 4), waves)] : []),
    ...concerns
      .slice(0, 2)
      .flatMap(([ref, { ownerFunction, proposal }]) => [
        forum.warnOwner(ref, context.owner(ownerFunction)),
        proposal === null ? forum.proposeNobody : forum.proposeOwner(ownerTitle(context, proposal)),
      ]),
  ];
}

/** A proposal is always a function of the framework. */
const ownerTitle = (context: PackContext, key: string): string =>
  context.text(known(context.framework.ownerFunctions, key).title);
