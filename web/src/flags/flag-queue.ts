import { keyOf, type AnswerPlace } from '../outbox/change';
import type { PendingFlag, StoredFlag, WantedFlag } from './flag';

/** What became of a flag that was sent. */
export type SentFlag =
  | { readonly kind: 'saved'; readonly flag: StoredFlag | null }
  | { readonly kind: 'refused'; readonly message: string }
  /** Not reached, too busy, or signed out: to be tried again. */
  | { readonly kind: 'later' };

/** Where flags outlive a closed tab. */
export interface FlagStore {
  readonly all: (personId: string) => Promise<readonly PendingFlag[]>;
  readonly put: (flag: PendingFlag) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}

export interface FlagQueueParts {
  readonly personId: string;
  readonly store: FlagStore;
  readonly send: (flag: PendingFlag) => Promise<SentFlag>;
  /** The server has it now: what is shown of the server has to say so before the change goes. */
  readonly saved: (place: AnswerPlace, flag: StoredFlag | null) => void;
  readonly now: () => number;
  /** Only one of all open tabs sends at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

export interface FlagQueueView {
  readonly changes: ReadonlyMap<string, PendingFlag>;
  readonly isReached: boolean;
  readonly isSending: boolean;
}

/**
 * Flags on their way to the server. Kept on the device first and shown at once, as answers are; but the latest word holds,
 * whoever else flagged the same: to set or to clear a flag twice does nothing, so that there is nothing to join.
 */
export class FlagQueue {
  private view: FlagQueueView = { changes: new Map(), isReached: true, isSending: false };
  private readonly listeners = new Set<() => void>();
  private serial = 0;

  constructor(private readonly parts: FlagQueueParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): FlagQueueView => this.view;

  /** Reads what an earlier tab left. */
  async load(): Promise<void> {
    const stored = await this.parts.store.all(this.parts.personId);
    this.serial = Math.max(this.serial, ...stored.map(({ serial }) => serial));
    this.show({ changes: new Map(stored.map((change) => [change.key, change])) });
  }

  async set({ assessmentId, unit, requirement }: AnswerPlace, mine: WantedFlag): Promise<void> {
    const { personId, now } = this.parts;
    const place = { assessmentId, unit, requirement };
    const serial = (this.serial += 1);
    const state = { kind: 'waiting' } as const;
    await this.keep({ ...place, key: keyOf(personId, place), personId, mine, serial, changedAt: now(), state });
  }

  /** Drops a change that was refused; the flag is again as the server has it. */
  async drop(key: string): Promise<void> {
    await this.forget(key);
  }

  /** Sends all that waits, the oldest first, until the server is not reached. */
  async send(): Promise<void> {
    if (this.view.isSending) return;
    this.show({ isSending: true });
    try {
      await this.parts.alone(async () => {
        await this.load();
        for (let change = this.next(); change; change = this.next()) {
          if (!(await this.sendOne(change))) return;
        }
      });
    } finally {
      this.show({ isSending: false });
    }
  }

  private next(): PendingFlag | undefined {
    return [...this.view.changes.values()]
      .filter(({ state }) => state.kind === 'waiting')
      .sort((a, b) => a.serial - b.serial)[0];
  }

  /** @returns whether it makes sense to send the next one */
  private async sendOne(change: PendingFlag): Promise<boolean> {
    const sent = await this.parts.send(change);
    const isReached = sent.kind !== 'later';
    if (isReached !== this.view.isReached) this.show({ isReached });
    if (sent.kind === 'later') return false;
    if (sent.kind === 'saved') this.parts.saved(change, sent.flag);
    const isLatest = this.view.changes.get(change.key)?.serial === change.serial;
    // What was changed again meanwhile stays, and is sent in its turn.
    if (!isLatest) return true;
    if (sent.kind === 'saved') await this.forget(change.key);
    else await this.keep({ ...change, state: { kind: 'refused', message: sent.message } });
    return true;
  }

  private async keep(change: PendingFlag): Promise<void> {
    this.show({ changes: new Map([...this.view.changes, [change.key, change]]) });
    await this.parts.store.put(change);
  }

  private async forget(key: string): Promise<void> {
    this.show({ changes: new Map([...this.view.changes].filter(([one]) => one !== key)) });
    await this.parts.store.remove(key);
  }

  private show(next: Partial<FlagQueueView>): void {
    this.view = { ...this.view, ...next };
    for (const listener of this.listeners) listener();
  }
}
