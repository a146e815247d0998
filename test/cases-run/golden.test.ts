import { add, fraction, sum, ZERO } from '../support/exact';
import { golden, jointSummaryOf, summaryOf } from '../support/golden';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';
import type { JointPlanJson, ScoresJson } from '../support/scores-json';
import { ratioOf, valueOf } from '../support/subject';

const ASSESSMENTS = { bank: ['baseline', 'month-3', 'month-6'], telecom: ['osp-baseline', 'vmo-baseline'] } as const;

/** Changed on purpose? `UPDATE_GOLDEN=1 npx jest test/cases-run/golden`, then read the difference. */
describe.each(['bank', 'telecom'] as const)('results of the case %s', (name) => {
  let documents: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    const files = await outputOf(DEMO[name]);
    documents = new Map(
      files.flatMap((file) =>
        file.kind === 'json' ? [[file.path, JSON.parse(file.bytes.toString('utf8'))] as const] : [],
      ),
    );
  });

  it.each(ASSESSMENTS[name])('are those reviewed for %s', (assessment) => {
    const summary = summaryOf(documents.get(`${assessment}/scores.json`) as ScoresJson);
    expect(summary).toEqual(golden(`${name}-${assessment}`, summary));
  });

  it.each(ASSESSMENTS[name])('lose in their parts exactly what the whole lacks, in %s', (assessment) => {
    const { entity, nodes, units, gaps, lostBy } = documents.get(`${assessment}/scores.json`) as ScoresJson;
    const categories = (units[0]?.tree.inputs ?? []).map(({ of }) => nodes[of.ref]);
    const lost = sum(categories.flatMap((node) => (node ? [valueOf(node.lost)] : [])));
    expect(fraction(add(lost, ratioOf(entity.beforeCaps) ?? ZERO))).toBe('1/1');
    const inGaps = fraction(sum(gaps.map((gap) => valueOf(gap.lost))));
    for (const entries of Object.values(lostBy)) {
      expect(fraction(sum(entries.map((entry) => valueOf(entry.lost))))).toBe(inGaps);
      expect(fraction(sum(entries.map((entry) => valueOf(entry.share))))).toBe('1/1');
    }
  });

  if (name === 'telecom') {
    it('are those reviewed for the joint plan', () => {
      const summary = jointSummaryOf(documents.get('baseline-plan/plan.json') as JointPlanJson);
      expect(summary).toEqual(golden('telecom-baseline-plan', summary));
    });
  }
});
