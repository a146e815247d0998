import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  type Checkpoint,
  CHECKPOINT_SCHEMA,
  checkpointText,
  readCheckpoint,
  type SignedCheckpoint,
} from './checkpoint';
import { type AuditEvent, eventDocument, readEvent, reasonText } from './event-document';
import { type ChainVerdict, type Proofs, type SignedObject, verifyChain } from './verify-chain';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Signatures for tests: whoever knows the name of the key can make them. */
const signature = (statement: object, key: string): string => sha256(`${key} ${JSON.stringify(statement)}`);
const signed = <T extends object>(statement: T, key = 'ours'): SignedObject & { readonly statement: T } => ({
  ...{ statement, keyId: key, signature: signature(statement, key) },
});
const proofs: Proofs = {
  sha256,
  signer: (one) => (one.signature === signature(one.statement, 'ours') ? 'ours' : undefined),
};

const IDENTITY = { workspaceId: 'w', chainId: 'c' } as const;
const START = Date.parse('2026-01-20T08:00:00.000Z');

type Content = Pick<AuditEvent, 'actorId' | 'subject'> & { readonly reason: string | null; readonly after: number };

const because = (text: string | null): Pick<AuditEvent, 'reason' | 'reasonSha256'> => {
  const reason = text === null ? null : { salt: '5'.repeat(32), text };
  return { reason, reasonSha256: reason && sha256(reasonText(reason)) };
};

/** Hashes and links anew from an event on, as whoever rewrites a chain does. */
function linked(events: readonly Omit<AuditEvent, 'sha256'>[]): AuditEvent[] {
  const made: AuditEvent[] = [];
  for (const [index, event] of events.entries()) {
    const next = { ...event, seq: index + 1, previousSha256: made.at(-1)?.sha256 ?? null };
    made.push({ ...next, sha256: sha256(eventDocument(next)) });
  }
  return made;
}

function chainOf(contents: readonly Content[]): AuditEvent[] {
  let at = START;
  return linked(
    contents.map(({ after, reason, ...content }, index) => {
      at += after;
      return {
        ...{
          ...IDENTITY,
          seq: 0,
          id: `e${index}`,
          at: new Date(at).toISOString(),
          actorKind: 'person',
          action: 'update',
        },
        ...{
          assessmentId: null,
          changes: '[{"after":"1","before":null,"id":"x"}]',
          requestId: null,
          previousSha256: null,
        },
        ...content,
        ...because(reason),
      };
    }),
  );
}

/** A checkpoint after each of these numbers of events, with one of another chain in between. */
function checkpointsOf(events: readonly AuditEvent[], sizes: readonly number[], key = 'ours'): SignedCheckpoint[] {
  const made: SignedCheckpoint[] = [];
  const add = (chain: string, size: number, head: string, at: string): void => {
    const last = made.at(-1);
    const previous = last ? sha256(checkpointText(last)) : null;
    made.push(signed<Checkpoint>({ schema: CHECKPOINT_SCHEMA, workspace: 'w', chain, size, head, at, previous }, key));
  };
  for (const size of sizes) {
    const event = events[size - 1];
    if (!event) continue;
    add('another', size, 'f', event.at);
    add('c', size, event.sha256, event.at);
  }
  return made;
}

const verify = (events: readonly AuditEvent[], checkpoints: readonly SignedCheckpoint[] = []): ChainVerdict =>
  verifyChain(IDENTITY, events, { checkpoints, complete: 'all' }, proofs);

