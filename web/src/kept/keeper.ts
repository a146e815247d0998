import { dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { assessmentOf, expired, isKept, KEPT_PATHS, overfull } from './rules';
import { keptStore, type KeptAssessment, type KeptContent, type KeptRead } from './store';

/** How long answers gather before they are written, milliseconds: of a tree that changes with every rating, the last. */
const GATHER_MS = 800;

/** What is on this device for reading, as it is shown. */
export interface KeptView {
  readonly reads: readonly KeptRead[];
  readonly assessments: readonly KeptAssessment[];
  /** The browser had no room for it. */
  readonly isFull: boolean;
}

const NOTHING: KeptView = { reads: [], assessments: [], isFull: false };

/** Keeps answers of the server on the device, for one person, and puts them back where the server is not reached. */
export class Keeper {
  private view = NOTHING;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private personId: string | undefined;
  private writing = Promise.resolve();
  private readonly channel = new BroadcastChannel('tolok-kept');

  constructor(private readonly client: QueryClient) {
    for (const path of KEPT_PATHS) client.setQueryDefaults(['get', path], { gcTime: Infinity });
    client.getQueryCache().subscribe((event) => {
      if (
        event.type !== 'updated' ||
        event.action.type !== 'success' ||
        !isKept(event.query.queryKey as readonly unknown[])
      )
        return;
      this.waiting.add(event.query.queryHash);
      this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
    });
    document.addEventListener('visibilitychange', () => void this.flush());
    // Somebody signed out in another tab: what is open here is not theirs to go on with.
    this.channel.addEventListener('message', () => location.reload());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): KeptView => this.view;

  /** Whose answers are kept now. */
  get person(): string | undefined {
    return this.personId;
  }

  /** Somebody is signed in: what others left goes, what was theirs is put back. */
  async begin(personId: string): Promise<void> {
    this.personId = personId;
    await this.drop((reads) => expired(reads, personId, Date.now()));
    for (const one of await keptStore.assessments()) {
      if (one.personId !== personId) await keptStore.removeAssessment(one.personId, one.assessmentId);
    }
    await keptStore.setLastPerson(personId);
    await this.restore(personId);
    await this.flush();
  }

  /**
   * The server is not reached: goes on with what is kept of who was signed in last.
   * @returns whether there is anything
   */
  async beginUnreached(): Promise<boolean> {
    const personId = await keptStore.lastPerson();
    if (personId === undefined) return false;
    await this.drop((reads) => expired(reads, personId, Date.now()));
    this.personId = personId;
    await this.restore(personId);
    return this.client.getQueryData(['get', '/v1/session', {}]) !== undefined;
  }

  /** Drops all that is kept for reading, whoever it is of. What waits to be sent is not touched. */
  async forget(): Promise<void> {
    this.personId = undefined;
    this.channel.postMessage('forgotten');
    await this.empty();
  }

  /** Drops what is kept for reading, and goes on keeping what is looked at from now on. */
  async empty(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
    await this.writing;
    await keptStore.clear();
    if (this.personId !== undefined) await keptStore.setLastPerson(this.personId);
    await this.look(false);
  }

  /** Notes that an assessment was fetched ahead. */
  async keepAssessment(assessment: Omit<KeptAssessment, 'personId'>): Promise<void> {
    if (this.personId === undefined) return;
    await this.flush();
    await keptStore.putAssessment({ ...assessment, personId: this.personId });
    await this.look();
  }

  /** Writes what gathered. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Where storage is blocked nothing is kept, and nothing else is the worse for it.
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
    return this.writing;
  }

  private async write(): Promise<void> {
    const { personId } = this;
    if (personId === undefined || this.waiting.size === 0) return;
    const hashes = new Set(this.waiting);
    this.waiting.clear();
    const { queries } = dehydrate(this.client, {
      shouldDehydrateQuery: ({ queryHash, state }) => hashes.has(queryHash) && state.data !== undefined,
    });
    const reads = queries.map((query): readonly [KeptRead, KeptContent] => [
      keptRead(personId, query),
      {
        ...query,
        state: {
          ...query.state,
          status: 'success',
          error: null,
          fetchFailureCount: 0,
          fetchFailureReason: null,
          fetchStatus: 'idle',
        },
      },
    ]);
    try {
      await keptStore.put(reads);
      const current = reads.find(([{ assessmentId }]) => assessmentId !== null)?.[0].assessmentId ?? null;
      await this.drop((all) => overfull(all, current));
      await this.look(false);
    } catch {
      // Changes that wait to be sent need the room more.
      await keptStore.clear().catch(() => undefined);
      await this.look(true);
    }
  }

  private async restore(personId: string): Promise<void> {
    const reads = (await keptStore.all()).filter((read) => read.personId === personId);
    for (const { key } of reads) {
      const content = await keptStore.content(key);
      if (content) hydrate(this.client, { queries: [content], mutations: [] });
    }
    await this.look();
  }

  private async drop(choose: (reads: readonly KeptRead[]) => readonly KeptRead[]): Promise<void> {
    const gone = choose(await keptStore.all());
    if (gone.length === 0) return;
    await keptStore.remove(gone.map(({ key }) => key));
    const left = new Set((await keptStore.all()).map(({ assessmentId }) => assessmentId));
    for (const { personId, assessmentId } of await keptStore.assessments()) {
      if (!left.has(assessmentId)) await keptStore.removeAssessment(personId, assessmentId);
    }
  }

  private async look(isFull = this.view.isFull): Promise<void> {
    const { personId } = this;
    const [reads, assessments] = await Promise.all([keptStore.all(), keptStore.assessments()]);
    this.view = {
      reads: reads.filter((read) => read.personId === personId),
      assessments: assessments.filter((one) => one.personId === personId),
      isFull,
    };
    for (const listener of this.listeners) listener();
  }
}

function keptRead(personId: string, { queryKey, queryHash, state }: KeptContent): KeptRead {
  const path = String(queryKey[1]);
  const titled = path === '/v1/assessments/{assessmentId}' ? (state.data as Schemas['AssessmentDto']) : undefined;
  return {
    ...{ key: `${personId}/${queryHash}`, personId, path, keptAt: state.dataUpdatedAt },
    ...{ assessmentId: assessmentOf(queryKey), size: JSON.stringify(state.data).length },
    ...(titled && { titles: [titled.title, titled.engagement.title] as const }),
  };
}
