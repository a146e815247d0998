import { compareText } from '../../../workstream/rules/text-order';
import type { ScheduledWorkstream } from '../../../workstream/rules/plan';
import { known } from '../../../shared/known';
import type { Block, SectionModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { row, type ReportContext } from '../report-context';

/** "WS-03" */
export function workstreamNumber({ number }: Pick<ScheduledWorkstream, 'number'>): string {
  return `WS-${String(number).padStart(2, '0')}`;
}

const earliest = (dates: readonly string[]): string => dates.toSorted()[0] ?? '';

/** The plan on half a page; the plan itself is a document of its own. */
export function roadmapSection(context: ReportContext): SectionModel {
  const { words, figures } = context;
  const { roadmap } = words;
  const { plan } = context.input;
  const { key, documentNumber: number } = context.assessment;
  const base = { id: 'roadmap', title: roadmap.title, newPage: true };
  // A plan may serve other assessments as well; their workstreams stand in their own reports.
  const workstreams = (plan ? plan.workstreams : [])
    .filter(({ gaps }) => gaps.some(({ assessment }) => assessment === key))
    // The score after each is that of all that ended until then.
    .toSorted((a, b) => compareText(a.endDate, b.endDate) || a.number - b.number);
  if (!plan || workstreams.length === 0) {
    return { ...base, blocks: [{ kind: 'paragraph', text: roadmap.noGaps }] };
  }
  const limit = figures.date(plan.limitDate);
  const after = new Map(plan.projection.map(({ workstream, scores }) => [workstream, known(scores, key)]));
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: roadmap.intro(
        workstreams.length,
        figures.date(earliest(workstreams.map(({ startDate }) => startDate))),
        figures.date(workstreams.at(-1)?.endDate ?? plan.endDate),
        documentNumber(number, 'workstreamPlan'),
      ),
    },
    {
      kind: 'callout',
      tone: plan.overrun ? 'warning' : 'good',
      text: plan.overrun ? roadmap.late(limit, plan.overrun.daysOver) : roadmap.fits(limit),
    },
    {
      kind: 'table',
      table: {
        id: 'roadmap',
        columns: [
          { header: roadmap.columns.number, width: { points: 40 } },
          { header: roadmap.columns.title, width: { share: 3.8 } },
          { header: roadmap.columns.owner, width: { share: 2.4 } },
          { header: roadmap.columns.period, width: { share: 2.6 } },
          { header: roadmap.columns.gaps, width: { share: 0.9 }, align: 'right' },
          { header: roadmap.columns.after, width: { share: 1.5 }, align: 'right' },
        ],
        rows: workstreams.map((workstream) => {
          return row(
            workstreamNumber(workstream),
            context.text(workstream.template.title),
            context.ownerFunction(workstream.template.ownerFunction),
            figures.shortPeriod(workstream.startDate, workstream.endDate),
            figures.whole(workstream.gaps.length),
            context.outcome(known(after, workstream.id).outcome),
          );
        }),
        emptyText: roadmap.noGaps,
      },
    },
    { kind: 'paragraph', style: 'note', text: words.plan.projectionCaveat },
  ];
  return { ...base, blocks };
}
