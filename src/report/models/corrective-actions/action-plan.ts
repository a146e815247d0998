import type { Language } from '../../../shared/text';
import type { CoverModel, ReportModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { listSection } from './action-list';
import { partsSection } from './action-parts';
import { ActionPlanContext } from './action-plan-context';
import type { ActionPlanJson } from './action-plan-json';
import { summarySection } from './summary';

export const ACTION_PLAN_FILE = 'corrective-actions.json';

/**
 * The corrective action plan: what was found, what is done about it until when, and whether it worked. Made of its data
 * file only. Same input, same model.
 * @param dataHash SHA-256 (hex) of the data file
 */
export function correctiveActionPlan(data: ActionPlanJson, language: Language, dataHash: string): ReportModel {
  const context = new ActionPlanContext(data, language);
  const { plan, words } = context;
  const { engagement, actions } = data;
  const number = documentNumber(data.documentNumber, 'correctiveActions');
  const cover = coverOf(context, number);
  return {
    kind: 'correctiveActions',
    language,
    title: `${plan.kind} · ${cover.title}`,
    subject: words.cover.subject(plan.kind, cover.client),
    author: cover.consultancy,
    keywords: [number, dataHash].join(', '),
    createdOn: data.today,
    ...(engagement.accent !== null && { accent: engagement.accent }),
    cover,
    furniture: {
      ...{ client: cover.client, report: plan.kind, classification: cover.classification },
      ...{ documentNumber: number, shortHash: dataHash.slice(0, 12), pageLabel: words.pageLabel },
      ...(engagement.sampleData && { notice: words.sampleData }),
    },
    contentsTitle: words.contents,
    sections: [
      summarySection(context, ACTION_PLAN_FILE, dataHash),
      ...(actions.length === 0 ? [] : [listSection(context), partsSection(context)]),
    ],
  };
}

function coverOf(context: ActionPlanContext, number: string): CoverModel {
  const { plan, words, figures, data } = context;
  const { engagement, scope } = data;
  const party = scope.party?.name ?? null;
  return {
    documentKind: plan.kind,
    title: context.said(engagement.title, plan.unknownEngagement),
    subtitle: scopeText(context),
    // A party that may not know of the client reads its own name.
    client: context.said(engagement.client ?? party, plan.unknownClient),
    consultancy: context.said(engagement.consultancy, plan.kind),
    facts: [
      { term: plan.asOf, text: figures.date(data.today) },
      { term: plan.shown, text: figures.whole(data.actions.length) },
      { term: words.cover.documentNumber, text: number },
    ],
    classification: context.said(engagement.classification, plan.unclassified),
    ...(engagement.sampleData && { notice: words.sampleNotice }),
  };
}

function scopeText(context: ActionPlanContext): string {
  const { plan, data } = context;
  const { assessment, party } = data.scope;
  const part = assessment ? context.said(assessment.title, plan.theAssessment) : undefined;
  const who = party ? context.said(party.name, plan.theParty) : undefined;
  if (part !== undefined && who !== undefined) return plan.scopeBoth(who, part);
  if (part !== undefined) return plan.scopeAssessment(part);
  return who === undefined ? plan.scopeEngagement : plan.scopeParty(who);
}
