import { judgedSeries } from '../../../kpi/rules/judged-once';
import { plus, ZERO } from '../../../scoring/ratio';
import { known } from '../../../shared/known';
import type { Delay, LinkedGap, ScheduledWorkstream } from '../../../workstream/rules/plan';
import type { Block, Definition, SectionModel, TableModel } from '../blocks';
import { whereText } from '../gap-report/executive';
import { kpiFigure, kpiTarget } from '../gap-report/kpi-text';
import { workstreamNumber } from '../gap-report/roadmap';
import { row } from '../report-context';
import type { PlanContext } from './plan-context';

const MOST_GAPS = 4;
const MOST_HOLDERS = 4;

/** A page per workstream: problem, objective, gaps, work items, milestones, KPIs, deliverables, risks. */
export function charterSections(context: PlanContext): SectionModel[] {
  return context.workstreams.map((workstream) => ({
    id: `charter-${workstreamNumber(workstream)}`,
    title: `${workstreamNumber(workstream)} ${context.text(workstream.template.title)}`,
    newPage: true,
    blocks: charter(context, workstream),
  }));
}

function charter(context: PlanContext, workstream: ScheduledWorkstream): Block[] {
  const { plan: texts } = context.words;
  const { template, gaps } = workstream;
  return [
    { kind: 'paragraph', text: context.text(template.objective) },
    { kind: 'columns', columns: factColumns(context, workstream) },
    { kind: 'heading', level: 3, text: texts.items },
    { kind: 'table', table: itemTable(context, workstream) },
    ...(gaps.length === 0 ? [] : gapBlocks(context, workstream)),
    ...shortest(
      { title: texts.kpis, items: kpiLines(context, workstream) },
      { title: texts.deliverables, items: template.deliverables.map((text) => context.text(text)) },
      { title: texts.risks, items: template.risks.map((text) => context.text(text)) },
    ),
  ];
}

interface TitledList {
  readonly title: string;
  readonly items: readonly string[];
}

/** Characters on a line of half the page, of a whole one, of a fact and of its term, about. Chinese ones count twice. */
const LINE = { half: 46, whole: 84, fact: 36, term: 13 } as const;
const WIDE = /[\u2e80-\uffef]/g;
/** Lines that a heading takes with the air around it. */
const TITLE = 2;

/**
 * Two lists beside each other, and the third below both or below the shorter of them, whichever takes less room: so more
 * charters fit on one page.
 */
function shortest(left: TitledList, right: TitledList, third: TitledList): Block[] {
  const columns = [listOf(left), listOf(right)];
  const rooms = [roomOf(left, LINE.half), roomOf(right, LINE.half)] as const;
  const longer = Math.max(...rooms);
  const inColumn = Math.max(longer, Math.min(...rooms) + TITLE + roomOf(third, LINE.half));
  if (inColumn >= longer + TITLE + roomOf(third, LINE.whole)) return [{ kind: 'columns', columns }, ...listOf(third)];
  columns[rooms[0] < rooms[1] ? 0 : 1]?.push(...listOf(third));
  return [{ kind: 'columns', columns }];
}

/** About how many lines a list takes. */
const roomOf = ({ items }: TitledList, line: number): number =>
  items.reduce((lines, item) => lines + linesOf(item, line), 0);

const linesOf = (text: string, line: number): number =>
  Math.ceil((text.length + (text.match(WIDE)?.length ?? 0)) / line);

function gapBlocks(context: PlanContext, workstream: ScheduledWorkstream): Block[] {
  const { plan: texts } = context.words;
  const { length } = workstream.gaps;
  return [
    {
      kind: 'heading',
      level: 3,
      text: length > MOST_GAPS ? texts.gapsCostliest(MOST_GAPS, length) : texts.gapsClosed,
    },
    { kind: 'table', table: gapTable(context, workstream) },
  ];
}

/** A function, with the person of it who was named. */
function named(ownerFunction: string, person: string | undefined): string {
  return person === undefined || person === '' ? ownerFunction : `${ownerFunction} · ${person}`;
}

/** What it is about beside when it is; the number of units stands where there is more room. */
function factColumns(context: PlanContext, workstream: ScheduledWorkstream): Block[][] {
  const { words } = context;
  const [about, when] = [factsOf(context, workstream), planOf(context, workstream)];
  const units = { term: words.plan.units, text: words.units(workstream.unitCount) };
  (factRoom(about) <= factRoom(when) ? about : when).push(units);
  return [about, when].map((items) => [{ kind: 'definitions', items }]);
}

/** About how many lines facts take in half the page. */
const factRoom = (facts: readonly Definition[]): number =>
  facts.reduce((lines, { term, text }) => lines + Math.max(linesOf(term, LINE.term), linesOf(text, LINE.fact)), 0);

function factsOf(context: PlanContext, workstream: ScheduledWorkstream): Definition[] {
  const { gaps, template } = workstream;
  const { plan: texts } = context.words;
  const lost = gaps.map(({ gap }) => gap.lost).reduce(plus, ZERO);
  const critical = gaps.filter(({ gap }) => gap.severity === 'critical').length;
  const problem =
    gaps.length === 0 ? texts.noGap : texts.problemText(gaps.length, context.figures.points(lost), critical);
  return [
    { term: texts.problem, text: problem },
    { term: texts.ownerLabel, text: named(context.owner(workstream, template.ownerFunction), workstream.owner) },
  ];
}

