import { createHash } from 'node:crypto';
import type { Engagement } from '../assessment';
import type { Framework } from '../framework';
import {
  gapReport,
  planDocument,
  scoresDocument,
  workstreamPlan,
  type AssessedWave,
  type Json,
  type ReportModel,
  type SealPrint,
} from '../report';
import type { Language } from '../shared/text';
import type { Plan } from '../workstream';
import type { PlannedWave } from './rules/assess-engagement';

/** One file to write, relative to the output folder. */
export type OutputFile =
  | { readonly path: string; readonly kind: 'json'; readonly bytes: Buffer }
  | { readonly path: string; readonly kind: 'pdf'; readonly model: ReportModel };

/**
 * The files of an engagement: per assessment `gap-report.pdf`, `workstream-plan.pdf` and `scores.json`; for a wave of
 * several assessments also their one plan, as `<wave>-plan/workstream-plan.pdf` and `plan.json`.
 */
export function reportFiles(engagement: Engagement, waves: readonly PlannedWave[], language: Language): OutputFile[] {
  const assessed = new Map(waves.flatMap((wave) => wave.assessed.map((one) => [one.assessment.key, one] as const)));
  return waves.flatMap((wave) => [
    ...wave.assessed.flatMap((one) => assessmentFiles(engagement, one, previousOf(one, assessed), wave, language)),
    ...(wave.assessed.length > 1 ? jointPlanFiles(engagement, wave, language) : []),
  ]);
}

function previousOf(
  { assessment }: AssessedWave,
  assessed: ReadonlyMap<string, AssessedWave>,
): AssessedWave | undefined {
  return assessment.previous === undefined ? undefined : assessed.get(assessment.previous);
}

function assessmentFiles(
  engagement: Engagement,
  current: AssessedWave,
  previous: AssessedWave | undefined,
  { plan, assessed }: PlannedWave,
  language: Language,
): OutputFile[] {
  const subject = { engagement, current, previous, plan, assessed, language };
  const folder = current.assessment.key;
  const scores = scoresFile(subject);
  return [
    { path: `${folder}/scores.json`, kind: 'json', bytes: scores },
    { path: `${folder}/gap-report.pdf`, kind: 'pdf', model: gapReportModel(subject, scores) },
    { path: `${folder}/workstream-plan.pdf`, kind: 'pdf', model: workstreamPlanModel(subject, scores) },
  ];
}

function jointPlanFiles(
  engagement: Engagement,
  { wave, assessed, plan }: PlannedWave,
  language: Language,
): OutputFile[] {
  if (!plan) return [];
  const data = jointPlanFile(assessed, plan);
  return [
    { path: `${wave}-plan/plan.json`, kind: 'json', bytes: data },
    {
      path: `${wave}-plan/workstream-plan.pdf`,
      kind: 'pdf',
      model: jointPlanModel(engagement, assessed, plan, language, data),
    },
  ];
}

/** One assessment with what its reports draw on. */
export interface ReportSubject {
  readonly engagement: Engagement;
  readonly current: AssessedWave;
  readonly previous: AssessedWave | undefined;
  /** The plan of the wave; undefined when nothing is below target. */
  readonly plan: Plan | undefined;
  /** All assessments of the wave, in the order of the engagement. */
  readonly assessed: PlannedWave['assessed'];
  readonly language: Language;
  /** Of an issued report. */
  readonly seal?: SealPrint;
}

/** The bytes of `scores.json`: all figures of the reports of this assessment. */
export function scoresFile({ current, previous, plan }: ReportSubject): Buffer {
  return jsonBytes(scoresDocument(current, previous, plan));
}

export function gapReportModel(subject: ReportSubject, scores: Buffer): ReportModel {
  const { engagement, current, previous, plan, language, seal } = subject;
  return gapReport({
    engagement,
    current,
    ...(previous && { previous }),
    ...(plan && { plan }),
    language,
    dataHash: sha256(scores),
    dataFile: 'scores.json',
    ...(seal && { seal }),
  });
}

/** The assessment's own part of the plan. */
export function workstreamPlanModel(subject: ReportSubject, scores: Buffer): ReportModel {
  const { engagement, current, plan, assessed, language, seal } = subject;
  return workstreamPlan({
    engagement,
    waves: [current],
    frameworks: frameworksOf(assessed),
    plan,
    language,
    dataHash: sha256(scores),
    dataFile: 'scores.json',
    ...(seal && { seal }),
  });
}

/** The bytes of `plan.json`: the whole plan that the assessments of a wave share. */
export function jointPlanFile(assessed: PlannedWave['assessed'], plan: Plan): Buffer {
  return jsonBytes(planDocument(assessed, plan));
}

export function jointPlanModel(
  engagement: Engagement,
  assessed: PlannedWave['assessed'],
  plan: Plan,
  language: Language,
  data: Buffer,
  seal?: SealPrint,
): ReportModel {
  return workstreamPlan({
    engagement,
    waves: assessed,
    frameworks: frameworksOf(assessed),
    plan,
    language,
    dataHash: sha256(data),
    dataFile: 'plan.json',
    ...(seal && { seal }),
  });
}

function frameworksOf(assessed: readonly AssessedWave[]): Framework[] {
  return assessed.map(({ framework }) => framework);
}

function jsonBytes(document: Json): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 1)}\n`);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
