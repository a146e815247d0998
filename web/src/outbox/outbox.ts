import { bodyOf, sameContent, type AnswerContent, type StoredAnswer } from '../rating/answer';
import { merge, resolve } from '../rating/merge';
import { keyOf, type AnswerPlace, type PendingChange } from './change';
import type { ChangeStore } from './change-store';

/** What became of a change that was sent. */
export type Sent =
  | { readonly kind: 'saved'; readonly answer: StoredAnswer | null }
  /** The answer is not the one that the change began from. */
  | { readonly kind: 'stale'; readonly current: StoredAnswer | null }
  | { readonly kind: 'refused'; readonly message: string }
  /** Not reached, or too busy: to be tried again. */
  | { readonly kind: 'later' }
  /** Signed out: to be tried again after signing in. */
  | { readonly kind: 'signedOut' };

export interface OutboxParts {
  readonly personId: string;
  readonly store: ChangeStore;
  readonly send: (change: PendingChange) => Promise<Sent>;
  /** The server has it now: what is shown of the server has to say so before the change goes. */
  readonly saved: (place: AnswerPlace, answer: StoredAnswer | null) => void;
  readonly now: () => number;
  /** Only one of all open tabs sends at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that something changed here. */
  readonly tellOthers: () => void;
}

export interface OutboxView {
  readonly changes: ReadonlyMap<string, PendingChange>;
  /** Whether the server was reached the last time. */
  readonly isReached: boolean;
  readonly isSending: boolean;
  /** The server asks for a new sign-in before it takes anything. */
  readonly isSignedOut: boolean;
  /** The device had no room for the last change: it is lost when the page is closed before it is saved. */
  readonly isFull: boolean;
}

/**
 * Changes of answers on their way to the server. What is changed is kept on the device first and shown at once; it is
 * sent as soon as the server can be reached, joined with what others did meanwhile, and leaves only when it is saved or
 * somebody drops it.
 */
export class Outbox {
  private view: OutboxView = {
    ...{ changes: new Map(), isReached: true, isSending: false, isSignedOut: false, isFull: false },
  };
  private readonly listeners = new Set<() => void>();
  private serial = 0;
  /** What the device had no room for: only this page knows it. */
  private readonly unstored = new Map<string, PendingChange>();

