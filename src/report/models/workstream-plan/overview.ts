import type { ScheduledWorkstream } from '../../../workstream/rules/plan';
import { ratio, toNumber } from '../../../scoring/ratio';
import { axisUpTo } from '../axis';
import { known } from '../../../shared/known';
import type { Block, FigureModel, SectionModel, TableModel, Tile } from '../blocks';
import type { GanttModel } from '../chart-models';
import { workstreamNumber } from '../gap-report/roadmap';
import { row } from '../report-context';
import { benefitSummary } from './benefits';
import type { PlanContext } from './plan-context';

const QUICK_WIN = '●';
const CRITICAL = '◆';

/** What, when, who, effect: the page that is read first. */
export function summarySection(context: PlanContext): SectionModel {
  const { words } = context;
  const { plan: texts } = words;
  return {
    id: 'summary',
    title: texts.summary,
    newPage: true,
    blocks: [
      { kind: 'paragraph', style: 'lead', text: verdict(context) },
      ...(context.isJoint
        ? ([
            { kind: 'paragraph', text: texts.joint(context.list(context.waves.map((wave) => context.titleOf(wave)))) },
          ] satisfies Block[])
        : []),
      { kind: 'tiles', tiles: tiles(context) },
      ...benefitSummary(context),
      { kind: 'table', table: workstreamTable(context) },
      {
        kind: 'paragraph',
        style: 'note',
        text: texts.marks(QUICK_WIN, words.workingDays(context.quickWinDays), CRITICAL),
      },
    ],
  };
}

function verdict({ words, figures, plan, workstreams }: PlanContext): string {
  const { plan: texts } = words;
  const from = figures.date(plan.startDate);
  const to = figures.date(plan.endDate);
  const limit = figures.date(plan.limitDate);
  const gaps = plan.postponed.length > 0 ? texts.closesSome : texts.closesAll;
  return plan.overrun
    ? texts.verdictLate(workstreams.length, from, to, limit, plan.overrun.daysOver, gaps)
    : texts.verdictFits(workstreams.length, from, to, limit, gaps);
}

function tiles(context: PlanContext): Tile[] {
  const { words, figures, plan, workstreams } = context;
  const { plan: texts } = words;
  const effort = context.effort;
  return [
    {
      label: texts.workstreams,
      value: figures.whole(workstreams.length),
      note: texts.workstreamsNote(workstreams.filter(({ quickWin }) => quickWin).length),
    },
    {
      label: texts.length,
      value: words.workingDays(plan.length),
      note: texts.lengthNote(words.workingDays(plan.limitLength)),
      tone: plan.fits ? 'good' : 'warning',
    },
    {
      label: texts.effort,
      value: texts.effortValue(figures.whole(effort.likely)),
      note: texts.effortNote(figures.whole(effort.low), figures.whole(effort.high)),
    },
    ...context.waves.map((wave): Tile => {
      const { outcome, level } = context.projected(wave);
      return {
        label: texts.effect(context.text(wave.framework.title)),
        value: texts.effectValue(context.scoreOf(wave), context.of(wave.assessment.key).outcome(outcome)),
        note: texts.effectNote(context.levelOf(wave, level)),
        tone: 'accent',
      };
    }),
  ];
}

function workstreamTable(context: PlanContext): TableModel {
  const { words, figures, workstreams } = context;
  const { tableColumns } = words.plan;
  return {
    id: 'workstreams',
    columns: [
      { header: tableColumns.number, width: { points: 40 } },
      { header: tableColumns.title, width: { share: 5 } },
      { header: tableColumns.owner, width: { share: 2.8 } },
      { header: tableColumns.period, width: { points: 102 } },
      { header: tableColumns.gaps, width: { points: 34 }, align: 'right' },
      { header: tableColumns.lost, width: { points: 46 }, align: 'right' },
    ],
    rows: workstreams.map((workstream) =>
      row(
        workstreamNumber(workstream),
        titleWithMarks(context, workstream),
        context.owner(workstream, workstream.template.ownerFunction),
        figures.shortPeriod(workstream.startDate, workstream.endDate),
        figures.whole(workstream.gaps.length),
        figures.points(workstream.lost),
      ),
    ),
    emptyText: words.plan.nothing,
  };
}

/** ● quick win, ◆ critical chain; the note below the table says so. */
function titleWithMarks(context: PlanContext, { template, quickWin, critical }: ScheduledWorkstream): string {
  return [context.text(template.title), ...(quickWin ? [QUICK_WIN] : []), ...(critical ? [CRITICAL] : [])].join(' ');
}

export function scheduleSection(context: PlanContext): SectionModel {
  const { words } = context;
  return {
    id: 'schedule',
    title: words.plan.gantt,
    newPage: true,
    orientation: 'landscape',
    blocks: [{ kind: 'figure', figure: gantt(context) }],
  };
}