const contents = fc.array(
  fc.record({
    actorId: fc.option(fc.uuid()),
    reason: fc.option(fc.string({ unit: 'grapheme' })),
    subject: fc.constantFrom('answer', 'finding'),
    after: fc.integer({ min: 0, max: 100_000 }),
  }),
  { minLength: 4, maxLength: 25 },
);
/** A chain, its checkpoints (the last one at its end), and a place that is neither the first nor the last. */
const scenes = contents.chain((all) => {
  const events = chainOf(all);
  const sizes = fc.subarray(events.map(({ seq }) => seq).slice(0, -1), { minLength: 1 });
  return fc.record({
    events: fc.constant(events),
    checkpoints: sizes.map((some) => checkpointsOf(events, [...some, events.length])),
    place: fc.integer({ min: 1, max: events.length - 2 }),
  });
});
interface Scene {
  readonly events: AuditEvent[];
  readonly checkpoints: SignedCheckpoint[];
  readonly place: number;
}

const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, at) => at !== index);
const withOne = <T>(items: readonly T[], index: number, change: (item: T) => T): T[] =>
  items.map((item, at) => (at === index ? change(item) : item));
const sealed = (event: AuditEvent): AuditEvent => ({ ...event, sha256: sha256(eventDocument(event)) });
/** Rewritten from a place on with good hashes. */
const rewritten = (events: readonly AuditEvent[], place: number): AuditEvent[] =>
  linked(withOne(events, place, (event) => ({ ...event, ...because('invented') })));
const firstCheckpointFrom = ({ checkpoints }: Scene, size: number): number =>
  Math.min(
    ...checkpoints
      .map(({ statement }) => statement)
      .filter(({ chain, size: at }) => chain === 'c' && at >= size)
      .map(({ size: at }) => at),
  );

/** Each kind of tampering: what stands there afterwards, and where it has to be found. */
const TAMPERING: Readonly<
  Record<string, (scene: Scene) => { events?: AuditEvent[]; checkpoints?: SignedCheckpoint[]; at: number | null }>
> = {
  'an edited event': ({ events, place }) => ({
    events: withOne(events, place, (event) => ({ ...event, reasonSha256: `${event.reasonSha256 ?? ''}!` })),
    at: place + 1,
  }),
  'a deleted event': ({ events, place }) => ({ events: without(events, place), at: place + 1 }),
  'an inserted event': ({ events, checkpoints, place }) => {
    const invented = sealed({ ...events[place]!, id: 'new', previousSha256: events[place - 1]!.sha256 });
    const later = events.slice(place).map((event) => ({ ...event, seq: event.seq + 1 }));
    // It follows well; the next one does not, unless a checkpoint knows better before.
    const isStated = checkpoints.some(({ statement }) => statement.chain === 'c' && statement.size === place + 1);
    return { events: [...events.slice(0, place), invented, ...later], at: place + (isStated ? 1 : 2) };
  },
  'reordered events': ({ events, place }) => {
    const [one, two] = [events[place]!, events[place + 1]!];
    const swapped = [
      { ...two, seq: one.seq },
      { ...one, seq: two.seq },
    ];
    return { events: [...events.slice(0, place), ...swapped, ...events.slice(place + 2)], at: place + 1 };
  },
  'a truncated tail': ({ events, place }) => ({ events: events.slice(0, place), at: place + 1 }),
  'a chain that was written anew': (scene) => ({
    events: rewritten(scene.events, scene.place),
    at: firstCheckpointFrom(scene, scene.place + 1),
  }),
  'an exchanged payload': ({ events, place }) => ({
    events: withOne(events, place, (event) => ({ ...event, changes: '[{"after":"2","before":null,"id":"x"}]' })),
    at: place + 1,
  }),
  'an exchanged reason': ({ events, place }) => ({
    events: withOne(events, place, (event) => ({ ...event, reason: { salt: '5'.repeat(32), text: 'never given' } })),
    at: place + 1,
  }),
  'an exchanged actor': ({ events, place }) => ({
    events: withOne(events, place, (event) => ({ ...event, actorId: 'somebody-else' })),
    at: place + 1,
  }),
  'a clock that was put back': (scene) => {
    const { events, place } = scene;
    const back = linked(withOne(events, place, (event) => ({ ...event, at: '2020-01-01T00:00:00.000Z' })));
    return { events: back, at: place + 1 };
  },
  'an old backup that was put back and worked on': (scene) => {
    const old = scene.events.slice(0, scene.place);
    const more = scene.events.slice(scene.place).map((event) => ({ ...event, ...because('done after the restore') }));
    return { events: linked([...old, ...more]), at: firstCheckpointFrom(scene, scene.place + 1) };
  },
  'a removed checkpoint': ({ checkpoints }) => ({ checkpoints: without(checkpoints, 1), at: null }),
  'another key': ({ checkpoints }) => ({
    checkpoints: checkpoints.map(({ statement }) => signed(statement, 'theirs')),
    at: null,
  }),
};

