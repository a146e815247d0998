import { staleEvidence } from './evidence';

const now = (id: string, snapshotId: string | null) => ({
  ...{ id, key: `key-${id}`, snapshotId },
  completedAt: snapshotId === null ? null : '2026-02-20T08:00:00.000Z',
});

describe('evidence', () => {
  it('is stale once it was reopened, and stays so when it was completed with other contents', () => {
    const evidence = ['a', 'b', 'c', 'd'].map((assessmentId) => ({ assessmentId, snapshotId: 's1' }));
    expect(staleEvidence(evidence, [now('a', 's1'), now('b', null), now('c', 's2')])).toEqual([
      { assessmentId: 'b', key: 'key-b', why: 'reopened' },
      { assessmentId: 'c', key: 'key-c', why: 'changed' },
    ]);
  });
});
