import type { Block, CardModel, Definition, SectionModel } from '../blocks';
import { bold, muted, row } from '../report-context';
import { type ActionPlanContext, GRADE_TONE } from './action-plan-context';
import type { PlannedActionJson } from './action-plan-json';

/** Each action whole: what was found, what is done about it, what was judged, and all that happened. */
export function partsSection(context: ActionPlanContext): SectionModel {
  return {
    id: 'actions',
    title: context.plan.partsTitle,
    newPage: true,
    blocks: context.data.actions.flatMap((action) => actionBlocks(context, action)),
  };
}

function actionBlocks(context: ActionPlanContext, action: PlannedActionJson): Block[] {
  const { plan, words, figures } = context;
  const columns = plan.historyColumns;
  return [
    { kind: 'heading', level: 2, text: `${action.ref} ${context.text(action.finding.title)}` },
    { kind: 'card', card: cardOf(context, action) },
    { kind: 'heading', level: 3, text: plan.history(action.ref), bookmark: false },
    {
      kind: 'table',
      table: {
        id: `history-${action.ref}`,
        columns: [
          { header: columns.date, width: { points: 66 } },
          { header: columns.what, width: { share: 2.6 } },
          { header: columns.who, width: { share: 2 } },
          { header: columns.reason, width: { share: 4.4 } },
        ],
        rows: action.history.map(({ on, transition, person, reason }) =>
          row(
            figures.shortDate(on),
            bold(plan.transitions[transition]),
            person === null ? muted(plan.hidden) : person,
            reason ?? muted(plan.noDate),
          ),
        ),
        emptyText: words.none,
      },
    },
  ];
}

function cardOf(context: ActionPlanContext, action: PlannedActionJson): CardModel {
  const { plan, words } = context;
  const { finding, grade } = action;
  const { requirement } = finding;
  const title = requirement.title === null ? requirement.ref : `${requirement.ref} ${context.text(requirement.title)}`;
  return {
    ref: finding.ref,
    title,
    badge: { kind: 'status', tone: GRADE_TONE[grade], text: words.grade[grade] },
    meta: metaOf(context, action),
    parts: [
      { term: plan.parts.condition, text: context.text(finding.condition) },
      { term: plan.parts.correction, text: context.said(action.correction) },
      { term: plan.parts.cause, text: context.said(action.cause) },
      { term: plan.parts.action, text: context.said(action.action) },
      { term: plan.parts.due, text: dueText(context, action) },
      { term: plan.parts.evidence, text: evidenceText(context, action) },
      { term: plan.parts.verification, text: verificationText(context, action) },
      { term: plan.parts.effectiveness, text: effectivenessText(context, action) },
    ],
  };
}

function metaOf(context: ActionPlanContext, action: PlannedActionJson): Definition[] {
  const { plan } = context;
  const { party, state, finding } = action;
  const units = finding.units.map(({ ref, name }) => context.said(name, ref));
  return [
    { term: plan.meta.state, text: plan.states[state] },
    { term: plan.meta.owner, text: context.owner(action) },
    { term: plan.meta.responsible, text: context.responsible(action) },
    ...(party === null ? [] : [{ term: plan.meta.party, text: context.text(party) }]),
    { term: plan.meta.units, text: units.length === 0 ? plan.everywhere : context.list(units) },
  ];
}

/** When it has to be implemented. What was reported is waited for no more. */
function dueText({ plan, figures }: ActionPlanContext, { due, state, daysLate }: PlannedActionJson): string {
  const date = figures.date(due);
  return daysLate !== null && state !== 'verified' ? plan.dueOverdue(date, daysLate) : date;
}

function evidenceText({ plan, words }: ActionPlanContext, { evidence }: PlannedActionJson): string {
  if (evidence.length === 0) return plan.noEvidence;
  return evidence
    .map(({ ref, title, location }) => {
      const named = ref === null ? title : `${ref} ${title}`;
      return location === null ? named : words.labelled(named, location);
    })
    .join('\n');
}

function verificationText(context: ActionPlanContext, action: PlannedActionJson): string {
  const { plan, figures, words } = context;
  const { verification, state, history } = action;
  const reported = history.findLast(({ transition }) => transition === 'implement');
  const sentences = [
    ...(verification
      ? [
          plan[verification.result](context.person(verification.by), figures.date(verification.on)),
          ...(verification.reason === null ? [] : [verification.reason]),
        ]
      : []),
    ...(state === 'implemented' && reported ? [plan.waits(figures.date(reported.on))] : []),
    ...(state === 'drafted' || state === 'planned' ? [plan.notReported] : []),
  ];
  return words.sentences(sentences);
}

function effectivenessText(context: ActionPlanContext, action: PlannedActionJson): string {
  const { plan, figures, words } = context;
  const { effectiveness, effectivenessDue, state, daysLate } = action;
  const ahead = (): string => {
    if (state !== 'verified' || effectivenessDue === null) return plan.checkLater;
    const date = figures.date(effectivenessDue);
    return daysLate === null ? plan.checkDue(date) : plan.checkOverdue(date, daysLate);
  };
  if (!effectiveness) return ahead();
  const { result, by, on, reason } = effectiveness;
  const sentence = plan[result](context.person(by), figures.date(on));
  return words.sentences([
    sentence,
    ...(reason === null ? [] : [reason]),
    ...(result === 'notEffective' ? [plan.checkLater] : []),
  ]);
}