describe('a chain that was tampered with', () => {
  it.each(Object.entries(TAMPERING))('by %s is found out, at the right place', (_, tamper) => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { events = scene.events, checkpoints = scene.checkpoints, at } = tamper(scene);
        expect(verify(events, checkpoints).fault?.seq).toBe(at);
      }),
      { numRuns: 200 },
    );
  });

  it('is found out in an altered checkpoint', () => {
    fc.assert(
      fc.property(scenes, ({ events, checkpoints }) => {
        const altered = withOne(checkpoints, 1, (one) => ({
          ...one,
          statement: { ...one.statement, head: 'f'.repeat(64) },
        }));
        expect(verify(events, altered).fault).toMatchObject({ code: 'checkpointSignature', seq: null });
      }),
    );
  });

  it('is found out in an event of another chain', () => {
    const events = chainOf([{ actorId: null, reason: null, subject: 'answer', after: 0 }]);
    for (const one of [{ workspaceId: 'v' }, { chainId: 'd' }]) {
      expect(verify(events.map((event) => ({ ...event, ...one }))).fault).toMatchObject({ code: 'foreign', seq: 1 });
    }
  });

  it('is found out in an event that stands twice', () => {
    fc.assert(
      fc.property(scenes, ({ events, place }) => {
        const twice = [...events.slice(0, place + 1), ...events.slice(place)];
        expect(verify(twice).fault).toMatchObject({ code: 'order', seq: place + 2 });
      }),
    );
  });

  it('is found out in times that contradict a checkpoint', () => {
    const plain = { actorId: null, reason: null, subject: 'answer' };
    const events = chainOf([
      { ...plain, after: 0 },
      { ...plain, after: 300_000 },
    ]);
    const [, own] = checkpointsOf(events, [1]);
    const at = (moment: number, size: 1 | 2): SignedCheckpoint[] => [
      signed<Checkpoint>({
        ...own!.statement,
        ...{ size, head: events[size - 1]!.sha256, at: new Date(START + moment).toISOString(), previous: null },
      }),
    ];
    expect(verify(events, at(100_000, 2)).fault).toMatchObject({ code: 'clock', seq: 2 });
    expect(verify(events, at(500_000, 1)).fault).toMatchObject({ code: 'clock', seq: 2 });
    expect(verify(events, at(310_000, 2)).fault).toBeUndefined();
    const [early] = at(0, 1);
    const back = signed<Checkpoint>({
      ...early!.statement,
      ...{
        size: 2,
        head: events[1]!.sha256,
        at: new Date(START - 900_000).toISOString(),
        previous: sha256(checkpointText(early!)),
      },
    });
    expect(verify([], [early!, back]).fault).toMatchObject({ code: 'truncated' });
    expect(verify(events, [early!, back]).fault?.code).toBe('clock');
  });

  it('is told once, at the first place', () => {
    fc.assert(
      fc.property(scenes, ({ events, checkpoints, place }) => {
        const spoilt = events.map((event, index) =>
          index >= place ? { ...event, ...because('x'.repeat(40)) } : event,
        );
        expect(verify(spoilt, checkpoints).fault?.seq).toBe(place + 1);
      }),
    );
  });
});