  constructor(private readonly parts: OutboxParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OutboxView => this.view;

  /** Reads what an earlier tab left, or another one changed. */
  async load(): Promise<void> {
    const stored = await this.parts.store.all(this.parts.personId);
    this.serial = Math.max(this.serial, ...stored.map(({ serial }) => serial));
    this.show({ changes: new Map([...stored.map((change) => [change.key, change] as const), ...this.unstored]) });
  }

  find(place: AnswerPlace): PendingChange | undefined {
    return this.view.changes.get(keyOf(this.parts.personId, place));
  }

  /**
   * Changes an answer.
   * @param stored as the server has it; what an unsent change of it began from stays its base
   */
  async change(place: AnswerPlace, stored: StoredAnswer | null, mine: AnswerContent | null): Promise<void> {
    const key = keyOf(this.parts.personId, place);
    const before = this.view.changes.get(key);
    const base = before ? before.base : stored;
    if (sameContent(mine, base?.content ?? null) && before?.state.kind !== 'conflict') {
      await this.forget(key);
      return;
    }
    await this.keep({
      ...{ key, personId: this.parts.personId, base, mine },
      ...{ assessmentId: place.assessmentId, unit: place.unit, requirement: place.requirement },
      ...{ serial: (this.serial += 1), changedAt: this.parts.now(), state: { kind: 'waiting' } },
    });
  }

  /** Decides a conflict, part by part; what was chosen is sent on top of theirs. */
  async decide(key: string, chosen: Readonly<Record<string, 'mine' | 'theirs'>>): Promise<void> {
    const change = this.view.changes.get(key);
    if (change?.state.kind !== 'conflict') return;
    const { theirs, conflicts, joined } = change.state;
    const mine = resolve(joined, conflicts, chosen);
    if (sameContent(mine, theirs?.content ?? null)) {
      this.parts.saved(change, theirs);
      await this.forget(key);
      return;
    }
    await this.keep({
      ...change,
      ...{ base: theirs, mine, serial: (this.serial += 1), changedAt: this.parts.now(), state: { kind: 'waiting' } },
    });
  }

  /** Drops a change; the answer is again as the server has it. */
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
        // What stood against them may be gone, or have changed again: they are compared with what the server has now.
        for (const change of this.inConflict()) if (!(await this.sendOne(change))) return;
        for (let change = this.next(); change; change = this.next()) {
          if (!(await this.sendOne(change))) return;
        }
      });
    } finally {
      this.show({ isSending: false });
    }
  }

  private inConflict(): readonly PendingChange[] {
    return [...this.view.changes.values()].filter(({ state }) => state.kind === 'conflict');
  }

  /** The oldest that can be sent: notes without a rating wait for one. */
  private next(): PendingChange | undefined {
    return [...this.view.changes.values()]
      .filter(({ state, mine }) => state.kind === 'waiting' && (mine === null || bodyOf(mine) !== undefined))
      .sort((a, b) => a.serial - b.serial)[0];
  }

  /** @returns whether it makes sense to send the next one */
  private async sendOne(change: PendingChange): Promise<boolean> {
    const sent = await this.parts.send(change);
    const isReached = sent.kind !== 'later' && sent.kind !== 'signedOut';
    const isSignedOut = sent.kind === 'signedOut';
    if (isReached !== this.view.isReached || isSignedOut !== this.view.isSignedOut)
      this.show({ isReached, isSignedOut });
    switch (sent.kind) {
      case 'later':
      case 'signedOut':
        return false;
      case 'refused':
        await this.settle(change, { ...change, state: { kind: 'refused', message: sent.message } });
        return true;
      case 'saved':
        this.parts.saved(change, sent.answer);
        await this.settle(change, undefined, sent.answer);
        return true;
      case 'stale':
        await this.joinWith(change, sent.current);
        return true;
    }
  }

  private async joinWith(change: PendingChange, theirs: StoredAnswer | null): Promise<void> {
    const outcome = merge(change.base?.content ?? null, change.mine, theirs?.content ?? null);
    this.parts.saved(change, theirs);
    if (outcome.kind === 'conflict') {
      // As it was: whoever is deciding it just now is left in peace.
      if (change.state.kind === 'conflict' && change.state.theirs?.version === theirs?.version) return;
      const { conflicts, content } = outcome;
      await this.settle(change, { ...change, state: { kind: 'conflict', theirs, conflicts, joined: content } });
    } else if (sameContent(outcome.content, theirs?.content ?? null)) await this.settle(change, undefined);
    else await this.settle(change, { ...change, base: theirs, mine: outcome.content, state: { kind: 'waiting' } });
  }

  /**
   * Puts `next` in the place of a change that was sent. Where it was changed again meanwhile that change stays: on top of
   * what was saved, else on its old base, from which it is joined with theirs in its turn.
   */
  private async settle(
    sent: PendingChange,
    next: PendingChange | undefined,
    saved?: StoredAnswer | null,
  ): Promise<void> {
    const newer = this.view.changes.get(sent.key);
    if (newer && newer.serial !== sent.serial) {
      if (saved !== undefined) await this.keep({ ...newer, base: saved });
    } else if (next) await this.keep(next);
    else await this.forget(sent.key);
  }

  private async keep(change: PendingChange): Promise<void> {
    this.show({ changes: new Map([...this.view.changes, [change.key, change]]) });
    try {
      await this.parts.store.put(change);
      this.unstored.delete(change.key);
    } catch {
      // It is still sent while the page is open.
      this.unstored.set(change.key, change);
    }
    this.tellRoom();
    this.parts.tellOthers();
  }

  private async forget(key: string): Promise<void> {
    this.show({ changes: new Map([...this.view.changes].filter(([one]) => one !== key)) });
    this.unstored.delete(key);
    await this.parts.store.remove(key);
    this.tellRoom();
    this.parts.tellOthers();
  }

  private tellRoom(): void {
    const isFull = this.unstored.size > 0;
    if (isFull !== this.view.isFull) this.show({ isFull });
  }

  private show(next: Partial<OutboxView>): void {
    this.view = { ...this.view, ...next };
    for (const listener of this.listeners) listener();
  }
}