function planOf(context: PlanContext, workstream: ScheduledWorkstream): Definition[] {
  const { startDate, endDate, effort, critical, levelledFloat } = workstream;
  const { words, figures } = context;
  const { plan: texts } = words;
  const after = awaitedTexts(context, workstream);
  return [
    { term: texts.periodLabel, text: figures.shortPeriod(startDate, endDate) },
    {
      term: texts.effortLabel,
      text: texts.effortText(figures.whole(effort.likely), figures.whole(effort.low), figures.whole(effort.high)),
    },
    ...(after.length > 0 ? [{ term: texts.dependsOn, text: context.list(after) }] : []),
    ...(critical ? [] : [{ term: texts.floatLabel, text: texts.float(levelledFloat) }]),
  ];
}

/** "WS-01", or "WS-01 (5 working days after its start)" where it does not simply have to finish first. */
function awaitedTexts(context: PlanContext, { frameworkKey, template, dependsOn }: ScheduledWorkstream): string[] {
  return context.plan.workstreams
    .filter(({ id }) => dependsOn.includes(id))
    .flatMap((other) =>
      template.dependsOn
        .filter(({ on }) => `${frameworkKey}/${on}` === other.id)
        .map(({ kind, lagDays }) => {
          const isPlain = kind === 'finishToStart' && lagDays === 0;
          const number = workstreamNumber(other);
          return isPlain ? number : context.words.plan.dependency[kind](number, lagDays);
        }),
    );
}

/** "waits 7 working days for people (4–12 Mar 2026): Operations has 2, held by WS-01" */
function delayText(context: PlanContext, workstream: ScheduledWorkstream, delay: Delay): string {
  const held = new Set(delay.heldBy.map(({ workItem }) => workItem));
  const holders = context.plan.workstreams.filter(({ workItems }) => workItems.some(({ id }) => held.has(id)));
  return context.words.plan.waited(
    delay.days,
    context.figures.shortPeriod(delay.startDate, delay.endDate),
    context.owner(workstream, delay.ownerFunction),
    delay.people,
    context.list(holders.map(workstreamNumber), MOST_HOLDERS),
  );
}

function listOf({ title, items }: TitledList): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'bullets', items },
      ];
}

function itemTable(context: PlanContext, workstream: ScheduledWorkstream): TableModel {
  const { words, figures } = context;
  const { plan: texts } = words;
  return {
    id: `items-${workstreamNumber(workstream)}`,
    columns: [
      { header: texts.itemColumns.item, width: { share: 5.5 } },
      { header: texts.itemColumns.owner, width: { share: 2.5 } },
      { header: texts.itemColumns.dates, width: { points: 96 } },
      { header: texts.itemColumns.effort, width: { points: 56 }, align: 'right' },
    ],
    rows: workstream.workItems.map((item) => {
      const milestone = item.template.milestone;
      const marks = [
        ...(milestone === undefined ? [] : [`◆ ${context.text(milestone)}`]),
        ...(item.boundByDate && item.notBefore !== undefined
          ? [texts.notBefore(figures.shortDate(item.notBefore))]
          : []),
        ...(item.delay ? [delayText(context, workstream, item.delay)] : []),
      ];
      const title = context.text(item.template.title);
      return row(
        marks.length === 0 ? title : `${title}\n${words.notes(marks)}`,
        named(context.owner(workstream, item.ownerFunction), item.assignee),
        figures.shortPeriod(item.startDate, item.endDate),
        figures.whole(item.effort.likely),
      );
    }),
    emptyText: words.none,
  };
}

function gapTable(context: PlanContext, workstream: ScheduledWorkstream): TableModel {
  const { words } = context;
  const { plan: texts } = words;
  return {
    id: `closes-${workstreamNumber(workstream)}`,
    columns: [
      { header: texts.gapColumns.requirement, width: { share: 6 } },
      { header: texts.gapColumns.severity, width: { share: 1.4 } },
      { header: texts.gapColumns.where, width: { share: 2.3 } },
      { header: texts.gapColumns.lost, width: { points: 64 }, align: 'right' },
    ],
    rows: workstream.gaps.slice(0, MOST_GAPS).map((linked) => gapRow(context, linked)),
    emptyText: words.none,
  };
}

function gapRow(context: PlanContext, { assessment, gap }: LinkedGap): ReturnType<typeof row> {
  const of = context.of(assessment);
  return row(
    of.requirementTitle(gap.requirement),
    {
      kind: 'badge',
      badge: { kind: 'severity', severity: gap.severity, text: context.words.severity[gap.severity] },
    },
    whereText(of, gap),
    context.figures.points(gap.lost),
  );
}

/** Baseline and target from the assessment's own KPI data for the whole entity. */
function kpiLines(context: PlanContext, workstream: ScheduledWorkstream): string[] {
  const { words } = context;
  const { plan: texts } = words;
  const of = context.contextOf(workstream);
  return workstream.template.kpis.map((key) => {
    const kpi = known(of.framework.kpis, key);
    const series = of.assessment.kpis.find((one) => one.kpi === key && one.unit === undefined);
    const summary = series && judgedSeries(kpi, series);
    const baseline = summary
      ? texts.kpiBaseline(kpiFigure(of, kpi, summary.last), of.figures.shortMonth(summary.to))
      : texts.noBaseline;
    const target = summary?.target
      ? texts.kpiTarget(kpiTarget(of, kpi, summary.target, summary.targetTo))
      : texts.noTarget;
    return words.labelled(context.text(kpi.title), words.pair(baseline, target));
  });
}