describe('a clean chain', () => {
  it('is as clean without the words of its reasons', () => {
    fc.assert(
      fc.property(scenes, ({ events, checkpoints }) => {
        expect(
          verify(
            events.map((event) => ({ ...event, reason: null })),
            checkpoints,
          ).fault,
        ).toBeUndefined();
      }),
    );
  });

  it('is never accused, with all checkpoints, with those of its own, and with none', () => {
    fc.assert(
      fc.property(scenes, ({ events, checkpoints }) => {
        const verdict = verify(events, checkpoints);
        expect(verdict.fault).toBeUndefined();
        expect([verdict.size, verdict.head]).toEqual([events.length, events.at(-1)?.sha256]);
        expect(verdict.checkpoint?.size).toBe(events.length);
        expect(verify(events).fault).toBeUndefined();
        const own = checkpoints.filter(({ statement }) => statement.chain === 'c');
        expect(verifyChain(IDENTITY, events, { checkpoints: own, complete: 'ofChain' }, proofs).fault).toBeUndefined();
        const grown = checkpoints.slice(0, 2);
        expect(verify(events, grown).fault).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it('may be empty', () => {
    expect(verify([])).toEqual({ size: 0, head: null, checkpoint: undefined, fault: undefined });
  });
});

describe('an event document', () => {
  it('is read back as the event that it was made of', () => {
    fc.assert(
      fc.property(contents, (all) => {
        for (const event of chainOf(all)) {
          expect(readEvent(JSON.parse(eventDocument(event)), event.sha256, event.reason ?? undefined)).toEqual(event);
        }
      }),
    );
  });

  it.each([
    ['no object', () => 'x'],
    ['a list', () => []],
    ['nothing', () => null],
    ['another schema', (good: object) => ({ ...good, schema: 'x' })],
    ['no actor', (good: object) => ({ ...good, actor: null })],
    ['no changes', (good: object) => ({ ...good, changes: '[]' })],
    ['a number for a text', (good: object) => ({ ...good, subject: 4 })],
    ['a number for a reason', (good: object) => ({ ...good, reasonSha256: 4 })],
    ['a text for the number', (good: object) => ({ ...good, seq: '1' })],
    ['half a number', (good: object) => ({ ...good, seq: 1.5 })],
  ])('is not read from %s', (_, spoil) => {
    const [event] = chainOf([{ actorId: null, reason: null, subject: 'answer', after: 0 }]);
    const good = JSON.parse(eventDocument(event!)) as object;
    expect(readEvent(spoil(good), 'f')).toBeUndefined();
    expect(readEvent(good, 4)).toBeUndefined();
  });
});

describe('a checkpoint line', () => {
  const [good] = checkpointsOf(chainOf([{ actorId: null, reason: null, subject: 'answer', after: 0 }]), [1]);

  it('is read back', () => {
    expect(readCheckpoint(JSON.stringify(good))).toEqual(good);
    const next = { ...good!, statement: { ...good!.statement, previous: 'f' } };
    expect(readCheckpoint(JSON.stringify(next))).toEqual(next);
  });

  it.each([
    ['half a line', '{"statement":'],
    ['a number', '4'],
    ['nothing', 'null'],
    ['no key', JSON.stringify({ ...good, keyId: 4 })],
    ['no signature', JSON.stringify({ ...good, signature: null })],
    ['no statement', JSON.stringify({ ...good, statement: null })],
    ['a text as statement', JSON.stringify({ ...good, statement: 'x' })],
    ['another schema', JSON.stringify({ ...good, statement: { ...good!.statement, schema: 'x' } })],
    ['a number for a text', JSON.stringify({ ...good, statement: { ...good!.statement, head: 4 } })],
    ['half a size', JSON.stringify({ ...good, statement: { ...good!.statement, size: 1.5 } })],
    ['a number as previous', JSON.stringify({ ...good, statement: { ...good!.statement, previous: 4 } })],
  ])('is not read from %s', (_, line) => {
    expect(readCheckpoint(line)).toBeUndefined();
  });
});
