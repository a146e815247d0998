import type { PendingFlag, StoredFlag } from './flag';
import { shownFlag } from './flag';
import { FlagQueue, type SentFlag } from './flag-queue';

const PLACE = { assessmentId: 'a', unit: 'S1', requirement: 'R-1' };
const STORED: StoredFlag = {
  remark: 'Ask.',
  flaggedBy: 'p2',
  flaggedByName: 'Sari',
  flaggedAt: '2026-03-01T08:00:00Z',
};

/** A server that can be out of reach, and a device that keeps what it is given. */
function world(kept = new Map<string, PendingFlag>()) {
  const server = new Map<string, string>();
  const answers: SentFlag[] = [];
  const sent: PendingFlag[] = [];
  let during: (() => Promise<void>) | undefined;
  const queue = new FlagQueue({
    personId: 'p1',
    store: {
      all: (personId) => Promise.resolve([...kept.values()].filter((one) => one.personId === personId)),
      put: (flag) => Promise.resolve(void kept.set(flag.key, flag)),
      remove: (key) => Promise.resolve(void kept.delete(key)),
    },
    send: async (flag) => {
      sent.push(flag);
      const meanwhile = during;
      during = undefined;
      await meanwhile?.();
      return answers.shift() ?? { kind: 'saved', flag: flag.mine && { ...STORED, remark: flag.mine.remark } };
    },
    saved: ({ requirement }, flag) => {
      if (flag) server.set(requirement, flag.remark ?? '');
      else server.delete(requirement);
    },
    now: () => 0,
    alone: (work) => work(),
  });
  return { queue, kept, server, answers, sent, meanwhile: (work: () => Promise<void>) => (during = work) };
}

describe('flags on their way', () => {
  it('are kept on the device until the server has them', async () => {
    const { queue, kept, server, answers } = world();
    answers.push({ kind: 'later' });
    await queue.set(PLACE, { remark: 'Ask for the October log.' });
    await queue.send();
    expect([kept.size, server.size, queue.snapshot().isReached]).toEqual([1, 0, false]);
    const next = world(kept);
    await next.queue.send();
    expect([kept.size, [...next.server]]).toEqual([0, [['R-1', 'Ask for the October log.']]]);
    expect(next.queue.snapshot().changes.size).toBe(0);
  });

  it('are sent as they were wanted last, also when that changed on the way', async () => {
    const { queue, kept, server, sent, meanwhile } = world();
    await queue.set(PLACE, { remark: '' });
    await queue.set(PLACE, { remark: 'Two shifts.' });
    meanwhile(() => queue.set(PLACE, null));
    await queue.send();
    expect(sent.map(({ mine }) => mine)).toEqual([{ remark: 'Two shifts.' }, null]);
    expect([server.size, kept.size]).toEqual([0, 0]);
  });

  it('that were refused say why, let others through, and can be dropped', async () => {
    const { queue, kept, server, answers } = world();
    answers.push({ kind: 'refused', message: 'The assessment is completed.' });
    await queue.set(PLACE, { remark: '' });
    await queue.set({ ...PLACE, requirement: 'R-2' }, { remark: '' });
    await queue.send();
    const [refused] = [...queue.snapshot().changes.values()];
    expect(refused?.state).toEqual({ kind: 'refused', message: 'The assessment is completed.' });
    expect([...server.keys()]).toEqual(['R-2']);
    await queue.drop(refused!.key);
    expect(kept.size).toBe(0);
  });

  it('of somebody else who used this device stay where they are', async () => {
    const other = world();
    await other.queue.set(PLACE, { remark: 'Mine.' });
    const [kept] = [...other.kept.values()];
    const store = new Map([['x', { ...kept!, key: 'x', personId: 'p9' }]]);
    const { queue, sent } = world(store);
    await queue.send();
    expect([sent.length, store.size]).toEqual([0, 1]);
  });
});

describe('a flag', () => {
  it('is shown as it was changed here, else as the server has it', () => {
    expect(shownFlag(null, undefined, 'p1')).toBeNull();
    expect(shownFlag(STORED, undefined, 'p1')).toEqual({
      ...{ remark: 'Ask.', isMine: false },
      by: 'Sari',
      at: STORED.flaggedAt,
    });
    expect(shownFlag(STORED, undefined, 'p2')?.isMine).toBe(true);
    expect(shownFlag(STORED, { mine: null, changedAt: 0 }, 'p1')).toBeNull();
    expect(shownFlag(null, { mine: { remark: 'x' }, changedAt: 0 }, 'p1')).toMatchObject({ remark: 'x', isMine: true });
  });
});
