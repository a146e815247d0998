import type { Ledger } from './crash-ledger';
import { type CrashWorld, makeAssessment, makeEvidence, putFile } from './crash-world';
import { BenchData } from './http/bench-data';
import type { Client } from './http/client';

/** A new assessment is begun after so many revisions: there is a limit. */
const REVISIONS = 40;

interface State {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly revision: number;
}

/**
 * An assessment that is completed, reported on, issued and reopened, over and over. Where it stands is read from the
 * server before each step, so that it goes on after a crash wherever that has left it.
 */
export class AssessmentCycle {
  /** Report on the completed revision. */
  private report: string | undefined;

  constructor(
    private id: string,
    private readonly world: CrashWorld,
    private readonly ledger: Ledger,
  ) {}

  /** @param owner completes and asks for the report @param lead issues it */
  async step(owner: Client, lead: Client): Promise<void> {
    const state = await owner.json<State>('GET', `/v1/assessments/${this.id}`);
    if (state.status === 'fieldwork') return this.take(owner, state, 'review');
    if (state.status === 'review') return this.take(owner, state, 'completion');
    if (this.report === undefined) {
      const body = { assessmentId: this.id, kind: 'gapReport', format: 'pdf', language: 'en' };
      this.report = (await owner.json<{ id: string }>('POST', '/v1/reports', { body })).id;
      this.ledger.reports.add(this.report);
      this.ledger.count('reports accepted');
      return;
    }
    const { status } = await owner.json<{ status: string }>('GET', `/v1/reports/${this.report}`);
    if (status === 'ready') await this.issue(lead, this.report);
    else if (status !== 'failed') return;
    this.report = undefined;
    if (state.revision < REVISIONS) return this.take(owner, state, 'reopening', { reason: 'There is more to see.' });
    const data = new BenchData(owner);
    const next = await makeAssessment(data, this.world);
    await putFile(owner, { id: await makeEvidence(data, next), version: 1 }, 'Kept.\n');
    this.id = next;
  }

  private async take(client: Client, state: State, step: string, body: object = {}): Promise<void> {
    const headers = { 'if-match': `"${state.version}"` };
    const path = `/v1/assessments/${state.id}/${step}`;
    const sent = step === 'reopening' ? { headers, body } : { headers };
    const { version, status, revision } = await client.json<State>('POST', path, sent);
    this.ledger.steps.push({ assessmentId: state.id, version, status, revision });
    this.ledger.count('steps of assessments');
  }

  /** A crash may have come after the issue and before its answer or the next step: then a repeat is told so. */
  private async issue(lead: Client, report: string): Promise<void> {
    const body = { meaning: 'approvedForIssue', password: this.world.lead.password };
    const answer = await lead.send('POST', `/v1/reports/${report}/issue`, { body });
    const text = answer.body.toString('utf8');
    if (answer.status === 409 && /issued already|is in force/.test(text)) {
      this.ledger.repeats += 1;
      return;
    }
    if (answer.status !== 201 && answer.status !== 200) {
      throw new Error(`POST /v1/reports/…/issue: ${answer.status} ${text}`);
    }
    const { id, sha256 } = JSON.parse(text) as { id: string; sha256: string };
    this.ledger.issues.set(id, sha256);
    this.ledger.count('reports issued');
  }
}
