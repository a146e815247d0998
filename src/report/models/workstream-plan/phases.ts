import type { Block, SectionModel, TableRow } from '../blocks';
import { workstreamNumber } from '../gap-report/roadmap';
import { row } from '../report-context';
import type { PlanContext } from './plan-context';

const PHASE_DAYS = [30, 60, 90] as const;

interface Milestone {
  readonly title: string;
  readonly workstream: string;
  readonly owner: string;
  readonly date: string;
}

/** What is reached by calendar days 30, 60 and 90, and after. */
export function phasesSection(context: PlanContext): SectionModel {
  const { words, figures, plan } = context;
  const { plan: texts } = words;
  const milestones = milestonesOf(context);
  let from = '';
  const blocks = PHASE_DAYS.flatMap((days): Block[] => {
    const until = addDays(plan.startDate, days);
    const own = milestones.filter(({ date }) => date > from && date <= until);
    from = until;
    return phase(context, `phase-${days}`, texts.phase(days, figures.date(until)), own);
  });
  const after = milestones.filter(({ date }) => date > from);
  const last = after.length > 0 ? phase(context, 'phase-after', texts.phaseAfter(90), after) : [];
  return { id: 'phases', title: texts.phases, newPage: true, blocks: [...blocks, ...last] };
}

function phase(context: PlanContext, id: string, title: string, milestones: readonly Milestone[]): Block[] {
  const { words, figures } = context;
  const { phaseColumns, phaseNone } = words.plan;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      table: {
        id,
        columns: [
          { header: phaseColumns.date, width: { points: 66 } },
          { header: phaseColumns.workstream, width: { points: 62 } },
          { header: phaseColumns.milestone, width: { share: 3 } },
          { header: phaseColumns.owner, width: { share: 2 } },
        ],
        rows: milestones.map((milestone): TableRow =>
          row(figures.shortDate(milestone.date), milestone.workstream, milestone.title, milestone.owner),
        ),
        emptyText: phaseNone,
      },
    },
  ];
}

/** Milestones of the work items, and each workstream's end where no milestone marks it; by date. */
function milestonesOf(context: PlanContext): Milestone[] {
  const { finished } = context.words.plan;
  return context.workstreams
    .flatMap((workstream): Milestone[] => {
      const name = workstreamNumber(workstream);
      const own = workstream.workItems.flatMap(({ template, endDate, ownerFunction }) =>
        template.milestone === undefined
          ? []
          : [
              {
                title: context.text(template.milestone),
                workstream: name,
                owner: context.owner(workstream, ownerFunction),
                date: endDate,
              },
            ],
      );
      if (own.some(({ date }) => date === workstream.endDate)) return own;
      const owner = context.owner(workstream, workstream.template.ownerFunction);
      const title = context.words.labelled(finished, context.text(workstream.template.title));
      return [...own, { title, workstream: name, owner, date: workstream.endDate }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Calendar days; the start counts as day 1. */
function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
}
