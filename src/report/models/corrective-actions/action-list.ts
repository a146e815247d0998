import type { Cell, SectionModel, TableRow } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { bold, muted, row } from '../report-context';
import { type ActionPlanContext, GRADE_TONE } from './action-plan-context';
import { type PlannedActionJson, STANDINGS } from './action-plan-json';

/** Characters of a title and of names; all of them stand where the action is printed whole. */
const LONGEST = { title: 140, names: 90 } as const;

/** One row for each action, in groups: what is overdue first. */
export function listSection(context: ActionPlanContext): SectionModel {
  const { plan, data, words } = context;
  const { columns } = plan;
  return {
    id: 'actions-by-urgency',
    title: plan.listTitle,
    newPage: true,
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'actions-by-urgency',
          columns: [
            { header: columns.ref, width: { points: 46 } },
            { header: columns.finding, width: { share: 4 } },
            { header: columns.grade, width: { points: 82 } },
            { header: columns.owner, width: { share: 2.6 } },
            { header: columns.next, width: { points: 66 } },
            { header: columns.state, width: { share: 1.9 } },
          ],
          rows: STANDINGS.flatMap((standing): TableRow[] => {
            const own = data.actions.filter((action) => action.standing === standing);
            if (own.length === 0) return [];
            return [
              { kind: 'group', text: plan.group(plan.standings[standing], own.length) },
              ...own.map((action) => actionRow(context, action)),
            ];
          }),
          emptyText: words.none,
        },
      },
    ],
  };
}

function actionRow(context: ActionPlanContext, action: PlannedActionJson): TableRow {
  const { words } = context;
  const { ref, grade, finding, party } = action;
  const who = [context.owner(action), context.responsible(action), ...(party === null ? [] : [context.text(party)])];
  return row(
    bold(ref),
    clipped(words.labelled(finding.ref, context.text(finding.title)), LONGEST.title),
    { kind: 'badge', badge: { kind: 'status', tone: GRADE_TONE[grade], text: words.grade[grade] } },
    clipped(words.notes(who), LONGEST.names),
    nextCell(context, action),
    stateCell(context, action),
  );
}

function nextCell({ plan, figures }: ActionPlanContext, { nextDue, state }: PlannedActionJson): Cell {
  if (nextDue === null) return muted(plan.noDate);
  const date = figures.shortDate(nextDue);
  return state === 'verified' ? plan.check(date) : date;
}

function stateCell({ plan, words }: ActionPlanContext, { state, daysLate }: PlannedActionJson): Cell {
  const text = plan.states[state];
  if (daysLate === null) return text;
  return { kind: 'text', tone: 'bad', text: words.pair(text, plan.late(daysLate)) };
}
