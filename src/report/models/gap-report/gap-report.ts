import type { ReportModel } from '../blocks';
import { controlSection, coverOf, frameworkText, furnitureOf, scopeText, type FrontMatter } from '../front-matter';
import { ReportContext, type ReportInput } from '../report-context';
import { accountabilitySection } from './accountability';
import { annexSections } from './annexes';
import { differencesSection } from './differences';
import { executiveSection } from './executive';
import { findingsSection, strengthsSection } from './findings';
import { gapRegisterSection } from './gap-register';
import { kpiSection } from './kpi-evidence';
import { lostPointsSection } from './lost-points';
import { progressSection } from './progress';
import { readinessSection } from './readiness';
import { roadmapSection } from './roadmap';
import { scopeSection } from './scope';
import { scorecardSection } from './scorecard';

/** The gap report of one assessment: worded, rounded, in one language. Same input, same model. */
export function gapReport(input: ReportInput): ReportModel {
  const context = new ReportContext(input);
  const { words, figures, assessment } = context;
  const front: FrontMatter = {
    kind: 'gapReport',
    title: context.text(assessment.title),
    subtitle: frameworkText(context),
    scope: scopeText(context),
    period: { label: words.cover.period, text: figures.period(assessment.period) },
    number: assessment.documentNumber,
  };
  const kpis = kpiSection(context);
  const accountability = accountabilitySection(context);
  return {
    kind: 'gapReport',
    language: input.language,
    title: `${words.cover.gapReport} · ${front.title}`,
    subject: words.cover.subject(words.cover.gapReport, context.text(input.engagement.client)),
    author: context.text(input.engagement.consultancy),
    keywords: [context.framework.id, assessment.documentNumber, input.dataHash].join(', '),
    createdOn: assessment.reportDate,
    ...(input.engagement.branding.accent !== undefined && { accent: input.engagement.branding.accent }),
    cover: coverOf(context, front),
    furniture: furnitureOf(context, front),
    contentsTitle: words.contents,
    sections: [
      controlSection(context),
      executiveSection(context),
      scopeSection(context),
      scorecardSection(context),
      ...(input.progress ? [progressSection(context, input.progress)] : []),
      lostPointsSection(context),
      differencesSection(context),
      strengthsSection(context),
      findingsSection(context),
      gapRegisterSection(context),
      readinessSection(context),
      ...(accountability ? [accountability] : []),
      ...(kpis ? [kpis] : []),
      roadmapSection(context),
      ...annexSections(context),
    ],
  };
}
