import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, Step } from './crash-ledger';
import type { CrashServer } from './crash-server';
import type { CrashWorld } from './crash-world';
import { Client } from './http/client';

/** Reports that are queued when the server comes back are made first. */
const REPORT_PATIENCE_MS = 120_000;

interface Items<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Compares what was acknowledged with what the server now answers. */
export class Comparison {
  readonly wrong: string[] = [];
  private readonly client: Client;

  constructor(
    private readonly server: CrashServer,
    private readonly world: CrashWorld,
    private readonly ledger: Ledger,
  ) {
    this.client = new Client(server.url, 8, world.owner);
  }

  /** @param since reports and issues that were compared before are left out; how many of each there were */
  async run(since: {
    readonly reports: number;
    readonly issues: number;
    readonly sessions: number;
  }): Promise<string[]> {
    try {
      await this.answers();
      await this.upload();
      await this.steps();
      await this.files();
      await this.grants();
      for (const id of [...this.ledger.reports].slice(since.reports)) await this.report(id);
      for (const [id, sha256] of [...this.ledger.issues].slice(since.issues)) await this.issue(id, sha256);
      for (const cookie of this.ledger.sessions.slice(since.sessions)) await this.session(cookie);
    } catch (error) {
      this.wrong.push(error instanceof Error ? error.message : String(error));
    }
    this.client.close();
    return this.wrong;
  }

  /** The chains of events, recalculated by the server and compared with its checkpoints. */
  async trails(): Promise<void> {
    const client = new Client(this.server.url, 1, this.world.owner);
    for (const path of [`/v1/engagements/${this.world.engagementId}/trail`, '/v1/trail']) {
      const found = await client.json<{ intact: boolean; problems: object[] }>('GET', `${path}/verification`);
      if (!found.intact) this.wrong.push(`${path}: ${JSON.stringify(found.problems)}`);
    }
    client.close();
  }

  private async answers(): Promise<void> {
    for (const [path, { version, note }] of this.ledger.answers) {
      const answer = await this.client.json<{ version: number | string; note: string | null }>('GET', path);
      const found = Number(answer.version);
      if (found < version) this.wrong.push(`${path}: version ${found}, acknowledged ${version}`);
      if (found === version && answer.note !== note)
        this.wrong.push(`${path}: "${String(answer.note)}", not "${note}"`);
    }
  }

  /** All rows of one upload, and of the last one that was acknowledged or a later one. */
  private async upload(): Promise<void> {
    const { upload } = this.ledger;
    if (!upload) return;
    const path = `/v1/assessments/${this.world.uploaded}/answers?limit=100`;
    const { etag, body } = await this.client.ok('GET', path);
    const { items } = JSON.parse(body.toString('utf8')) as Items<{ note: string | null }>;
    const numbers = new Set(items.map(({ note }) => Number(note?.replace('Upload ', ''))));
    const [number = 0] = numbers;
    if (numbers.size !== 1) this.wrong.push(`half an upload: the rows are of ${[...numbers].join(' and ')}`);
    if (number < upload.number) this.wrong.push(`upload ${upload.number} was acknowledged and is lost: ${number}`);
    if (number === upload.number && etag !== `"${upload.version}"`) {
      this.wrong.push(`upload ${number}: version ${String(etag)}, acknowledged "${upload.version}"`);
    }
  }

  /** Every step stands in the list of steps, and the assessment is at the last one or at one after it. */
  private async steps(): Promise<void> {
    for (const id of new Set(this.ledger.steps.map(({ assessmentId }) => assessmentId))) {
      const steps = this.ledger.steps.filter(({ assessmentId }) => assessmentId === id);
      const last = steps.at(-1);
      const state = await this.client.json<Omit<Step, 'assessmentId'>>('GET', `/v1/assessments/${id}`);
      if (last && state.version < last.version) {
        this.wrong.push(`assessment ${id}: version ${state.version}, acknowledged ${last.version}`);
      }
      if (last?.version === state.version && last.status !== state.status) {
        this.wrong.push(`assessment ${id}: ${state.status}, acknowledged ${last.status}`);
      }
      const path = `/v1/assessments/${id}/status-changes`;
      const taken = await this.all<{ to: string; revision: number }>(path);
      for (const { status, revision } of steps) {
        const count = taken.filter((step) => step.to === status && step.revision === revision).length;
        // A revision begins in fieldwork once and ends once: the load never goes back within one.
        if (count !== 1) this.wrong.push(`assessment ${id}: revision ${revision} came to ${status} ${count} times`);
      }
    }
  }

  private async files(): Promise<void> {
    for (const [id, { version, sha256 }] of this.ledger.files) {
      interface Found {
        readonly version: number;
        readonly file: { readonly sha256: string } | null;
      }
      const found = await this.client.json<Found>('GET', `/v1/evidence/${id}`);
      if (found.version < version) this.wrong.push(`evidence ${id}: version ${found.version}, acknowledged ${version}`);
      if (found.version === version && found.file?.sha256 !== sha256) this.wrong.push(`evidence ${id}: another file`);
      const { body } = await this.client.ok('GET', `/v1/evidence/${id}/file`);
      if (hash(body) !== found.file?.sha256) this.wrong.push(`evidence ${id}: its bytes are not those of the register`);
    }
  }

  private async grants(): Promise<void> {
    const path = `/v1/engagements/${this.world.engagementId}/grants`;
    const found = await this.all<{ id: string; state: string }>(path);
    const states = new Map(found.map(({ id, state }) => [id, state]));
    for (const [id, state] of this.ledger.grants) {
      const present = states.get(id);
      if (present === undefined) this.wrong.push(`grant ${id} was acknowledged and is lost`);
      if (state === 'revoked' && present === 'live') this.wrong.push(`grant ${id} was revoked and is live`);
    }
  }

  private async report(id: string): Promise<void> {
    const begun = performance.now();
    while (performance.now() - begun < REPORT_PATIENCE_MS) {
      interface Found {
        readonly status: string;
        readonly sha256: string;
        readonly size: number;
      }
      const report = await this.client.json<Found>('GET', `/v1/reports/${id}`);
      if (report.status === 'failed') {
        this.wrong.push(`report ${id} failed`);
        return;
      }
      if (report.status !== 'ready') {
        await sleep(50);
        continue;
      }
      const { body } = await this.client.ok('GET', `/v1/reports/${id}/file`);
      const isWhole = body.length === report.size && hash(body) === report.sha256;
      if (!isWhole) this.wrong.push(`report ${id}: its bytes are not those that were made`);
      return;
    }
    this.wrong.push(`report ${id} was accepted and never made`);
  }

  private async issue(id: string, sha256: string): Promise<void> {
    const { body } = await this.client.ok('GET', `/v1/issues/${id}/file`);
    if (hash(body) !== sha256) this.wrong.push(`issue ${id}: its bytes are not those that were issued`);
  }

  private async session(cookie: string): Promise<void> {
    const client = new Client(this.server.url, 1, { cookie, 'sec-fetch-site': 'same-origin' });
    const { status } = await client.send('GET', '/v1/session');
    if (status !== 200) this.wrong.push(`a session was opened and is lost: ${status}`);
    client.close();
  }

  private async all<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Items<T> = await this.client.json(
        'GET',
        `${path}?limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  }
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
