import { FrameworkStore } from '../../src/framework';
import { disagreements } from '../support/agreement';
import { pageFaults } from '../support/page-faults';
import { readReportTree } from '../support/report-tree';
import { inFolder, runCase, type Written } from '../support/run-case';
import { TEST_FRAMEWORKS, writeSmallCase, type SmallCase } from '../support/small-case';
import { Subject } from '../support/subject';

const STORE = new FrameworkStore(TEST_FRAMEWORKS);

/** Runs a small case and lists what is broken in its two reports or parts from its data. */
async function run(small: SmallCase): Promise<{ readonly files: Written; readonly faults: readonly string[] }> {
  return inFolder(async (folder) => {
    const casePath = writeSmallCase(folder, small);
    const files = await runCase(casePath, { store: STORE });
    const language = small.language ?? 'en';
    const scores = files.scores('baseline');
    const hash = files.hash('baseline/scores.json');
    const report = await readReportTree(files.bytes('baseline/gap-report.pdf'));
    const plan = await readReportTree(files.bytes('baseline/workstream-plan.pdf'));
    const faults = [
      ...disagreements(report, new Subject({ casePath, scores, hash, language, frameworks: TEST_FRAMEWORKS })),
      ...pageFaults(report, language),
      ...pageFaults(plan, language),
    ];
    return { files, faults };
  });
}

const FRAMEWORKS = ['count-limits@1.0.0', 'points-minimum@1.0.0', 'radar-matrix@1.0.0', 'staged-maturity@1.0.0'];

describe('reports of unusual cases are whole and agree with their data:', () => {
  it.each([
    ['count-limits@1.0.0', 'en'],
    ['points-minimum@1.0.0', 'id'],
    ['radar-matrix@1.0.0', 'zh'],
    ['staged-maturity@1.0.0', 'en'],
  ] as const)('ratings of every kind, exclusions and open ratings, %s in %s', async (framework, language) => {
    const { faults } = await run({ framework, units: 3, answers: 'mixed', language });
    expect(faults).toEqual([]);
  });

  it.each(FRAMEWORKS)('one unit, %s', async (framework) => {
    const { files, faults } = await run({ framework, units: 1, answers: 'mixed' });
    expect(faults).toEqual([]);
    expect(files.scores('baseline').units).toHaveLength(1);
  });

  it.each(FRAMEWORKS)('full marks, so no gap and nothing to plan, %s', async (framework) => {
    const { files, faults } = await run({ framework, units: 2, answers: 'best' });
    expect(faults).toEqual([]);
    const { entity, gaps, plan } = files.scores('baseline');
    expect([entity.score, gaps, plan]).toMatchObject([{ exact: '1/1' }, [], undefined]);
  });

  it.each(FRAMEWORKS)('nothing assessed, so no level, %s', async (framework) => {
    const { files, faults } = await run({ framework, units: 2, answers: 'none' });
    expect(faults).toEqual([]);
    expect(files.scores('baseline').entity.level).toHaveProperty('notDetermined');
  });

  it.each(FRAMEWORKS)('a plan for twenty units that does not fit its limit, %s', async (framework) => {
    const { files, faults } = await run({ framework, units: 20, answers: 'worst', plan: { months: 1, people: 1 } });
    expect(faults).toEqual([]);
    expect(files.scores('baseline').plan).toMatchObject({ fits: false });
  });
});
