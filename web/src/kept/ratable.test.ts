import { ratableOf } from './ratable';
import type { KeptRead } from './store';

const HEAD = '/v1/assessments/{assessmentId}';
const read = (assessmentId: string, path: string, more: Partial<KeptRead> = {}): KeptRead => ({
  ...{ key: `${assessmentId}${path}`, personId: 'maya', path, assessmentId, keptAt: 1, size: 10 },
  ...(path === HEAD && { titles: [assessmentId, 'Bank'] as const }),
  ...more,
});

it('names assessments with head and answers, the one looked at last first', () => {
  const reads = [
    ...[read('a', HEAD), read('a', `${HEAD}/tree`, { keptAt: 5 })],
    ...[read('b', HEAD, { keptAt: 9 }), read('b', `${HEAD}/tree`), read('b', `${HEAD}/evidence`)],
    read('c', HEAD),
    read('d', `${HEAD}/tree`),
  ];
  const whole = { personId: 'maya', assessmentId: 'a', at: 5, units: 2, requirements: 40 };
  expect(ratableOf(reads, [whole])).toEqual([
    { id: 'b', title: 'b', engagement: 'Bank', keptAt: 9, size: 30, whole: undefined },
    { id: 'a', title: 'a', engagement: 'Bank', keptAt: 5, size: 20, whole },
  ]);
});
