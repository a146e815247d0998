import { createHash } from 'node:crypto';
import { loadCase } from '../../src/assessment';
import { assessEngagement, reportFiles } from '../../src/engagement';
import { FrameworkStore, type Framework } from '../../src/framework';
import type { ReportModel } from '../../src/report';
import { ReportContext } from '../../src/report/models/report-context';
import type { Language } from '../../src/shared/text';
import { inFolder } from './run-case';
import type { ScoresJson } from './scores-json';
import { rasicLibrary } from '../../src/workstream';
import { type SmallCase, writeSmallCase } from './small-case';

export interface ModelWithData {
  readonly model: ReportModel;
  readonly scores: ScoresJson;
  readonly hash: string;
}

/** Everything that a run of a case would write, before it is drawn. */
export async function outputOf(
  casePath: string,
  options: { readonly store?: FrameworkStore; readonly language?: Language } = {},
): Promise<ReturnType<typeof reportFiles>> {
  const { store = new FrameworkStore() } = options;
  const engagement = await loadCase(casePath, store);
  const frameworks = new Map<string, Framework>();
  for (const { framework: id } of engagement.assessments) {
    const framework = await store.find(id);
    if (framework) frameworks.set(id, framework);
  }
  const language = options.language ?? engagement.language;
  return reportFiles(engagement, assessEngagement(engagement, frameworks), { language, rasic: await rasicLibrary() });
}

/** The gap report of one assessment as a model, with its data file: to alter and draw. */
export async function gapReportModel(
  casePath: string,
  assessment: string,
  language: Language = 'en',
): Promise<ModelWithData> {
  const files = await outputOf(casePath, { language });
  const data = files.find(({ path }) => path === `${assessment}/scores.json`);
  const report = files.find(({ path }) => path === `${assessment}/gap-report.pdf`);
  if (data?.kind !== 'json' || report?.kind !== 'pdf') throw new Error(`There is no assessment ${assessment}.`);
  return {
    model: report.model,
    scores: JSON.parse(data.bytes.toString('utf8')) as ScoresJson,
    hash: createHash('sha256').update(data.bytes).digest('hex'),
  };
}

/** What the sections of a gap report are made from, of a case written for the purpose. */
export async function smallContext(spec: SmallCase): Promise<ReportContext> {
  return inFolder(async (folder) => {
    const store = new FrameworkStore();
    const engagement = await loadCase(writeSmallCase(folder, spec), store);
    const framework = await store.find(spec.framework);
    if (!framework) throw new Error(`There is no framework ${spec.framework}.`);
    const [wave] = assessEngagement(engagement, new Map([[spec.framework, framework]]));
    const current = wave?.assessed[0];
    if (!current) throw new Error('The case has no assessment.');
    return new ReportContext({ engagement, current, language: 'en', dataHash: '', dataFile: 'scores.json' });
  });
}
