import { Injectable, Logger } from '@nestjs/common';
import { Database, migrations } from '../database';
import { DomainError } from '../shared/domain-error';
import { ServedWorkspace } from './served-workspace';

/** What has to hold for the server to take work. Throws, or answers false, when it does not. */
export type ReadinessCheck = () => Promise<boolean>;

/** An answer is given again for this long: whoever asks without end must not reach the database each time. */
const KEPT_MS = 1_000;
const LONGEST_MS = 3_000;

/** Knows whether the server can take work: its database answers with the schema of this version, and whatever else was named. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private readonly checks = new Map<string, ReadinessCheck>();
  private draining = false;
  private latest: { readonly at: number; readonly failing: Promise<string | undefined> } | undefined;
  private told: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly served: ServedWorkspace,
  ) {
    this.require('database', () => this.databaseAnswers());
    this.require('schema', () => this.schemaIsComplete());
  }

  /** Adds something that has to hold; checks are asked in the order in which they were added. `name` is shown to callers. */
  require(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** From now on new work is to go elsewhere: the server is about to stop. */
  drain(): void {
    this.draining = true;
  }

  /** @throws DomainError server/unavailable that names what is missing, without saying why: that stands in the log */
  async confirm(now: number = performance.now()): Promise<void> {
    if (this.draining) throw notReady('The server is stopping.');
    if (this.latest === undefined || now - this.latest.at > KEPT_MS) {
      this.latest = { at: now, failing: this.firstFailing() };
    }
    const failing = await this.latest.failing;
    if (failing !== undefined) throw notReady(`The server is not ready: ${failing}.`);
  }

  private async firstFailing(): Promise<string | undefined> {
    for (const [name, check] of this.checks) {
      const fault = await outcome(check);
      if (fault === undefined) continue;
      // Once for each change of state, not for each question.
      if (this.told !== name) this.logger.warn(`Not ready: ${name}. ${fault}`);
      this.told = name;
      return name;
    }
    if (this.told !== undefined) this.logger.warn('Ready again.');
    this.told = undefined;
    return undefined;
  }

  private async databaseAnswers(): Promise<boolean> {
    await this.database.read(this.served.get(), (tx) => tx.query('SELECT 1'));
    return true;
  }

  /** More may have been run, by a newer version beside this one; none may be missing. */
  private async schemaIsComplete(): Promise<boolean> {
    const needed = migrations().map(({ name }) => name);
    const rows = await this.database.read(this.served.get(), (tx) =>
      tx.query<{ missing: string }[]>(
        `SELECT needed.name AS missing FROM unnest($1::text[]) AS needed(name)
         WHERE NOT EXISTS (SELECT 1 FROM schema_migration done WHERE done.name = needed.name)`,
        [needed],
      ),
    );
    return rows.length === 0;
  }
}

const notReady = (detail: string): DomainError => new DomainError('server/unavailable', detail);

/** Why a check does not hold, for the log; undefined when it does. */
async function outcome(check: ReadinessCheck): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('There was no answer in time.'), LONGEST_MS);
  });
  try {
    return await Promise.race([check().then((holds) => (holds ? undefined : 'It does not hold.')), late]);
  } catch (error) {
    return String(error);
  } finally {
    clearTimeout(timer);
  }
}
