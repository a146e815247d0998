import fc from 'fast-check';
import { fingerprint } from './fingerprint';
import { type Answer, exchange, faultsOf, told } from './hostile-answers';
import { type Hints, type Mutation, mutationsOf } from './hostile-mutations';
import type { Operation } from './hostile-operations';
import type { Target } from './hostile-people';
import { draftOf, type GoodRequests } from './hostile-requests';
import type { HostileWorld } from './hostile-world';

export interface Outcome {
  readonly requests: number;
  readonly refused: number;
  /** For people, each with its request; empty when all went well. */
  readonly faults: readonly string[];
}

interface Verdict {
  readonly accepted: boolean;
  /** With the request; undefined when all is well. */
  readonly fault: string | undefined;
}

/** Files that a thread of their own checks, things that take many requests to make: a fifth of the requests must do. */
const SLOW_MS = 200;
/** What is left of the operation after an accepted request may be nothing, or another version. */
const USES_UP =
  /^(?:DELETE|POST .+\}\/\w+$|PUT \/v1\/me|POST \/v1\/(?:me\/(?:second|recovery)|session\/|invitations|password))/;
/** Previews tell what is wrong with a file in an answer that is a success. */
const TELLS_PROBLEMS: ReadonlySet<string> = new Set(['POST /v1/engagements/{engagementId}/kpi-imports/preview']);
/** How many are on their way at a time. */
const ABREAST = 4;
/** Of those that were refused, in a round of their own. */
const SENT_AGAIN = 40;
/** For finding a smaller counterexample. */
const SHRINK_MS = 20_000;

/** Sends an operation its good request, each time with one bad part, and looks at answers and tables. */
export class HostileBatch {
  private target: Target = { subject: {} };
  private etag: string | undefined;
  private readonly faults: string[] = [];
  private readonly refusedIds: string[] = [];
  private requests = 0;
  private refused = 0;

  constructor(
    private readonly world: HostileWorld,
    private readonly good: GoodRequests,
    private readonly operation: Operation,
  ) {}

  /** @param seed of the choice of bad parts; the same gives the same requests */
  async run(number: number, seed: number): Promise<Outcome> {
    await this.renew();
    const started = performance.now();
    await exchange(this.world.app, draftOf(this.good.parts(this.operation, this.target, this.etag)));
    await this.renew();
    const slow = performance.now() - started > SLOW_MS;
    const numRuns = Math.ceil(slow ? number / 5 : number);
    const arbitrary = mutationsOf(this.operation, await this.hints());
    const mutations = fc.sample(arbitrary, { numRuns, seed });
    const refused = await this.round(mutations);
    await this.requireNoEvents();
    // An accepted one changes something, so some of the others are sent again, alone, to show that they do not.
    for (let left = refused.slice(0, SENT_AGAIN); left.length > 0;) left = await this.roundAlone(left);
    if (this.faults.length > 0) this.faults.push(await this.smallest(arbitrary, numRuns, seed));
    return { requests: this.requests, refused: this.refused, faults: this.faults };
  }

  /** @returns those that were refused */
  private async round(mutations: readonly Mutation[]): Promise<Mutation[]> {
    const isRead = this.operation.method === 'GET';
    const refused: Mutation[] = [];
    for (let at = 0; at < mutations.length; at += ABREAST) {
      const abreast = mutations.slice(at, at + ABREAST);
      const verdicts = await Promise.all(abreast.map((mutation) => this.send(mutation)));
      refused.push(...abreast.filter((_, index) => isRead || verdicts[index]?.accepted !== true));
      this.faults.push(...verdicts.flatMap(({ fault }) => fault ?? []));
      if (!isRead && verdicts.some(({ accepted }) => accepted)) await this.renew();
    }
    return refused;
  }

  /** @returns what to send once more: some were accepted this time, so that it is not certain what changed something */
  private async roundAlone(mutations: readonly Mutation[]): Promise<Mutation[]> {
    const before = await fingerprint(this.world.app);
    const refused = await this.round(mutations);
    if (refused.length < mutations.length) return refused;
    const after = await fingerprint(this.world.app);
    if (after !== before)
      this.faults.push(`${this.operation.name}: refused requests changed\n${before}\ninto\n${after}`);
    return [];
  }

  /** The witness in the database names the request behind every change. */
  private async requireNoEvents(): Promise<void> {
    const events = await this.world.app.query<{ event: string }>(
      `SELECT action || ' ' || subject AS event FROM audit_event
       WHERE action IN ('insert', 'update', 'delete') AND request_id::text = ANY ($1)`,
      [this.refusedIds],
    );
    if (events.length > 0) this.faults.push(`${this.operation.name}: refused requests did ${JSON.stringify(events)}`);
  }

  private async send(mutation: Mutation): Promise<Verdict> {
    const { what, parts, mustBeRefused } = mutation(this.good.parts(this.operation, this.target, this.etag));
    const draft = draftOf(parts);
    this.requests += 1;
    const complaint = (fault: string, end = ''): string =>
      `${this.operation.name}, ${what}: ${fault}\n  ${told(draft)}\n  ${end}`;
    let answer: Answer;
    try {
      answer = await exchange(this.world.app, draft);
    } catch (error) {
      return { accepted: true, fault: complaint(`gets no answer: ${String(error)}`) };
    }
    const faults = faultsOf(this.world.app, this.operation, answer);
    const accepted = answer.status < 400;
    const isTold = what === 'other bytes' && TELLS_PROBLEMS.has(this.operation.name);
    if (accepted && mustBeRefused && !isTold) faults.push('is accepted');
    if (!accepted) {
      this.refused += 1;
      this.refusedIds.push(String(answer.headers['x-request-id'] ?? ''));
    }
    const end = `${answer.status} ${answer.text.slice(0, 500)}`;
    return { accepted, fault: faults.length > 0 ? complaint(faults.join(', '), end) : undefined };
  }

  /** The counterexample that fast-check shrinks the first one to, and how to see it again. */
  private async smallest(arbitrary: fc.Arbitrary<Mutation>, numRuns: number, seed: number): Promise<string> {
    let last = '';
    const property = fc.asyncProperty(arbitrary, async (mutation) => {
      const { accepted, fault } = await this.send(mutation);
      if (accepted && this.operation.method !== 'GET') await this.renew();
      if (fault === undefined) return true;
      last = fault;
      return false;
    });
    const { failed, counterexamplePath } = await fc.check(property, {
      ...{ seed, numRuns, interruptAfterTimeLimit: SHRINK_MS },
    });
    return failed && last !== ''
      ? `smallest (seed ${seed}, path ${counterexamplePath}): ${last}`
      : `${this.operation.name}: seed ${seed} did not fail again`;
  }

  private async renew(): Promise<void> {
    if (this.requests === 0 || USES_UP.test(this.operation.name)) {
      this.target = await this.world.target(this.operation);
    }
    this.etag = await this.good.etag(this.operation, this.target);
  }

  /** A cursor of the list, if it is one with more than a row. */
  private async hints(): Promise<Hints> {
    if (!this.operation.query.some(({ name }) => name === 'cursor')) return { cursor: undefined };
    const good = this.good.parts(this.operation, this.target, undefined);
    const { text } = await exchange(this.world.app, draftOf({ ...good, query: 'limit=1' }));
    const { nextCursor } = JSON.parse(text) as { readonly nextCursor?: string | null };
    return { cursor: typeof nextCursor === 'string' ? { query: 'limit=1', cursor: nextCursor } : undefined };
  }
}
