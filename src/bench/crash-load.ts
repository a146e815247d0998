import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssessmentCycle } from './crash-cycle';
import type { Ledger } from './crash-ledger';
import { type CrashWorld, putFile, REQUIREMENTS } from './crash-world';
import { uploadRows } from './http/bench-data';
import { requirementRef } from './http/bench-framework';
import { Client } from './http/client';
import { signIn } from './http/enter';

const SAVERS = 6;
/** Milliseconds between two writes of one worker, so that every kind gets its turn on a small machine. */
const PAUSES = { save: 5, upload: 120, report: 300, file: 60, grant: 120, signIn: 250 } as const;

interface Clients {
  readonly owner: Client;
  readonly lead: Client;
}

/** People at work: each write that is acknowledged goes to the ledger. */
export class Load {
  private running = false;
  private uploads = 0;
  private files = 0;
  private saves = 0;
  /** By address, of answers whose last save was acknowledged. */
  private readonly etags = new Map<string, string>();
  private report: string | undefined;
  /** A request that was sent and not answered: it is repeated under its key. */
  private pendingGrant: string | undefined;
  private readonly cycles: readonly AssessmentCycle[];

  constructor(
    private readonly world: CrashWorld,
    readonly ledger: Ledger,
  ) {
    this.cycles = world.cycles.map((id) => new AssessmentCycle(id, world, ledger));
  }

  /** Until `stop`; what fails because the server has gone is tried again. @param signIns they are few: they are counted */
  async run(url: string, signIns: boolean): Promise<void> {
    this.running = true;
    const owner = new Client(url, 24, this.world.owner);
    const lead = new Client(url, 4, this.world.lead.credentials);
    const clients: Clients = { owner, lead };
    await Promise.all([
      ...Array.from({ length: SAVERS }, (_, number) =>
        this.repeat(PAUSES.save, (turn) => this.save(owner, number, turn)),
      ),
      this.repeat(PAUSES.upload, () => this.upload(owner)),
      this.repeat(PAUSES.report, () => this.askForReport(owner)),
      ...this.world.evidence.map((id) => this.repeat(PAUSES.file, () => this.replaceFile(owner, id))),
      ...this.cycles.map((cycle) => this.repeat(20, () => cycle.step(clients.owner, clients.lead))),
      this.repeat(PAUSES.grant, () => this.giveAndRevoke(owner)),
      ...(signIns ? [this.repeat(PAUSES.signIn, () => this.enter(url))] : []),
    ]);
    owner.close();
    lead.close();
  }

  stop(): void {
    this.running = false;
  }

  private async repeat(pauseMs: number, work: (turn: number) => Promise<void>): Promise<void> {
    for (let turn = 0; this.running; turn += 1) {
      try {
        await work(turn);
      } catch (error) {
        // While the server goes down anything may fail; what fails while it is up shows in the figures.
        const text = error instanceof Error ? error.message : String(error);
        const [, method, status, code] = /^([A-Z]+) \S+: (\d{3}) .*"code":"([^"]+)"/s.exec(text) ?? [];
        if (code !== undefined) this.ledger.surprise(`${status} ${code} to a ${method}`);
      }
      await sleep(pauseMs);
    }
  }

  /** Each saver has places of its own, so that only its own saves change them. */
  private async save(client: Client, number: number, turn: number): Promise<void> {
    const unit = this.world.unitRefs[turn % this.world.unitRefs.length] ?? '';
    const index = number + SAVERS * (Math.floor(turn / this.world.unitRefs.length) % (REQUIREMENTS / SAVERS));
    const path = `/v1/assessments/${this.world.saved}/answers/${unit}/${requirementRef(index)}`;
    const etag = this.etags.get(path) ?? (await client.ok('GET', path)).etag ?? '';
    this.etags.delete(path);
    this.saves += 1;
    const note = `Save ${this.saves}`;
    const body = { kind: 'rated', ratings: { approach: String(turn % 6), deployment: '3' }, note };
    const saved = await client.ok('PUT', path, { headers: { 'if-match': etag }, body });
    this.etags.set(path, saved.etag ?? '');
    this.ledger.answers.set(path, { version: Number(saved.etag?.replaceAll('"', '')), note });
    this.ledger.count('answers saved');
  }

  private async upload(client: Client): Promise<void> {
    const path = `/v1/assessments/${this.world.uploaded}/answers`;
    const { etag = '' } = await client.ok('GET', `${path}?limit=1`);
    this.uploads += 1;
    const number = this.uploads;
    const rows = uploadRows(this.world.unitRefs, REQUIREMENTS).map((row) => ({ ...row, note: `Upload ${number}` }));
    const { version } = await client.json<{ version: string }>('PUT', path, {
      headers: { 'if-match': etag },
      body: { rows },
    });
    this.ledger.upload = { version, number };
    this.ledger.count('answers uploaded');
  }

  /** One after the other: a queue that only grows would say nothing. */
  private async askForReport(client: Client): Promise<void> {
    if (this.report !== undefined) {
      const { status } = await client.json<{ status: string }>('GET', `/v1/reports/${this.report}`);
      if (status !== 'ready' && status !== 'failed') return;
    }
    const body = { assessmentId: this.world.saved, kind: 'gapReport', format: 'pdf', language: 'en' };
    this.report = (await client.json<{ id: string }>('POST', '/v1/reports', { body })).id;
    this.ledger.reports.add(this.report);
    this.ledger.count('reports accepted');
  }

  private async replaceFile(client: Client, id: string): Promise<void> {
    const { version } = await client.json<{ version: number }>('GET', `/v1/evidence/${id}`);
    this.files += 1;
    // Now and then a content that was there before: then nothing is renamed.
    const text = this.files % 7 === 0 ? 'The same as before.\n' : `Minutes ${this.files} ${randomUUID()}\n`.repeat(50);
    const changed = await putFile(client, { id, version }, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    this.ledger.files.set(id, { version: changed.version, sha256 });
    this.ledger.count('evidence files');
  }

  private async giveAndRevoke(client: Client): Promise<void> {
    const key = (this.pendingGrant ??= randomUUID());
    const body = { personId: this.world.guest.id, role: 'assessor', scope: { kind: 'engagement' } };
    const path = `/v1/engagements/${this.world.engagementId}/grants`;
    const { id } = await client.json<{ id: string }>('POST', path, { headers: { 'idempotency-key': key }, body });
    this.pendingGrant = undefined;
    this.ledger.grants.set(id, 'live');
    this.ledger.count('grants given');
    await client.ok('DELETE', `/v1/grants/${id}`);
    this.ledger.grants.set(id, 'revoked');
    this.ledger.count('grants revoked');
  }

  private async enter(url: string): Promise<void> {
    const { cookie } = await signIn(url, this.world.guest);
    if (cookie === undefined) return;
    this.ledger.sessions.push(cookie);
    this.ledger.count('sign-ins');
  }

  /** Grants that were asked for and not answered, so that they may be there unacknowledged. */
  get openGrants(): number {
    return this.pendingGrant === undefined ? 0 : 1;
  }
}
