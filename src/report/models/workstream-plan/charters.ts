import { summariseSeries } from '../../../kpi/rules/summarise-series';
import { plus, ZERO } from '../../../scoring/ratio';
import type { LinkedGap, ScheduledWorkstream } from '../../../workstream/rules/plan';
import type { Block, SectionModel, TableModel } from '../blocks';
import { whereText } from '../gap-report/executive';
import { kpiFigure } from '../gap-report/kpi-evidence';
import { workstreamNumber } from '../gap-report/roadmap';
import { row } from '../report-context';
import type { PlanContext } from './plan-context';

const MOST_GAPS = 12;

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
  const { words, figures } = context;
  const { plan: texts } = words;
  const { template, effort, gaps } = workstream;
  const lost = gaps.map(({ gap }) => gap.lost).reduce(plus, ZERO);
  const critical = gaps.filter(({ gap }) => gap.severity === 'critical').length;
  const after = context.plan.workstreams.filter(({ id }) => workstream.dependsOn.includes(id));
  return [
    { kind: 'paragraph', style: 'lead', text: context.text(template.objective) },
    {
      kind: 'definitions',
      items: [
        { term: texts.problem, text: texts.problemText(gaps.length, figures.points(lost), critical) },
        { term: texts.ownerLabel, text: context.owner(workstream, template.ownerFunction) },
        {
          term: texts.periodLabel,
          text: words.period(figures.date(workstream.startDate), figures.date(workstream.endDate)),
        },
        {
          term: texts.effortLabel,
          text: texts.effortText(figures.whole(effort.likely), figures.whole(effort.low), figures.whole(effort.high)),
        },
        { term: texts.units, text: words.units(workstream.unitCount) },
        ...(after.length > 0 ? [{ term: texts.dependsOn, text: context.list(after.map(workstreamNumber)) }] : []),
      ],
    },
    { kind: 'heading', level: 3, text: texts.items },
    { kind: 'table', table: itemTable(context, workstream) },
    { kind: 'heading', level: 3, text: texts.gapsClosed },
    { kind: 'table', table: gapTable(context, workstream) },
    ...(gaps.length > MOST_GAPS
      ? ([{ kind: 'paragraph', style: 'note', text: texts.more(gaps.length - MOST_GAPS) }] satisfies Block[])
      : []),
    {
      kind: 'columns',
      columns: [
        [
          { kind: 'heading', level: 3, text: texts.kpis },
          { kind: 'table', table: kpiTable(context, workstream) },
        ],
        [
          ...listOf(
            texts.deliverables,
            template.deliverables.map((text) => context.text(text)),
          ),
          ...listOf(
            texts.risks,
            template.risks.map((text) => context.text(text)),
          ),
        ],
      ],
    },
  ];
}

function listOf(title: string, items: readonly string[]): Block[] {
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
      { header: texts.itemColumns.item, width: { share: 5 } },
      { header: texts.itemColumns.owner, width: { share: 2.4 } },
      { header: texts.itemColumns.start, width: { share: 1.9 } },
      { header: texts.itemColumns.end, width: { share: 1.9 } },
      { header: texts.itemColumns.effort, width: { share: 1.3 }, align: 'right' },
    ],
    rows: workstream.workItems.map((item) => {
      const milestone = item.template.milestone;
      const marks = [
        ...(milestone === undefined ? [] : [`◆ ${context.text(milestone)}`]),
        ...(item.waitedForCapacity > 0 ? [texts.waited(item.waitedForCapacity)] : []),
      ];
      const title = context.text(item.template.title);
      return row(
        marks.length === 0 ? title : `${title}\n${words.notes(marks)}`,
        context.owner(workstream, item.ownerFunction),
        figures.shortDate(item.startDate),
        figures.shortDate(item.endDate),
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
      { header: texts.gapColumns.requirement, width: { share: 5 } },
      { header: texts.gapColumns.severity, width: { share: 1.7 } },
      { header: texts.gapColumns.where, width: { share: 2.6 } },
      { header: texts.gapColumns.lost, width: { share: 1.2 }, align: 'right' },
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
function kpiTable(context: PlanContext, workstream: ScheduledWorkstream): TableModel {
  const { words } = context;
  const { plan: texts } = words;
  const of = context.contextOf(workstream);
  return {
    id: `kpis-${workstreamNumber(workstream)}`,
    columns: [
      { header: texts.kpiColumns.kpi, width: { share: 4 } },
      { header: texts.kpiColumns.baseline, width: { share: 2 }, align: 'right' },
      { header: texts.kpiColumns.target, width: { share: 2 }, align: 'right' },
    ],
    rows: workstream.template.kpis.flatMap((key) => {
      const kpi = of.framework.kpis.get(key);
      if (!kpi) return [];
      const series = of.assessment.kpis.find((one) => one.kpi === key && one.unit === undefined);
      const summary = series && summariseSeries(kpi, series);
      return [
        row(
          context.text(kpi.title),
          summary
            ? words.labelled(of.figures.month(summary.to), kpiFigure(of, kpi, summary.last))
            : { kind: 'text', text: texts.noBaseline, muted: true },
          summary?.target ? kpiFigure(of, kpi, summary.target) : { kind: 'text', text: texts.noTarget, muted: true },
        ),
      ];
    }),
    emptyText: words.none,
  };
}
