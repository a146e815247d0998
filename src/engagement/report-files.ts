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
} from '../report';
import type { Language } from '../shared/text';
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
  const folder = current.assessment.key;
  const scores = jsonBytes(scoresDocument(current, previous, plan));
  const dataHash = sha256(scores);
  return [
    { path: `${folder}/scores.json`, kind: 'json', bytes: scores },
    {
      path: `${folder}/gap-report.pdf`,
      kind: 'pdf',
      model: gapReport({
        engagement,
        current,
        ...(previous && { previous }),
        ...(plan && { plan }),
        language,
        dataHash,
        dataFile: 'scores.json',
      }),
    },
    {
      path: `${folder}/workstream-plan.pdf`,
      kind: 'pdf',
      model: workstreamPlan({
        engagement,
        waves: [current],
        frameworks: frameworksOf(assessed),
        plan,
        language,
        dataHash,
        dataFile: 'scores.json',
      }),
    },
  ];
}

function jointPlanFiles(
  engagement: Engagement,
  { wave, assessed, plan }: PlannedWave,
  language: Language,
): OutputFile[] {
  if (!plan) return [];
  const data = jsonBytes(planDocument(assessed, plan));
  return [
    { path: `${wave}-plan/plan.json`, kind: 'json', bytes: data },
    {
      path: `${wave}-plan/workstream-plan.pdf`,
      kind: 'pdf',
      model: workstreamPlan({
        engagement,
        waves: assessed,
        frameworks: frameworksOf(assessed),
        plan,
        language,
        dataHash: sha256(data),
        dataFile: 'plan.json',
      }),
    },
  ];
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
