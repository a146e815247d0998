import fc from 'fast-check';
import { sameContent, type AnswerContent, type StoredAnswer } from '../rating/answer';
import { merge } from '../rating/merge';
import { keyOf, type AnswerPlace, type PendingChange } from './change';
import type { ChangeStore } from './change-store';
import { Outbox, type Sent } from './outbox';

const PLACE: AnswerPlace = { assessmentId: 'a', unit: 'S01', requirement: 'POL-01' };
const KEY = keyOf('maya', PLACE);
const rated = (approach: string, note: string | null = null): AnswerContent => ({
  kind: 'rated',
  ratings: { approach },
  note,
});

/** A server with one answer, that takes what began from what it has. */
class FakeServer {
  answer: StoredAnswer | null = null;
  isDown = false;
  private version = 0;
  /** Happens while the next request is under way. */
  during: (() => Promise<void>) | undefined;

  write(content: AnswerContent | null): void {
    this.answer = content && { version: String((this.version += 1)), content };
  }

  readonly send = async ({ base, mine }: PendingChange): Promise<Sent> => {
    const during = this.during;
    this.during = undefined;
    await during?.();
    if (this.isDown) return { kind: 'later' };
    if ((base?.version ?? null) !== (this.answer?.version ?? null)) return { kind: 'stale', current: this.answer };
    this.write(mine);
    return { kind: 'saved', answer: this.answer };
  };
}

function memoryStore(): ChangeStore {
  const kept = new Map<string, PendingChange>();
  return {
    all: (personId) => Promise.resolve([...kept.values()].filter((change) => change.personId === personId)),
    put: (change) => Promise.resolve(void kept.set(change.key, change)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}

function start(server: FakeServer, store = memoryStore(), personId = 'maya') {
  const saved: (StoredAnswer | null)[] = [];
  const outbox = new Outbox({
    ...{ personId, store, send: server.send, now: () => 0, tellOthers: () => undefined },
    saved: (_, answer) => saved.push(answer),
    alone: (work) => work(),
  });
  return { outbox, store, saved };
}

describe('a change of an answer', () => {
  it('is saved and leaves the device', async () => {
    const server = new FakeServer();
    const { outbox, saved, store } = start(server);
    await outbox.change(PLACE, null, rated('3'));
    expect(outbox.find(PLACE)?.mine).toEqual(rated('3'));
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('3'));
    expect(outbox.snapshot().changes.size).toBe(0);
    expect(await store.all('maya')).toEqual([]);
    expect(saved).toEqual([server.answer]);
  });

  it('survives a closed tab without a connection, and is sent by the next one', async () => {
    const server = new FakeServer();
    server.isDown = true;
    const { outbox, store } = start(server);
    await outbox.change(PLACE, null, rated('3', 'wall board'));
    await outbox.send();
    expect(outbox.snapshot()).toMatchObject({ isReached: false, isSending: false });
    server.isDown = false;
    const { outbox: next } = start(server, store);
    await next.load();
    expect(next.find(PLACE)?.mine).toEqual(rated('3', 'wall board'));
    await next.send();
    expect(server.answer?.content).toEqual(rated('3', 'wall board'));
    expect(next.snapshot()).toMatchObject({ isReached: true });
  });

  it('of somebody else on the same device is neither seen nor sent', async () => {
    const server = new FakeServer();
    const { outbox, store } = start(server);
    await outbox.change(PLACE, null, rated('3'));
    const { outbox: others } = start(server, store, 'budi');
    await others.send();
    expect(others.snapshot().changes.size).toBe(0);
    expect(server.answer).toBeNull();
    expect(await store.all('maya')).toHaveLength(1);
  });

  it('is joined with what a colleague did meanwhile', async () => {
    const server = new FakeServer();
    server.write(rated('1'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('1', 'my note'));
    server.write(rated('4'));
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('4', 'my note'));
    expect(outbox.snapshot().changes.size).toBe(0);
  });

  it('waits for a decision where both changed the same part, and is sent as decided', async () => {
    const server = new FakeServer();
    server.write(rated('1'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('2'));
    server.write(rated('4', 'theirs'));
    await outbox.send();
    expect(outbox.find(PLACE)?.state).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'rating:approach', mine: '2', theirs: '4' }],
    });
    expect(server.answer?.content).toEqual(rated('4', 'theirs'));
    await outbox.decide(KEY, { 'rating:approach': 'mine' });
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('2', 'theirs'));
  });

  it('is gone when theirs was chosen', async () => {
    const server = new FakeServer();
    server.write(rated('1'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('2'));
    server.write(rated('4'));
    await outbox.send();
    await outbox.decide(KEY, { 'rating:approach': 'theirs' });
    expect(outbox.snapshot().changes.size).toBe(0);
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('4'));
  });

  it('made while the one before is being sent is sent as well', async () => {
    const server = new FakeServer();
    const { outbox } = start(server);
    await outbox.change(PLACE, null, rated('3'));
    server.during = () => outbox.change(PLACE, null, rated('5'));
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('5'));
    expect(outbox.snapshot().changes.size).toBe(0);
  });

  it('made while a colleague saves is joined from what it began with, and overwrites nothing', async () => {
    const server = new FakeServer();
    server.write(rated('1'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('1', 'first'));
    server.during = async () => {
      server.write(rated('4'));
      await outbox.change(PLACE, server.answer, rated('1', 'second'));
    };
    await outbox.send();
    expect(server.answer?.content).toEqual(rated('4', 'second'));
  });

  it('back to what the server has is no change', async () => {
    const server = new FakeServer();
    server.write(rated('1'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('2'));
    await outbox.change(PLACE, server.answer, rated('1'));
    expect(outbox.snapshot().changes.size).toBe(0);
  });

  it('that is a note only waits for a rating', async () => {
    const server = new FakeServer();
    const { outbox } = start(server);
    await outbox.change(PLACE, null, { kind: 'rated', ratings: {}, note: 'seen' });
    await outbox.send();
    expect(server.answer).toBeNull();
    expect(outbox.find(PLACE)).toBeDefined();
  });

  it('that the server refuses stays, with the reason, and does not hold up the others', async () => {
    const server = new FakeServer();
    const { outbox } = start(server);
    const other = { ...PLACE, requirement: 'POL-02' };
    let refused = 0;
    const send = server.send;
    Object.assign(outbox['parts'], {
      send: (change: PendingChange) => {
        if (change.requirement === 'POL-02') return send(change);
        refused += 1;
        return Promise.resolve({ kind: 'refused', message: 'The assessment is completed.' });
      },
    });
    await outbox.change(PLACE, null, rated('2'));
    await outbox.change(other, null, rated('3'));
    await outbox.send();
    await outbox.send();
    expect(refused).toBe(1);
    expect(outbox.find(PLACE)?.state).toEqual({ kind: 'refused', message: 'The assessment is completed.' });
    expect(server.answer?.content).toEqual(rated('3'));
  });
});

