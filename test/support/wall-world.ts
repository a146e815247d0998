import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newId, type Scope, scopeStatements } from '../../src/database';
import type { TestDatabase } from './test-database';

type Row = Readonly<Record<string, unknown>>;

/** An engagement with one row of everything, and two assessments. */
export interface WallEngagement {
  readonly id: string;
  readonly client: string;
  readonly vendor: string;
  readonly site: string;
  readonly programme: string;
  readonly unit: string;
  readonly assessments: readonly [WallAssessment, WallAssessment];
}

export interface WallAssessment {
  readonly id: string;
  readonly finding: string;
  readonly evidence: string;
  readonly snapshot: string;
  readonly report: string;
}

export interface GrantOptions {
  readonly role: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
  readonly assessmentId?: string;
  readonly partyId?: string;
  readonly expiresAt?: Date;
  readonly revoked?: boolean;
}

const AT = new Date('2026-03-02T08:00:00Z');
const FAR = new Date('2099-01-01T00:00:00Z');
const TIMES = { version: 1, created_at: AT, updated_at: AT };
const SHA = createHash('sha256').update('').digest('hex');
const text = (en: string): string => JSON.stringify({ en });

/** Rows made past the wall, and a connection that has to go through it. */
export class WallWorld {
  constructor(private readonly database: TestDatabase) {}

  get admin(): DataSource {
    return this.database.admin;
  }

  async insert(table: string, row: Row): Promise<void> {
    const names = Object.keys(row);
    await this.admin.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }

  async workspace(key: string): Promise<string> {
    const id = newId();
    await this.insert('workspace', { id, key, name: key, created_at: AT });
    await this.insert('framework_version', {
      ...{ workspace_id: id, id: 'tiny@1.0', key: 'tiny', version: '1.0', title: text('Tiny'), origin: 'own' },
      ...{ sha256: SHA, unit_requirements: 1, entity_requirements: 1, source: key, created_at: AT },
    });
    return id;
  }

  async person(workspace_id: string, role: string, status = 'active'): Promise<string> {
    const id = newId();
    await this.insert('person', { workspace_id, id, kind: 'member', role, status, ...TIMES });
    await this.insert('person_profile', { workspace_id, person_id: id, name: role, email: `${id}@example.org` });
    await this.insert('credential', {
      ...{ workspace_id, person_id: id, password_hash: 'x', password_set_at: AT },
    });
    await this.insert('session', {
      ...{ workspace_id, id: newId(), person_id: id, token_sha256: id, stage: 'full', created_at: AT, seen_at: AT },
      expires_at: FAR,
    });
    return id;
  }

  async grant(workspace_id: string, engagement_id: string, person_id: string, options: GrantOptions): Promise<string> {
    const { role, assessmentId, partyId, expiresAt, revoked = false } = options;
    const id = newId();
    await this.insert('engagement_grant', {
      ...{ workspace_id, engagement_id, id, person_id, role, granted_at: AT },
      scope: partyId !== undefined ? 'party' : assessmentId !== undefined ? 'assessment' : 'engagement',
      ...{ party_id: partyId ?? null, assessment_id: assessmentId ?? null },
      ...{ expires_at: expiresAt ?? (role === 'auditor' ? FAR : null), revoked_at: revoked ? AT : null },
    });
    return id;
  }

  async engagement(workspace_id: string, key: string): Promise<WallEngagement> {
    const [id, client, vendor, site, programme, unit] = Array.from({ length: 6 }, newId) as [
      ...[string, string, string, string, string, string],
    ];
    const named = (ref: string): Row => ({ workspace_id, ref: `${key}-${ref}`, name: text(`${key} ${ref}`), ...TIMES });
    await this.insert('party', { ...named('client'), id: client, kind: 'client' });
    await this.insert('party', { ...named('vendor'), id: vendor, kind: 'vendor' });
    await this.insert('site', { ...named('site'), id: site, party_id: vendor });
    await this.insert('programme', { ...named('programme'), id: programme });
    await this.insert('engagement', {
      ...{ workspace_id, id, key, title: text(key), client_party_id: client, client_name: text(key) },
      ...{ consultancy: text('c'), classification: text('c'), language: 'en', period_from: '2026-01-01' },
      ...{
        period_to: '2026-03-01',
        background: text('b'),
        team: '[]',
        distribution: '[]',
        sample_data: true,
        ...TIMES,
      },
    });
    const place = { workspace_id, engagement_id: id };
    await this.insert('engagement_logo', {
      ...place,
      role: 'client',
      kind: 'png',
      sha256: SHA,
      bytes: Buffer.from('x'),
    });
    await this.insert('unit', {
      ...{ ...place, id: unit, kind: 'unit', ref: 'one', name: text('One'), site_id: site, programme_id: programme },
      ...{ weight: 1, ...TIMES },
    });
    await this.insert('job', {
      ...{ ...place, id: newId(), kind: 'renderReport', subject_id: newId(), attempts: 0, run_after: FAR },
      created_at: AT,
    });
    const first = await this.assessment(place, `${key}-1`, unit, vendor);
    const second = await this.assessment(place, `${key}-2`, unit, vendor);
    return { id, client, vendor, site, programme, unit, assessments: [first, second] };
  }

