import { wavesOf } from './waves';

const one = (id: string, wave: string, from: string, to: string, status: 'draft' | 'review' | 'completed') => ({
  ...{ id, wave, status },
  period: { from, to },
});

describe('waves of an engagement', () => {
  it('begin with their earliest assessment, end with their latest, and are as far as all of it', () => {
    const waves = wavesOf([
      one('c', 'month-6', '2026-07-01', '2026-07-10', 'draft'),
      one('b', 'baseline', '2026-01-12', '2026-02-20', 'review'),
      one('a', 'baseline', '2026-01-05', '2026-01-30', 'completed'),
    ]);
    expect(waves.map(({ key, from, to, status }) => [key, from, to, status])).toEqual([
      ['baseline', '2026-01-05', '2026-02-20', 'review'],
      ['month-6', '2026-07-01', '2026-07-10', 'draft'],
    ]);
    expect(waves[0]?.assessments.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are none without assessments', () => expect(wavesOf([])).toEqual([]));
});