function gantt(context: PlanContext): FigureModel {
  const { words, figures, plan, workstreams } = context;
  const { plan: texts } = words;
  const days = Math.max(plan.length, plan.limitLength);
  const at = (day: number): number => day / days;
  const critical = workstreams.filter((workstream) => workstream.critical).map(workstreamNumber);
  const items = new Map(plan.workstreams.flatMap(({ workItems }) => workItems.map((item) => [item.id, item] as const)));
  const chart: GanttModel = {
    kind: 'gantt',
    periods: monthsOf(context, days),
    ticks: weeksOf(plan.dates, days),
    rows: workstreams.map((workstream) => ({
      ref: workstreamNumber(workstream),
      label: context.text(workstream.template.title),
      sublabel: context.owner(workstream, workstream.template.ownerFunction),
      bars: workstream.workItems.map((item) => ({
        id: item.id,
        label: context.text(item.template.title),
        from: at(item.start),
        to: at(item.end),
        critical: item.critical,
        ...(item.boundByDate && { notBefore: true }),
        ...(item.template.milestone !== undefined && { milestone: context.text(item.template.milestone) }),
      })),
    })),
    dependencies: workstreams.flatMap(({ workItems }) =>
      workItems.flatMap((item) =>
        item.dependsOn.map(({ on, kind }) => ({
          from: on,
          kind,
          to: item.id,
          critical: known(items, on).critical && item.critical,
        })),
      ),
    ),
    markers: [
      { at: at(plan.limitLength), label: words.labelled(texts.limit, figures.date(plan.limitDate)), kind: 'limit' },
    ],
    legend: {
      item: texts.itemColumns.item,
      critical: texts.critical,
      milestone: texts.milestones,
      dependency: texts.dependencyLegend,
      notBefore: texts.notBeforeLegend,
    },
  };
  return {
    id: 'gantt',
    title: texts.ganttTitle(figures.date(plan.endDate), context.list(critical, 4)),
    subtitle: texts.ganttSubtitle,
    alt: texts.ganttAlt(
      workstreams
        .map((workstream) =>
          texts.ganttAltPart(
            `${workstreamNumber(workstream)} ${context.text(workstream.template.title)}`,
            figures.date(workstream.startDate),
            figures.date(workstream.endDate),
          ),
        )
        .join(' '),
    ),
    chart,
  };
}

/** The months of the plan, each from its first working day to its last. */
function monthsOf({ figures, plan }: PlanContext, days: number): GanttModel['periods'] {
  const shown = plan.dates.slice(0, days).map((date) => date.slice(0, 7));
  return [...new Set(shown)].map((month) => ({
    from: shown.indexOf(month) / days,
    to: (shown.lastIndexOf(month) + 1) / days,
    label: figures.month(month),
  }));
}

/** The first working day of each week, by day of the month. */
function weeksOf(dates: readonly string[], days: number): { at: number; label: string }[] {
  const weeks = dates.slice(0, days).map(weekOf);
  return [...new Set(weeks)].map((week) => {
    const day = weeks.indexOf(week);
    return {
      at: day / days,
      label: dates
        .slice(day, day + 1)
        .map(dayOfMonth)
        .join(''),
    };
  });
}

/** Weeks since 1970-01-05, a Monday. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) / 86_400_000 - 4) / 7);
}

const dayOfMonth = (date: string): string => String(Number(date.slice(8)));

export function gridSection(context: PlanContext): SectionModel {
  const { words, figures, workstreams } = context;
  const { plan: texts } = words;
  const wins = workstreams.filter(({ quickWin }) => quickWin);
  const effort = axisUpTo(Math.max(...workstreams.map((one) => one.effort.likely), 1), (value) =>
    figures.whole(Math.round(value)),
  );
  const effect = axisUpTo(Math.max(...workstreams.map((one) => toNumber(one.lost) * 100), 0.1), (value) =>
    figures.decimal(ratio(Math.round(value * 100), 100), 2),
  );
  return {
    id: 'grid',
    title: texts.grid,
    newPage: true,
    blocks: [
      {
        kind: 'figure',
        figure: {
          id: 'effort-effect',
          title: texts.gridTitle(wins.length),
          subtitle: texts.gridSubtitle,
          alt: texts.gridAlt(
            workstreams
              .map((one) =>
                texts.gridAltPart(workstreamNumber(one), figures.whole(one.effort.likely), figures.points(one.lost)),
              )
              .join(' '),
          ),
          chart: {
            kind: 'effortImpact',
            points: workstreams.map((one) => ({
              ref: workstreamNumber(one),
              label: context.text(one.template.title),
              effort: effort.place(one.effort.likely),
              impact: effect.place(toNumber(one.lost) * 100),
              quickWin: one.quickWin,
            })),
            effort: {
              title: texts.gridEffort,
              ticks: effort.ticks,
              divide: effort.place(median(workstreams.map((one) => one.effort.likely))),
            },
            impact: {
              title: texts.gridEffect,
              ticks: effect.ticks,
              divide: effect.place(median(workstreams.map((one) => toNumber(one.lost) * 100))),
            },
            quarters: {
              quickWins: texts.quadrants.quick,
              majorProjects: texts.quadrants.big,
              fillIns: texts.quadrants.fill,
              reconsider: texts.quadrants.last,
            },
          },
        },
      },
    ],
  };
}

/** The middle value, or the mean of the two middle ones; of at least one value. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