describe('a conflict', () => {
  const inConflict = async () => {
    const server = new FakeServer();
    server.write(rated('0'));
    const { outbox } = start(server);
    await outbox.change(PLACE, server.answer, rated('3'));
    server.write(rated('1'));
    await outbox.send();
    expect(outbox.find(PLACE)?.state.kind).toBe('conflict');
    return { server, outbox };
  };

  it('ends when the other one comes to the same answer', async () => {
    const { server, outbox } = await inConflict();
    server.write(rated('3'));
    await outbox.send();
    expect(outbox.find(PLACE)).toBeUndefined();
  });

  it('shows what the other one has come to since', async () => {
    const { server, outbox } = await inConflict();
    server.write(rated('2'));
    await outbox.send();
    expect(outbox.find(PLACE)?.state).toMatchObject({ kind: 'conflict', theirs: { content: rated('2') } });
  });

  it('stays the same thing while nothing happens, and overwrites nothing', async () => {
    const { server, outbox } = await inConflict();
    const before = outbox.find(PLACE);
    await outbox.send();
    expect(outbox.find(PLACE)).toBe(before);
    expect(server.answer?.content).toEqual(rated('1'));
  });
});

describe('two devices that come and go', () => {
  const act = fc.record({
    who: fc.constantFrom<0 | 1>(0, 1),
    what: fc.constantFrom<'rate' | 'note' | 'send' | 'down' | 'up'>('rate', 'note', 'send', 'down', 'up'),
    value: fc.constantFrom('1', '2', '3'),
  });

  it('end with the same answer, or with a conflict that names both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        const server = new FakeServer();
        server.write(rated('0'));
        const seen: [StoredAnswer | null, StoredAnswer | null] = [server.answer, server.answer];
        const devices = [0, 1].map((who) => {
          const made = start(server, memoryStore(), `person-${who}`);
          Object.assign(made.outbox['parts'], {
            saved: (_: AnswerPlace, answer: StoredAnswer | null) => void (seen[who as 0 | 1] = answer),
          });
          return made.outbox;
        });
        const shown = (who: 0 | 1): AnswerContent | null =>
          devices[who]!.find(PLACE)?.mine ?? seen[who]?.content ?? null;
        for (const { who, what, value } of acts) {
          const now = shown(who) as Extract<AnswerContent, { kind: 'rated' }>;
          if (what === 'down' || what === 'up') server.isDown = what === 'down';
          else if (what === 'send') await devices[who]!.send();
          else {
            const next =
              what === 'rate' ? { ...now, ratings: { approach: value } } : { ...now, note: `${who}:${value}` };
            if (devices[who]!.find(PLACE)?.state.kind === 'conflict') continue;
            await devices[who]!.change(PLACE, seen[who], next);
          }
        }
        server.isDown = false;
        for (const device of [devices[0]!, devices[1]!, devices[0]!]) await device.send();
        for (const device of devices) {
          const left = device.find(PLACE);
          if (!left) continue;
          expect(left.state.kind).toBe('conflict');
          // What is left can still be told apart from what the server has, with nothing of mine lost.
          expect(merge(left.base?.content ?? null, left.mine, server.answer?.content ?? null).kind).toBe('conflict');
        }
        if (devices.every((device) => !device.find(PLACE))) {
          expect(seen.some((answer) => sameContent(answer?.content ?? null, server.answer?.content ?? null))).toBe(
            true,
          );
        }
      }),
    );
  });
});
