import type { ReportModel, SectionModel } from '../blocks';
import { controlSection, coverOf, frameworkText, furnitureOf, scopeText, type FrontMatter } from '../front-matter';
import type { PlanReportInput } from '../plan-input';
import { ReportContext, type AssessedWave } from '../report-context';
import { accountabilitySections } from './accountability';
import { benefitSections } from './benefits';
import { capacitySection, fitSection } from './capacity';
import { changesSection } from './changes';
import { charterSections } from './charters';
import { gridSection, scheduleSection, summarySection } from './overview';
import { phasesSection } from './phases';
import { PlanContext } from './plan-context';
import { projectionSection } from './projection';
import { trackingSection } from './tracking';

/** The workstream plan of a wave: worded, rounded, in one language. Same input, same model. */
export function workstreamPlan(input: PlanReportInput): ReportModel {
  const { engagement, waves, plan, language, dataHash, dataFile, seal } = input;
  const [first] = waves;
  const contextOf = (current: AssessedWave): ReportContext =>
    new ReportContext({ engagement, current, language, dataHash, dataFile, ...(seal && { seal }) });
  const context = contextOf(first);
  const { words, figures } = context;
  const isJoint = waves.length > 1;
  const front: FrontMatter = {
    kind: 'workstreamPlan',
    title: isJoint ? context.text(engagement.title) : context.text(first.assessment.title),
    subtitle: context.list(waves.map(contextOf).map(frameworkText)),
    scope: isJoint ? context.list(waves.map(({ assessment }) => context.text(assessment.title))) : scopeText(context),
    period: plan
      ? { label: words.cover.planPeriod, text: figures.period({ from: plan.startDate, to: plan.endDate }) }
      : { label: words.cover.period, text: figures.period(first.assessment.period) },
    number: isJoint
      ? jointNumber(waves.map(({ assessment }) => assessment.documentNumber))
      : first.assessment.documentNumber,
  };
  return {
    kind: 'workstreamPlan',
    language,
    title: `${words.cover.workstreamPlan} · ${front.title}`,
    subject: words.cover.subject(words.cover.workstreamPlan, context.text(engagement.client)),
    author: context.text(engagement.consultancy),
    keywords: [...waves.map(({ framework }) => framework.id), front.number, dataHash].join(', '),
    createdOn: first.assessment.reportDate,
    ...(engagement.branding.accent !== undefined && { accent: engagement.branding.accent }),
    cover: coverOf(context, front),
    furniture: furnitureOf(context, front),
    contentsTitle: words.contents,
    sections: [
      controlSection(
        context,
        waves.map(({ framework }) => framework),
      ),
      ...(plan ? planSections(new PlanContext(input, plan)) : [emptySection(context)]),
    ],
  };
}

/** "SPC-014-OSP" and "SPC-014-VMO" share the plan "SPC-014-OSP+VMO". */
function jointNumber(numbers: readonly string[]): string {
  const [first, ...others] = numbers as [string, ...string[]];
  const stem = first.slice(0, first.lastIndexOf('-') + 1);
  return [first, ...others.map((number) => (number.startsWith(stem) ? number.slice(stem.length) : number))].join('+');
}

function planSections(context: PlanContext): SectionModel[] {
  return [
    summarySection(context),
    scheduleSection(context),
    gridSection(context),
    phasesSection(context),
    ...benefitSections(context),
    ...charterSections(context),
    ...accountabilitySections(context),
    capacitySection(context),
    fitSection(context),
    ...trackingSection(context),
    ...changesSection(context),
    projectionSection(context),
  ];
}

function emptySection({ words }: ReportContext): SectionModel {
  return {
    id: 'summary',
    title: words.plan.summary,
    newPage: true,
    blocks: [{ kind: 'callout', tone: 'good', text: words.plan.nothing }],
  };
}
