import { randomUUID } from 'node:crypto';
import type { CrashServer } from './crash-server';
import { BenchData, type Made, uploadRows } from './http/bench-data';
import { Client } from './http/client';
import { acceptInvitation, type Credentials, enter, OWNER_CONFIRMATION } from './http/enter';

/** Requirements of the framework that everything is assessed by: small, so that a report is drawn in a moment. */
export const REQUIREMENTS = 12;
const UNITS = 4;
const CYCLES = 2;
/** Of everybody who was invited. */
const PASSWORD = 'cobalt-meadow-sixty-one';

export interface CrashPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly credentials: Credentials;
}

/** What the load works on. It is made once, before anything is killed. */
export interface CrashWorld {
  readonly owner: Credentials;
  /** Leads the engagement, and issues what the owner completed and asked for. */
  readonly lead: CrashPerson;
  /** Is given the engagement and loses it again, over and over. */
  readonly guest: CrashPerson;
  readonly engagementId: string;
  readonly unitRefs: readonly string[];
  readonly frameworkId: string;
  /** Answers are saved one by one. */
  readonly saved: string;
  /** Answers are uploaded all at once. */
  readonly uploaded: string;
  /** Its evidence gets other files. */
  readonly filed: string;
  /** Evidence of `filed`. */
  readonly evidence: readonly string[];
  /** Are completed and reopened. */
  readonly cycles: readonly string[];
}

export async function makeWorld(server: CrashServer): Promise<CrashWorld> {
  const owner = await enter(server.url, server.printed);
  const client = new Client(server.url, 8, owner);
  const data = new BenchData(client);
  const frameworkId = await data.framework('crash', REQUIREMENTS);
  const { id: engagementId, unitRefs } = await data.engagement(UNITS);
  const lead = await invite(server.url, data, 'lead');
  const guest = await invite(server.url, data, 'assessor');
  const grant = { personId: lead.id, role: 'lead', scope: { kind: 'engagement' } };
  await data.post(`/v1/engagements/${engagementId}/grants`, grant);
  const make = (): Promise<string> => makeAssessment(data, { engagementId, frameworkId, unitRefs });
  const [saved, uploaded, filed] = [await make(), await make(), await make()];
  const cycles: string[] = [];
  for (let number = 0; number < CYCLES; number += 1) cycles.push(await make());
  const evidence = await Promise.all(Array.from({ length: 3 }, () => makeEvidence(data, filed)));
  for (const id of cycles) await putFile(client, { id: await makeEvidence(data, id), version: 1 }, 'Kept.\n');
  client.close();
  return { owner, lead, guest, engagementId, unitRefs, frameworkId, saved, uploaded, filed, evidence, cycles };
}

/** In fieldwork, with all answers given. @returns its id */
export async function makeAssessment(
  data: BenchData,
  { engagementId, frameworkId, unitRefs }: Pick<CrashWorld, 'engagementId' | 'frameworkId' | 'unitRefs'>,
): Promise<string> {
  const draft = await data.post('/v1/assessments', {
    ...{ engagementId, frameworkId, key: `a-${randomUUID()}`, title: 'Under load', kind: 'baseline' },
    period: { from: '2026-01-05', to: '2026-01-30' },
  });
  const { id } = await data.startFieldwork(draft);
  const path = `/v1/assessments/${id}/answers`;
  const { etag = '' } = await data.client.ok('GET', `${path}?limit=1`);
  const rows = uploadRows(unitRefs, REQUIREMENTS);
  await data.client.ok('PUT', path, { headers: { 'if-match': etag }, body: { rows } });
  return id;
}

export async function makeEvidence(data: BenchData, assessmentId: string): Promise<string> {
  const body = { title: 'Minutes', kind: 'document', effectiveDate: '2026-01-12' };
  return (await data.post(`/v1/assessments/${assessmentId}/evidence`, body)).id;
}

/** Gives evidence a text file. */
export function putFile(client: Client, { id, version }: Made, text: string): Promise<Made> {
  return client.json('PUT', `/v1/evidence/${id}/file`, {
    type: 'text/plain',
    headers: { 'if-match': `"${version}"`, 'content-disposition': 'attachment; filename="minutes.txt"' },
    body: text,
  });
}

async function invite(url: string, data: BenchData, role: 'lead' | 'assessor'): Promise<CrashPerson> {
  const email = `${role}@bench.invalid`;
  const { id, invitation } = await data.post<{ id: string; invitation: { token: string } }>('/v1/people', {
    ...{ name: `Bench ${role}`, email, role, confirmation: OWNER_CONFIRMATION },
  });
  const credentials = await acceptInvitation(url, { token: invitation.token, email, password: PASSWORD });
  return { id, email, password: PASSWORD, credentials };
}
