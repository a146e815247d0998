import { Client as Postgres } from 'pg';
import { benchFramework, requirementRef } from './bench-framework';
import type { Client } from './client';

export interface Made {
  readonly id: string;
  readonly version: number;
}

/** What is measured on: everything is made through the API, but for the two million answers. */
export class BenchData {
  private number = 0;

  constructor(readonly client: Client) {}

  async framework(key: string, requirements: number): Promise<string> {
    await this.client.ok('POST', '/v1/framework-versions', {
      type: 'application/yaml',
      body: benchFramework(key, requirements),
    });
    return `${key}@1.0.0`;
  }

  /** With so many sites, each with one unit; of the client itself, or of so many vendors in turn. */
  async engagement(units: number, vendors = 0): Promise<{ id: string; unitRefs: string[] }> {
    const tag = this.tag();
    const party = await this.post('/v1/parties', { ref: `P${tag}`, name: 'Client', kind: 'client' });
    const { id } = await this.post('/v1/engagements', {
      key: `e-${tag}`,
      title: 'Measured',
      clientPartyId: party.id,
      consultancy: 'Measurers',
      period: { from: '2026-01-05', to: '2026-06-26' },
    });
    const owners: string[] = [];
    for (let index = 0; index < vendors; index += 1) {
      const name = `Vendor ${index + 1}`;
      owners.push((await this.post('/v1/parties', { ref: `V${tag}-${index + 1}`, name, kind: 'vendor' })).id);
    }
    const unitRefs: string[] = [];
    for (let index = 0; index < units; index += 1) {
      const ref = `U${tag}-${index + 1}`;
      const site = await this.post('/v1/sites', {
        ref: `S${tag}-${index + 1}`,
        name: `Site ${index + 1}`,
        partyId: owners[index % vendors] ?? party.id,
      });
      await this.post(`/v1/engagements/${id}/units`, { ref, name: `Unit ${index + 1}`, siteId: site.id });
      unitRefs.push(ref);
    }
    return { id, unitRefs };
  }

  assessment(
    engagementId: string,
    frameworkId: string,
    units?: readonly string[],
    period = { from: '2026-01-05', to: '2026-01-30' },
  ): Promise<Made> {
    return this.post('/v1/assessments', {
      engagementId,
      key: `a-${this.tag()}`,
      title: 'Measured',
      kind: 'baseline',
      frameworkId,
      period,
      ...(units ? { units } : {}),
    });
  }

  startFieldwork({ id, version }: Made): Promise<Made> {
    return this.client.json('POST', `/v1/assessments/${id}/fieldwork`, { headers: { 'if-match': `"${version}"` } });
  }

  post<T = Made>(path: string, body: object): Promise<T> {
    return this.client.json<T>('POST', path, { body });
  }

  private tag(): string {
    this.number += 1;
    return String(this.number);
  }
}

/** Rows for the upload of a whole assessment. */
export function uploadRows(units: readonly string[], requirements: number): object[] {
  return units.flatMap((unit, place) =>
    Array.from({ length: requirements }, (_, index) => ({
      unit,
      requirement: requirementRef(index),
      ratings: { approach: String((place + index) % 6), deployment: String((place * 7 + index) % 6) },
    })),
  );
}

/** Answers for every requirement of every unit, written straight into the table. @returns how many there are */
export async function seedAnswers(databaseUrl: string, assessmentId: string, requirements: number): Promise<number> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  try {
    const { rowCount } = await postgres.query(
      `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, ratings, version,
         updated_at)
       SELECT place.workspace_id, place.engagement_id, place.assessment_id, place.unit_id,
         'R' || lpad(number::text, 4, '0'), 'rated',
         jsonb_build_object('approach', (number % 6)::text, 'deployment', ((number * 7) % 6)::text),
         nextval('answer_version'), now()
       FROM assessment_unit AS place
       JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
         = (place.workspace_id, place.engagement_id, place.unit_id)
       CROSS JOIN generate_series(1, $2::integer) AS number
       WHERE place.assessment_id = $1 AND unit.kind = 'unit'`,
      [assessmentId, requirements],
    );
    return rowCount ?? 0;
  } finally {
    await postgres.end();
  }
}
