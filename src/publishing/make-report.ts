import {
  forumFile,
  forumPackModel,
  gapReportModel,
  jointPlanFile,
  jointPlanModel,
  rasicMatrixFile,
  rasicMatrixModel,
  type ReportSubject,
  scoresFile,
  workstreamPlanModel,
} from '../engagement';
import type { ForumBasis } from '../forum';
import type { Framework } from '../framework';
import {
  businessReview,
  type BusinessReviewJson,
  correctiveActionPlan,
  renderReport,
  type ReportModel,
  vendorScorecard,
  type VendorScorecardJson,
} from '../report';
import type { FrozenMatrix } from '../rasic';
import type { Language } from '../shared/text';
import { rasicLibrary } from '../workstream';
import { own, pagesOf, sha256 } from './made-bytes';
import { type MadeReport, RenderRefused, type RenderTask, type SnapshotInput } from './render-messages';
import { actionPlan, type ActionPlanBasis } from './rules/action-plan';
import { assessInputs, type ReportInputRecord } from './rules/assess-inputs';

/** What a step of the work leaves behind it, in percent of the whole. */
const STEPS = { read: 10, assessed: 35, worded: 50, drawn: 95 } as const;

const OTHER_DATA = 'What the report is rendered from gives other data now than the report that was read.';

/** The figures as they are handed out, and the report that prints them. */
interface Publication {
  readonly data: Buffer;
  readonly model: () => ReportModel;
}

/**
 * Makes a report from frozen inputs: no clock, no database. Same inputs, same bytes.
 * @param frameworkOf the framework of an input, parsed
 * @throws RenderRefused when such a report can not be made of them; Error when an input is not what it was frozen as
 */
export async function makeReport(
  task: Omit<RenderTask, 'frameworks'>,
  frameworkOf: (input: SnapshotInput) => Framework,
  onProgress: (percent: number) => void,
): Promise<MadeReport> {
  if (task.correctiveActions) return publish(task, planOfActions(task.correctiveActions, task.language), onProgress);
  if (task.dataFile !== undefined) return publish(task, frozenData(task, task.dataFile), onProgress);
  const records = task.inputs.map((input) => readInput(input, frameworkOf(input)));
  onProgress(STEPS.read);
  const { language, seal, rasicChanges: changes, planChanges, planTracking, paper } = task;
  const rasic = { ...(await rasicLibrary()), changes };
  const subject = {
    ...assessInputs(records, planChanges, planTracking),
    language,
    rasic,
    ...beside(task),
    ...(paper && { paper }),
    ...(seal && { seal }),
  };
  onProgress(STEPS.assessed);
  return publish(task, publicationOf(task, subject), onProgress);
}

async function publish(
  task: Pick<RenderTask, 'format' | 'seal'>,
  { data, model }: Publication,
  onProgress: (percent: number) => void,
): Promise<MadeReport> {
  const dataSha256 = sha256(data);
  if (task.seal && task.seal.dataSha256 !== dataSha256) throw new RenderRefused(OTHER_DATA);
  if (task.format === 'json') return { bytes: own(data), dataSha256, pages: null };
  const worded = model();
  onProgress(STEPS.worded);
  const pdf = await renderReport(worded);
  onProgress(STEPS.drawn);
  return { bytes: own(pdf), dataSha256, pages: pagesOf(pdf) };
}

function readInput(
  { role, position, stepsBack, planChanges, sha256: stated, document }: SnapshotInput,
  framework: Framework,
): ReportInputRecord {
  if (sha256(document) !== stated)
    throw new Error(`The snapshot has not the SHA-256 ${stated} that it was frozen with.`);
  const record = JSON.parse(document) as ReportInputRecord['record'];
  return {
    ...{ role, position, framework, record },
    ...(stepsBack !== null && { stepsBack, planChanges: planChanges ?? [] }),
  };
}

/** What a report of an assessment says of the matrices of its engagement. */
const beside = ({ kind, rasic }: Pick<RenderTask, 'kind' | 'rasic'>): Pick<ReportSubject, 'accountability'> =>
  rasic && kind !== 'rasicMatrix' ? { accountability: rasic } : {};

function publicationOf(
  { kind, forum, rasic }: Pick<RenderTask, 'kind' | 'forum' | 'rasic'>,
  subject: ReportSubject,
): Publication {
  if (forum) return forumPack(subject, forum);
  if (kind === 'rasicMatrix') return matrixPrint(subject, rasic?.[0]);
  if (kind === 'jointPlan') return jointPlan(subject);
  const data = scoresFile(subject);
  return { data, model: () => (kind === 'gapReport' ? gapReportModel : workstreamPlanModel)(subject, data) };
}

function forumPack(subject: ReportSubject, forum: ForumBasis): Publication {
  const data = forumFile(subject.current, forum);
  if (!data)
    throw new RenderRefused('No contacts were counted in this assessment, so the forum has nothing to look at.');
  return { data, model: () => forumPackModel(subject, forum, data) };
}

function matrixPrint(subject: ReportSubject, frozen: FrozenMatrix | undefined): Publication {
  if (!frozen) throw new RenderRefused('The matrix was not frozen with the report. Ask for it again.');
  const data = rasicMatrixFile(subject.current, frozen);
  return { data, model: () => rasicMatrixModel(subject, frozen, data) };
}

function planOfActions(basis: ActionPlanBasis, language: Language): Publication {
  const plan = actionPlan(basis);
  const data = Buffer.from(`${JSON.stringify(plan, null, 2)}\n`, 'utf8');
  return { data, model: () => correctiveActionPlan(plan, language, sha256(data)) };
}

/** What was reckoned when it was asked for. */
function frozenData({ kind, language }: Pick<RenderTask, 'kind' | 'language'>, text: string): Publication {
  const data = Buffer.from(text, 'utf8');
  const parsed: unknown = JSON.parse(text);
  return {
    data,
    model: () =>
      kind === 'businessReview'
        ? businessReview(parsed as BusinessReviewJson, language, sha256(data))
        : vendorScorecard(parsed as VendorScorecardJson, language, sha256(data)),
  };
}

function jointPlan(subject: ReportSubject): Publication {
  const { engagement, assessed, plan } = subject;
  if (!plan) throw new RenderRefused('Nothing is below target in this wave, so there is no plan to print.');
  const data = jointPlanFile(engagement, assessed, plan);
  return { data, model: () => jointPlanModel(assessed, plan, data, subject) };
}
