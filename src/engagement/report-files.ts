import { createHash } from 'node:crypto';
import type { Engagement } from '../assessment';
import type { Framework } from '../framework';
import { assessmentsBefore, basisOf, type ForumBasis } from '../forum';
import { chainOf, MOST_WAVES } from '../gap';
import {
  chainProgress,
  type ChainProgress,
  forumDocument,
  forumPack,
  forumView,
  gapReport,
  planBenefits,
  type MatrixPaper,
  matrixView,
  planDocument,
  rasicMatrix,
  rasicMatrixDocument,
  type ProgressPoint,
  scoresDocument,
  workstreamPlan,
  type AssessedWave,
  type Json,
  type ReportModel,
  type SealPrint,
} from '../report';
import type { FrozenMatrix } from '../rasic';
import type { Language } from '../shared/text';
import type { PlanParts, Plan } from '../workstream';
import type { PlannedWave } from './rules/assess-engagement';

/** One file to write, relative to the output folder. */
export type OutputFile =
  | { readonly path: string; readonly kind: 'json'; readonly bytes: Buffer }
  | { readonly path: string; readonly kind: 'pdf'; readonly model: ReportModel };

/**
 * The files of an engagement: per assessment `gap-report.pdf`, `workstream-plan.pdf` and `scores.json`; for a wave of
 * several assessments also their one plan, as `<wave>-plan/workstream-plan.pdf` and `plan.json`; where contacts were counted
 * also what the forum gets, as `forum-pack.pdf` and `forum-pack.json`.
 */
export function reportFiles(
  engagement: Engagement,
  waves: readonly PlannedWave[],
  { language, rasic }: Pick<ReportSubject, 'language' | 'rasic'>,
): OutputFile[] {
  const points = new Map(
    waves.flatMap(({ assessed, plan }) => assessed.map((wave) => [wave.assessment.key, { wave, plan }] as const)),
  );
  return waves.flatMap((wave) => [
    ...wave.assessed.flatMap((one) =>
      assessmentFiles(one, wave, { engagement, ...before(one, points), language, rasic }),
    ),
    ...(wave.assessed.length > 1 ? jointPlanFiles(wave, { engagement, language, rasic }) : []),
  ]);
}

/** The previous assessment, and the chain that it ends: as many as are compared beside the assessment itself. */
function before(
  { assessment }: AssessedWave,
  points: ReadonlyMap<string, ProgressPoint>,
): Pick<ReportSubject, 'previous' | 'earlier'> {
  const earlier: ProgressPoint[] = [];
  for (let key = assessment.previous; key !== undefined && earlier.length < MOST_WAVES - 1;) {
    const point = points.get(key);
    if (!point) break;
    earlier.unshift(point);
    key = point.wave.assessment.previous;
  }
  return { previous: earlier.at(-1)?.wave, earlier };
}

function assessmentFiles(
  current: AssessedWave,
  { plan, assessed }: PlannedWave,
  rest: Pick<ReportSubject, 'engagement' | 'previous' | 'earlier' | 'language' | 'rasic'>,
): OutputFile[] {
  const subject = { ...rest, current, plan, assessed };
  const folder = current.assessment.key;
  const scores = scoresFile(subject);
  return [
    { path: `${folder}/scores.json`, kind: 'json', bytes: scores },
    { path: `${folder}/gap-report.pdf`, kind: 'pdf', model: gapReportModel(subject, scores) },
    { path: `${folder}/workstream-plan.pdf`, kind: 'pdf', model: workstreamPlanModel(subject, scores) },
    ...forumFiles(subject, folder),
  ];
}

/** As the forum stood on the day of the report. */
function forumFiles({ engagement, current, language }: ForumSubject, folder: string): OutputFile[] {
  const { decisions, assessments } = engagement;
  const before = assessmentsBefore(assessments, current.assessment);
  const basis = basisOf({ today: current.assessment.reportDate, decisions, before });
  const data = forumFile(current, basis);
  if (!data) return [];
  return [
    { path: `${folder}/forum-pack.json`, kind: 'json', bytes: data },
    {
      path: `${folder}/forum-pack.pdf`,
      kind: 'pdf',
      model: forumPackModel({ engagement, current, language }, basis, data),
    },
  ];
}

function jointPlanFiles({ wave, assessed, plan }: PlannedWave, subject: PlanSubject): OutputFile[] {
  if (!plan) return [];
  const data = jointPlanFile(subject.engagement, assessed, plan);
  return [
    { path: `${wave}-plan/plan.json`, kind: 'json', bytes: data },
    {
      path: `${wave}-plan/workstream-plan.pdf`,
      kind: 'pdf',
      model: jointPlanModel(assessed, plan, data, subject),
    },
  ];
}

