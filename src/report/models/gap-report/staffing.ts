import type { Staffing } from '../../../assessment/assessment';
import { judgedStaffing } from '../../../kpi/rules/judged-once';
import type { StaffingJudgement, StaffingVerdict } from '../../../kpi/rules/judge-staffing';
import type { Block, TableModel, Tone } from '../blocks';
import { muted, row, type LanguageContext, type ReportContext } from '../report-context';
import { rounded } from './kpi-text';

const VERDICT_TONE: Readonly<Record<StaffingVerdict, Tone>> = { enough: 'good', short: 'bad', overstaffed: 'warning' };

/** Whether groups of agents reach the service level asked of them; nothing without such a group. */
export function staffingBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  if (assessment.staffing.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.staffing.title },
    ...assessment.staffing.flatMap((staffing): Block[] => {
      const judgement = judgedStaffing(staffing);
      return [
        { kind: 'heading', level: 3, text: titleOf(context, staffing) },
        {
          kind: 'callout',
          tone: judgement.verdict ? VERDICT_TONE[judgement.verdict] : 'neutral',
          text: staffingSentence(context, staffing, judgement),
        },
        { kind: 'table', table: optionsTable(context, staffing, judgement) },
      ];
    }),
    { kind: 'paragraph', style: 'note', text: words.staffing.note },
  ];
}

function titleOf(context: ReportContext, { title, unit }: Staffing): string {
  return unit === undefined ? context.text(title) : context.words.pair(context.text(title), context.unit(unit));
}

/** What is asked, how many agents that needs, and whether they are at work. */
export function staffingSentence(
  { words, figures }: LanguageContext,
  staffing: Staffing,
  judgement: StaffingJudgement,
): string {
  const { verdict, required, spare, scheduled, isOccupancyHigh } = judgement;
  return words.sentences([
    words.staffing.asked(
      figures.decimal(rounded(staffing.calls), 1),
      figures.decimal(rounded(staffing.intervalMinutes), 1),
      figures.decimal(rounded(staffing.handlingSeconds), 1),
      figures.share(staffing.targetShare),
      figures.decimal(rounded(staffing.limitSeconds), 1),
      required,
    ),
    ...(verdict !== null && spare !== null && staffing.agents !== undefined
      ? [words.staffing.verdict[verdict](staffing.agents, Math.abs(spare))]
      : [words.staffing.unknown]),
    ...(scheduled === null ? [] : [words.staffing.scheduled(scheduled)]),
    ...(isOccupancyHigh ? [words.staffing.occupancyHigh] : []),
  ]);
}

function optionsTable(
  context: ReportContext,
  staffing: Staffing,
  { options, staffed, required, model }: StaffingJudgement,
): TableModel {
  const { words, figures } = context;
  const { columns } = words.staffing;
  const hasAbandonment = model === 'erlangA';
  const isListed = staffed === null || options.some(({ agents }) => agents === staffed.agents);
  const shown = [...options, ...(isListed ? [] : [staffed])].sort((one, other) => one.agents - other.agents);
  return {
    id: `staffing-${staffing.key}`,
    columns: [
      { header: columns.agents, width: { share: 1 }, align: 'right' },
      { header: columns.serviceLevel, width: { share: 1.4 }, align: 'right' },
      { header: columns.answer, width: { share: 1.6 }, align: 'right' },
      { header: columns.occupancy, width: { share: 1.4 }, align: 'right' },
      ...(hasAbandonment ? [{ header: columns.abandonment, width: { share: 1.4 }, align: 'right' } as const] : []),
      { header: columns.remark, width: { share: 3 } },
    ],
    rows: shown.map((one) =>
      row(
        figures.whole(one.agents),
        `${figures.points(rounded(one.serviceLevel))}%`,
        Number.isFinite(one.averageSpeedOfAnswer)
          ? words.inUnit(figures.decimal(rounded(one.averageSpeedOfAnswer), 1), words.kpis.units.seconds)
          : muted(words.staffing.endless),
        `${figures.points(rounded(one.occupancy))}%`,
        ...(hasAbandonment ? [`${figures.points(rounded(one.abandonment))}%`] : []),
        words.notes([
          ...(one.agents === required ? [words.staffing.required] : []),
          ...(one.agents === staffing.agents ? [words.staffing.atWork] : []),
        ]),
      ),
    ),
    emptyText: words.none,
  };
}
