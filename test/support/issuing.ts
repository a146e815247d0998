import request from 'supertest';
import type { IssueView } from '../../src/issuing';
import type { ReportView } from '../../src/publishing';
import type { TestApp } from './test-app';
import { hashOfPassword, PASSWORD, type TestPerson } from './test-people';

export { PASSWORD };
/** What a signature under a report needs. */
export const SIGNING = { password: PASSWORD, meaning: 'approvedForIssue' } as const;

/** People of one engagement, who can sign with `PASSWORD`. */
export class Signers {
  constructor(private readonly app: TestApp) {}

  /** Somebody with a password; the grant on the engagement as given, none for owners. */
  async person(
    engagementId: string | undefined,
    role: 'lead' | 'assessor' | 'auditor' | 'vendorManager' | 'owner' = 'lead',
    part: { readonly assessmentId?: string; readonly partyId?: string } = {},
  ): Promise<TestPerson> {
    const person = await this.app.people.make({ role });
    if (engagementId !== undefined && role !== 'owner') {
      await this.app.people.grant(person.id, { engagementId, role, ...part });
    }
    await this.giveWord(person.id);
    return person;
  }

  async giveWord(personId: string): Promise<void> {
    await this.app.query(
      `INSERT INTO credential (workspace_id, person_id, password_hash, password_set_at) VALUES ($1, $2, $3, now())
       ON CONFLICT DO NOTHING`,
      [this.app.scope.workspaceId, personId, await hashOfPassword()],
    );
  }

  /** A report that is ready, asked for by this person. */
  async report(person: TestPerson, body: object): Promise<ReportView> {
    const { body: queued } = await request(this.app.http)
      .post('/v1/reports')
      .set(person.session)
      .send(body)
      .expect(202);
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const { body: report } = await request(this.app.http).get(`/v1/reports/${queued.id}`).set(person.session);
      if (report.status === 'ready' || report.status === 'failed') return report;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The report was not made in time.');
  }

  sign(person: TestPerson, reportId: string, body: object = {}): request.Test {
    return request(this.app.http)
      .post(`/v1/reports/${reportId}/issue`)
      .set(person.session)
      .send({ ...SIGNING, ...body });
  }

  async issue(person: TestPerson, reportId: string, body: object = {}): Promise<IssueView> {
    const { body: issue } = await this.sign(person, reportId, body).expect(201);
    return issue;
  }
}

/** A completed assessment with an answer, in an engagement of its own: small, so that its report is drawn at once. */
export async function completed(app: TestApp, overrides: Readonly<Record<string, unknown>> = {}) {
  return app.given.assessment({ unitCount: 1, status: 'completed', ...overrides });
}

/** Reopens a completed assessment and completes it again, as the harness's owner. */
export async function nextRevision(app: TestApp, assessmentId: string): Promise<void> {
  const { body: before } = await request(app.http).get(`/v1/assessments/${assessmentId}`).expect(200);
  const { body: reopened } = await request(app.http)
    .post(`/v1/assessments/${assessmentId}/reopening`)
    .set('If-Match', `"${before.version}"`)
    .send({ reason: 'The missing recordings have come.' })
    .expect(200);
  await app.given.advance(reopened, 'completed');
}

/**
 * For `TestApp.race`: does something once the first request is held up at the row, then waits for the row as well, so
 * that the race begins only after it.
 */
export async function onceHeldUp(app: TestApp, table: string, id: string, work: () => Promise<void>): Promise<never> {
  for (let waiting = 0; waiting === 0;) {
    const [row] = await app.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    waiting = row?.waiting ?? 0;
  }
  await work();
  return (await app.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id])) as never;
}
