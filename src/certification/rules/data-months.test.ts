import { join } from 'node:path';
import { loadFramework } from '../../framework/load-framework';
import { FRAMEWORKS_ROOT } from '../../framework/framework-schema';
import type { Answer } from '../../scoring/answers';
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
  const answer = (months: number): Answer => ({ kind: 'rated', ratings: { results: evidence(months) } });
  const practice: Answer = { kind: 'rated', ratings: { approach: '3', deployment: '3' } };
  const score = (byUnit: Readonly<Record<string, Readonly<Record<string, Answer>>>>) => {
    const books = Object.entries(byUnit).map(([unit, book]) => [unit, new Map(Object.entries(book))] as const);
    const answers = { byUnit: new Map(books), entity: new Map<string, Answer>() };
    return fewestDataMonths(scoreAssessment(model, { units, answers, findings: [] }));
  };
  expect(score({ u1: { 'W-01': practice } })).toBeNull();
  expect(score({ u1: { 'W-01': practice, 'R-01': answer(9) }, u2: { 'R-01': answer(7), 'R-03': answer(12) } })).toBe(7);
});