/** One assessment with what its reports draw on. */
export interface ReportSubject {
  readonly engagement: Engagement;
  readonly current: AssessedWave;
  readonly previous: AssessedWave | undefined;
  /** The chain that the previous one ends, with plans; undefined: the previous one alone is at hand, without its plan. */
  readonly earlier?: readonly ProgressPoint[];
  /** The plan of the wave; undefined when nothing is below target. */
  readonly plan: Plan | undefined;
  /** All assessments of the wave, in the order of the engagement. */
  readonly assessed: PlannedWave['assessed'];
  readonly language: Language;
  /** Who has which part in the work items of workstreams. */
  readonly rasic: PlanParts;
  /** RASIC matrices of the engagement; absent: there are none. */
  readonly accountability?: readonly FrozenMatrix[];
  /** Of the pages with the RASIC matrix; default: A4. */
  readonly paper?: MatrixPaper;
  /** Of an issued report. */
  readonly seal?: SealPrint;
}

/** What the one plan of a wave is printed with. */
export type PlanSubject = Pick<ReportSubject, 'engagement' | 'language' | 'rasic' | 'paper' | 'seal'>;

/** What a forum pack is printed with. */
export type ForumSubject = Pick<ReportSubject, 'engagement' | 'current' | 'language'>;

/** The bytes of `forum-pack.json`: all figures of the forum pack; null where no contacts were counted. */
export function forumFile(current: AssessedWave, basis: ForumBasis): Buffer | null {
  const view = forumView(current, basis);
  return view && jsonBytes(forumDocument(current, basis.today, view));
}

/** @throws RangeError where no contacts were counted */
export function forumPackModel(subject: ForumSubject, basis: ForumBasis, data: Buffer): ReportModel {
  const { engagement, current, language } = subject;
  const view = forumView(current, basis);
  if (!view) throw new RangeError('No contacts were counted, so there is nothing to bring before a forum.');
  return forumPack({ engagement, current, language, basis, dataHash: sha256(data) }, view);
}

/** The bytes of `rasic-matrix.json`: everything that a printed matrix shows. */
export function rasicMatrixFile(current: AssessedWave, frozen: FrozenMatrix): Buffer {
  return jsonBytes(rasicMatrixDocument(current, matrixView(frozen)));
}

/** A printed matrix. Its paper is that of the subject. */
export function rasicMatrixModel(
  { engagement, current, language, paper = 'a4' }: ForumSubject & Pick<ReportSubject, 'paper'>,
  frozen: FrozenMatrix,
  data: Buffer,
): ReportModel {
  const input = { engagement, current, language, paper, frozen, dataHash: sha256(data) };
  return rasicMatrix(input, matrixView(frozen));
}

/** The bytes of `scores.json`: all figures of the reports of this assessment. */
export function scoresFile(
  subject: Pick<ReportSubject, 'engagement' | 'current' | 'previous' | 'earlier' | 'plan' | 'accountability'>,
): Buffer {
  const { engagement, current, previous, plan, accountability } = subject;
  const benefits = planBenefits(engagement, current.assessment.wave, plan);
  return jsonBytes(scoresDocument(current, previous, plan, benefits, progressTo(subject), accountability));
}

/** Undefined for the first wave. */
function progressTo({
  current,
  previous,
  plan,
  earlier = previous ? [{ wave: previous, plan: undefined }] : [],
}: Pick<ReportSubject, 'current' | 'previous' | 'earlier' | 'plan'>): ChainProgress | undefined {
  const chain = chainOf<ProgressPoint>([...earlier, { wave: current, plan }]);
  return chain ? chainProgress(chain) : undefined;
}

export function gapReportModel(subject: ReportSubject, scores: Buffer): ReportModel {
  const { engagement, current, previous, plan, accountability, language, seal } = subject;
  const progress = progressTo(subject);
  return gapReport({
    engagement,
    current,
    ...(previous && { previous }),
    ...(progress && { progress }),
    ...(plan && { plan }),
    ...(accountability && { accountability }),
    language,
    dataHash: sha256(scores),
    dataFile: 'scores.json',
    ...(seal && { seal }),
  });
}

/** The assessment's own part of the plan. */
export function workstreamPlanModel(subject: ReportSubject, scores: Buffer): ReportModel {
  const { engagement, current, plan, assessed, language, rasic, paper, seal } = subject;
  return workstreamPlan({
    engagement,
    waves: [current],
    frameworks: frameworksOf(assessed),
    plan,
    rasic,
    language,
    dataHash: sha256(scores),
    dataFile: 'scores.json',
    ...(paper && { paper }),
    ...(seal && { seal }),
  });
}

/** The bytes of `plan.json`: the whole plan that the assessments of a wave share. */
export function jointPlanFile(engagement: Engagement, assessed: PlannedWave['assessed'], plan: Plan): Buffer {
  return jsonBytes(planDocument(assessed, plan, planBenefits(engagement, assessed[0].assessment.wave, plan)));
}

export function jointPlanModel(
  assessed: PlannedWave['assessed'],
  plan: Plan,
  data: Buffer,
  { engagement, language, rasic, paper, seal }: PlanSubject,
): ReportModel {
  return workstreamPlan({
    engagement,
    waves: assessed,
    frameworks: frameworksOf(assessed),
    plan,
    rasic,
    language,
    dataHash: sha256(data),
    dataFile: 'plan.json',
    ...(paper && { paper }),
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
