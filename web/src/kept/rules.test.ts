import { assessmentOf, expired, isKept, overfull, type KeptEntry } from './rules';

const DAY = 86_400_000;
const entry = (key: string, more: Partial<KeptEntry> = {}): KeptEntry => ({
  ...{ key, personId: 'maya', path: '/v1/session', assessmentId: 'a', keptAt: 100 * DAY, size: 10 },
  ...more,
});
const keys = (entries: readonly KeptEntry[]): readonly string[] => entries.map(({ key }) => key);

describe('what is kept', () => {
  const tree = ['get', '/v1/assessments/{assessmentId}/tree', { params: { path: { assessmentId: 'a' } } }];

  it('is what rating needs', () => {
    expect(isKept(tree)).toBe(true);
    expect(isKept(['get', '/v1/session', {}])).toBe(true);
    expect(isKept(['get', '/v1/assessments/{assessmentId}/evidence', 'a'])).toBe(true);
    expect(assessmentOf(tree)).toBe('a');
    expect(assessmentOf(['get', '/v1/assessments/{assessmentId}/evidence', 'b'])).toBe('b');
    expect(assessmentOf(['get', '/v1/session', {}])).toBeNull();
  });

  it.each([
    '/v1/people',
    '/v1/assessments/{assessmentId}/scores',
    '/v1/trail',
    '/v1/assessments/{assessmentId}/findings',
  ])('is not %s', (path) => expect(isKept(['get', path, 'a'])).toBe(false));

  it('is no part of the evidence register, and nothing that changes', () => {
    expect(isKept(['get', '/v1/assessments/{assessmentId}/evidence', { params: {} }])).toBe(false);
    expect(isKept(['post', '/v1/session', {}])).toBe(false);
  });
});

describe('what is dropped', () => {
  it('is what somebody else left, and what is older than a fortnight', () => {
    const entries = [
      entry('own'),
      entry('old', { keptAt: 85 * DAY }),
      entry('last day', { keptAt: 86 * DAY }),
      entry('theirs', { personId: 'budi' }),
    ];
    expect(keys(expired(entries, 'maya', 100 * DAY))).toEqual(['old', 'theirs']);
  });

  it('is nothing while there is room', () => {
    expect(overfull([entry('one'), entry('two')], null, 20)).toEqual([]);
  });

  it('is the assessment that was seen longest ago, whole; never what belongs to none', () => {
    const entries = [
      entry('session', { assessmentId: null, keptAt: 1 }),
      entry('a1', { keptAt: 5 }),
      entry('a2', { keptAt: 9 }),
      entry('b1', { assessmentId: 'b', keptAt: 7 }),
      entry('b2', { assessmentId: 'b', keptAt: 6 }),
    ];
    expect(keys(overfull(entries, null, 30))).toEqual(['b1', 'b2']);
  });

  it('is what one works on only when nothing else is left', () => {
    const entries = [entry('a1', { keptAt: 1 }), entry('b1', { assessmentId: 'b', keptAt: 9 })];
    expect(keys(overfull(entries, 'a', 10))).toEqual(['b1']);
    expect(keys(overfull(entries, 'a', 5))).toEqual(['b1', 'a1']);
  });
});
