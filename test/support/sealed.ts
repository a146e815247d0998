import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCase } from '../../src/assessment';
import {
  assessEngagement,
  gapReportModel,
  jointPlanFile,
  jointPlanModel,
  scoresFile,
  workstreamPlanModel,
  type ReportSubject,
} from '../../src/engagement';
import { FrameworkStore, type Framework } from '../../src/framework';
import type { ReportModel, SealPrint } from '../../src/report';
import { openSealKeys, type SealKeys } from '../../src/seal';
import type { Language } from '../../src/shared/text';
import { DEMO } from './run-case';
import { rasicLibrary } from '../../src/workstream';

export type SealedKind = 'gapReport' | 'workstreamPlan' | 'jointPlan';

/** A seal as an issuer makes it, for the data of the report. */
export function sealPrint(dataSha256: string, changes: Partial<SealPrint> = {}): SealPrint {
  const number = 'TLK-4F7K-9QWD-X2MN-8RTB-6HJC-3VPA-5Y';
  return {
    number,
    issuedAt: '2026-11-22T01:27:09Z',
    signer: 'Dr Maria Santos-Wijaya',
    meaning: 'approved for issue',
    dataSha256,
    checkUrl: `https://assess.example.com/check/${number}`,
    demonstration: false,
    ...changes,
  };
}

/** The model of a report of a demonstration case, sealed for its own data. */
export async function sealedModel(
  name: keyof typeof DEMO,
  kind: SealedKind = 'gapReport',
  language: Language = 'en',
  changes: Partial<SealPrint> = {},
): Promise<{ readonly model: ReportModel; readonly seal: SealPrint }> {
  const subject = await subjectOf(name, language);
  if (kind === 'jointPlan') {
    if (!subject.plan) throw new Error('There is no plan.');
    const data = jointPlanFile(subject.assessed, subject.plan);
    const seal = sealPrint(sha256(data), changes);
    return { model: jointPlanModel(subject.assessed, subject.plan, data, { ...subject, seal }), seal };
  }
  const data = scoresFile(subject);
  const seal = sealPrint(sha256(data), changes);
  const make = kind === 'gapReport' ? gapReportModel : workstreamPlanModel;
  return { model: make({ ...subject, seal }, data), seal };
}

export async function subjectOf(name: keyof typeof DEMO, language: Language): Promise<ReportSubject> {
  const store = new FrameworkStore();
  const engagement = await loadCase(DEMO[name], store);
  const frameworks = new Map<string, Framework>();
  for (const { framework: id } of engagement.assessments) {
    const framework = await store.find(id);
    if (framework) frameworks.set(id, framework);
  }
  const [wave] = assessEngagement(engagement, frameworks);
  if (!wave) throw new Error('The case has no wave.');
  const { assessed, plan } = wave;
  const wanted = { previous: undefined, language, rasic: await rasicLibrary() };
  return { engagement, current: assessed[0], plan, assessed, ...wanted };
}

/** Keys in a folder of their own, made before `sealPrint` was issued; `remove` deletes it. */
export async function keysForTest(): Promise<{ readonly keys: SealKeys; readonly folder: string; remove(): void }> {
  const parent = mkdtempSync(join(tmpdir(), 'tolok-seal-'));
  const folder = join(parent, 'keys');
  return {
    keys: await openSealKeys(folder, new Date('2026-11-22T00:00:00Z')),
    folder,
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
