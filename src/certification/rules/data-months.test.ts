import { join } from 'node:path';
import { loadFramework } from '../../framework/load-framework';
import { FRAMEWORKS_ROOT } from '../../framework/framework-schema';
import { scoreAssessment } from '../../scoring/score-assessment';
import { fewestDataMonths } from './data-months';

it('the fewest months behind any result in any unit are found; none where no result is rated', async () => {
  const path = join(FRAMEWORKS_ROOT, 'cx-operations-osp', '1.1.0', 'framework.yaml');
  const { model } = await loadFramework(path);
  const units = [
    { ref: 'u1', weight: 1 },
    { ref: 'u2', weight: 1 },
  ];
  const evidence = (months: number) =>
    ({ level: 'met', trend: 'stable', monthsMet: months, months, metricsReported: 1, metricsRequired: 1 }) as const;
  const answer = (unit: string, requirement: string, months: number) =>
    ({ unit, requirement, kind: 'rated', ratings: { results: evidence(months) } }) as const;
  const practice = {
    unit: 'u1',
    requirement: 'D-01',
    kind: 'rated',
    ratings: { approach: '3', deployment: '3' },
  } as const;
  const score = (answers: readonly object[]) =>
    fewestDataMonths(scoreAssessment(model, { units, answers: answers as never, findings: [] }));
  expect(score([practice])).toBeNull();
  expect(score([practice, answer('u1', 'R-01', 9), answer('u2', 'R-01', 7), answer('u2', 'R-03', 12)])).toBe(7);
});
