import fc from 'fast-check';
import { type Answer, exchange, faultsOf, told } from './hostile-answers';
import { type Hints, type Mutation, mutationsOf } from './hostile-mutations';
import type { Operation } from './hostile-operations';
import { draftOf, type GoodRequests } from './hostile-requests';
import { fingerprint, type HostileWorld, type Subject } from './hostile-world';

export interface Outcome {
  readonly requests: number;
  readonly refused: number;
  /** For people, each with its request; empty when all went well. */
  readonly faults: readonly string[];
}

/** Files that a thread of their own checks, things that take many requests to make: a third of the requests must do. */
const SLOW_MS = 120;
/** What is left of the operation after an accepted request may be nothing, or another version. */
const USES_UP = /^(?:DELETE|POST .+\}\/\w+$)/;

/** Sends an operation its good request, each time with one bad part, and looks at answers and tables. */
export class HostileBatch {
  private subject: Subject = {};
  private etag: string | undefined;
  private readonly faults: string[] = [];
  private requests = 0;
  private refused = 0;

  constructor(
    private readonly world: HostileWorld,
    private readonly good: GoodRequests,
    private readonly operation: Operation,
  ) {}

  /** @param seed of the choice of bad parts; the same gives the same requests */
  async run(number: number, seed: number): Promise<Outcome> {
    const started = performance.now();
    await this.renew();
    await exchange(this.world.app, draftOf(this.good.parts(this.operation, this.subject, this.etag)));
    await this.renew();
    const slow = performance.now() - started > SLOW_MS;
    const numRuns = Math.ceil(slow ? number / 3 : number);
    const mutations = fc.sample(mutationsOf(this.operation, await this.hints()), { numRuns, seed });
    // An accepted one changes something, so the others are sent again, without it, to show that they do not.
    for (let left: readonly Mutation[] = mutations; left.length > 0;) left = await this.round(left);
    return { requests: this.requests, refused: this.refused, faults: this.faults };
  }

  /** @returns the refused requests, unless it is certain already that none of them changed anything */
  private async round(mutations: readonly Mutation[]): Promise<readonly Mutation[]> {
    const before = await fingerprint(this.world.app);
    const refused: Mutation[] = [];
    for (const mutation of mutations) {
      const accepted = await this.send(mutation);
      if (!accepted || this.operation.method === 'GET') refused.push(mutation);
      else await this.renew();
    }
    if (refused.length < mutations.length) return refused;
    const after = await fingerprint(this.world.app);
    if (after !== before)
      this.faults.push(`${this.operation.name}: refused requests changed\n${before}\ninto\n${after}`);
    return [];
  }

  private async send(mutation: Mutation): Promise<boolean> {
    const { what, parts, mustBeRefused } = mutation(this.good.parts(this.operation, this.subject, this.etag));
    const draft = draftOf(parts);
    this.requests += 1;
    const complain = (fault: string, end = ''): void => {
      this.faults.push(`${this.operation.name}, ${what}: ${fault}\n  ${told(draft)}\n  ${end}`);
    };
    let answer: Answer;
    try {
      answer = await exchange(this.world.app, draft);
    } catch (error) {
      complain(`gets no answer: ${String(error)}`);
      return true;
    }
    const faults = faultsOf(this.world.app, this.operation, answer);
    const accepted = answer.status < 400;
    if (accepted && mustBeRefused) faults.push('is accepted');
    if (faults.length > 0) complain(faults.join(', '), `${answer.status} ${answer.text.slice(0, 500)}`);
    if (!accepted) this.refused += 1;
    return accepted;
  }

  private async renew(): Promise<void> {
    if (this.requests === 0 || USES_UP.test(this.operation.name)) {
      this.subject = await this.world.subject(this.operation);
    }
    this.etag = await this.good.etag(this.operation, this.subject);
  }

  /** A cursor of the list, if it is one with more than a row. */
  private async hints(): Promise<Hints> {
    if (!this.operation.query.some(({ name }) => name === 'cursor')) return { cursor: undefined };
    const good = this.good.parts(this.operation, this.subject, undefined);
    const { text } = await exchange(this.world.app, draftOf({ ...good, query: 'limit=1' }));
    const { nextCursor } = JSON.parse(text) as { readonly nextCursor?: string | null };
    return { cursor: typeof nextCursor === 'string' ? { query: 'limit=1', cursor: nextCursor } : undefined };
  }
}