  private async assessment(place: Row, key: string, unit_id: string, party_id: string): Promise<WallAssessment> {
    const [id, finding, evidence, snapshot, report] = Array.from({ length: 5 }, newId) as [
      ...[string, string, string, string, string],
    ];
    await this.insert('assessment', {
      ...{ ...place, id, key, title: text(key), kind: 'baseline', wave: 'w', framework_id: 'tiny@1.0' },
      ...{ document_number: key, status: 'review', revision: 1, period_from: '2026-01-01', period_to: '2026-02-01' },
      ...{ report_date: '2026-03-01', details: '{}', ...TIMES },
    });
    const here = { ...place, assessment_id: id };
    await this.insert('assessment_unit', { ...here, unit_id, answer_count: 0 });
    await this.insert('answer', {
      ...{ ...here, unit_id, requirement_ref: 'R1', kind: 'rated', ratings: '{}', note: `secret of ${key}` },
      ...{ version: 1, updated_at: AT },
    });
    await this.insert('answer_flag', {
      ...{ ...here, unit_id, requirement_ref: 'R2', remark: `secret of ${key}`, flagged_at: AT },
    });
    await this.insert('evidence', {
      ...{ ...here, id: evidence, ref: 'E1', title: text('E'), kind: 'document', effective_date: '2026-01-01' },
      ...{ requirements: [], sensitivity: 'normal', ...TIMES },
    });
    await this.insert('finding', {
      ...{ ...here, id: finding, ref: 'F1', grade: 'minor', requirement_ref: 'R1', title: text('F') },
      ...{ condition: text('c'), owner_function: 'quality', ...TIMES },
    });
    await this.insert('finding_unit', { ...here, finding_id: finding, unit_id, position: 0 });
    await this.insert('finding_evidence', { ...here, finding_id: finding, evidence_id: evidence, position: 0 });
    await this.insert('status_change', {
      ...{ ...here, id: newId(), from_status: 'draft', to_status: 'review', revision: 1, changed_at: AT },
    });
    await this.insert('snapshot', {
      ...{ ...here, id: snapshot, kind: 'completed', revision: 1, framework_id: 'tiny@1.0', framework_sha256: SHA },
      ...{ engine: '1', sha256: SHA, document: key, created_at: AT },
    });
    await this.insert('snapshot_file', { ...place, snapshot_id: snapshot, file_sha256: SHA });
    await this.insert('party_extract', {
      ...{ ...here, party_id, snapshot_id: snapshot, sha256: SHA, document: key, created_at: AT },
    });
    await this.insert('result_summary', {
      ...{ ...here, snapshot_id: snapshot, position: 0, subject: 'party', party_id, framework_id: 'tiny@1.0' },
      ...{ revision: 1, reported_on: '2026-02-02', completed_at: AT, stands: true },
      ...{ figures: text(key), requirements: '[]' },
    });
    await this.insert('report', {
      ...{ ...here, id: report, kind: 'gapReport', format: 'pdf', language: 'en', status: 'ready', progress: 100 },
      ...{ file_name: 'x.pdf', data_sha256: SHA, file_sha256: SHA, file_size: 1, pages: 1, created_at: AT },
    });
    await this.insert('report_input', {
      ...place,
      report_id: report,
      snapshot_id: snapshot,
      role: 'current',
      position: 0,
    });
    await this.insert('report_file', { ...place, report_id: report, bytes: Buffer.from('x') });
    return { id, finding, evidence, snapshot, report };
  }

  /** An issued report of a person who signed it. @returns its id */
  async issue(
    place: Row,
    assessment: WallAssessment,
    person_id: string,
    kind: string,
    number: string,
  ): Promise<string> {
    const [id, sign_off_id] = [newId(), newId()];
    await this.insert('sign_off', {
      ...{ ...place, id: sign_off_id, subject_kind: 'report', subject_id: assessment.report, content_sha256: SHA },
      ...{ person_id, meaning: 'approvedForIssue', signed_at: AT },
    });
    await this.insert('issue', {
      ...{ ...place, id, report_id: assessment.report, assessment_id: assessment.id, revision: 1, number, kind },
      ...{
        check_id: Array(8).fill(number.padStart(4, '0')).join('-'),
        format: 'pdf',
        language: 'en',
        holder: text('H'),
      },
      ...{ data_sha256: SHA, file_sha256: SHA, file_size: 1, sign_off_id, issued_at: AT, status: 'inForce' },
    });
    await this.insert('issue_file', { ...place, issue_id: id, bytes: Buffer.from('x') });
    return id;
  }

  /** Statements in one transaction of the server's role that is rolled back, for a scope. @returns the rows of the last */
  async as<T = Row>(
    scope: Scope | string,
    ...statements: readonly (string | readonly [string, ...unknown[]])[]
  ): Promise<T[]> {
    const runner = this.database.dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN');
      await runner.query(typeof scope === 'string' ? scope || 'SELECT' : scopeStatements(scope));
      let rows: T[] = [];
      for (const statement of statements) {
        const [sql, ...parameters] = typeof statement === 'string' ? [statement] : statement;
        const answer = (await runner.query(sql, parameters, true)) as { records?: T[]; affected?: number };
        rows = answer.records ?? [];
      }
      return rows;
    } finally {
      await runner.query('ROLLBACK');
      await runner.release();
    }
  }
}
