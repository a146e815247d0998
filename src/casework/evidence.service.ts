import { Injectable } from '@nestjs/common';
import type { Evidence, Period } from '../assessment';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  type KeyedRow,
  keysetPage,
  newId,
  type Page,
  type Scope,
  type SortText,
  type Tx,
} from '../database';
import { LibraryService } from '../library';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { unknownName } from '../shared/references';
import type { LocalizedText } from '../shared/text';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceFileService } from './evidence-file.service';
import { evidenceView, type EvidenceView, findEvidence, staleEvidence } from './evidence-view';
import { nextRef } from './next-ref';
import { problemDetails } from './rules/problem-details';

export type { EvidenceFileView, EvidenceView } from './evidence-view';

export const EVIDENCE_KINDS = [
  'document',
  'interview',
  'observation',
  'dataSample',
  'systemCheck',
  'survey',
] as const satisfies readonly Evidence['kind'][];
export const SENSITIVITIES = [
  'normal',
  'confidential',
  'personal',
] as const satisfies readonly Evidence['sensitivity'][];

export interface EvidenceData {
  readonly ref?: string;
  readonly title: LocalizedText;
  readonly kind: Evidence['kind'];
  readonly effectiveDate: string;
  readonly period?: Period | null;
  readonly source?: LocalizedText | null;
  readonly requirements?: readonly string[] | null;
  readonly sensitivity?: Evidence['sensitivity'];
}

export type EvidenceSort = 'ref' | 'effectiveDate' | 'updatedAt';

export interface EvidenceQuery {
  readonly kind?: Evidence['kind'] | undefined;
  readonly requirement?: string | undefined;
  readonly sensitivity?: Evidence['sensitivity'] | undefined;
  readonly hasFile?: boolean | undefined;
  readonly sort?: SortText<EvidenceSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'ref', type: 'text' }],
  effectiveDate: [
    { sql: 'effective_date', type: 'date' },
    { sql: 'ref', type: 'text' },
  ],
  updatedAt: [{ sql: 'updated_at', type: 'timestamptz' }],
} as const;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
    private readonly files: EvidenceFileService,
  ) {}

  /** @throws DomainError assessment/not-found, request/invalid-cursor */
  async list(scope: Scope, assessmentId: string, query: EvidenceQuery): Promise<Page<EvidenceView>> {
    const { kind, requirement, sensitivity, hasFile, sort = 'ref', limit, cursor } = query;
    const filters = { assessmentId, kind, requirement, sensitivity, hasFile };
    const page = keysetPage({
      list: 'evidence',
      sorts: SORTS,
      sort,
      id: { sql: 'id', type: 'uuid' },
      limit,
      cursor,
      filters,
    });
    const rows = await this.database.read(scope, async (tx) => {
      const { workspaceId, engagementId, id } = await this.access.head(tx, scope, assessmentId);
      return tx.query<(EvidenceEntity & KeyedRow)[]>(
        `SELECT id, assessment_id AS "assessmentId", ref, title, kind, source,
           to_char(effective_date, 'YYYY-MM-DD') AS "effectiveDate",
           to_char(period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(period_to, 'YYYY-MM-DD') AS "periodTo",
           requirements, sensitivity, file_name AS "fileName", file_type AS "fileType", file_size AS "fileSize",
           file_sha256 AS "fileSha256", file_uploaded_at AS "fileUploadedAt",
           version, created_at AS "createdAt", updated_at AS "updatedAt", ${page.key}
         FROM evidence
         WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3
           AND ($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR $5 = ANY (requirements))
           AND ($6::text IS NULL OR sensitivity = $6) AND ($7::boolean IS NULL OR $7 = (file_sha256 IS NOT NULL))
           AND ${page.after(8)} ${page.tail}`,
        [
          ...[workspaceId, engagementId, id, kind ?? null, requirement ?? null, sensitivity ?? null, hasFile ?? null],
          ...page.parameters,
        ],
      );
    });
    return page.of(rows, evidenceView);
  }

  /** @throws DomainError evidence/not-found */
  async get(scope: Scope, id: string): Promise<EvidenceView> {
    return evidenceView(await this.database.read(scope, (tx) => findEvidence(tx, scope, id)));
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError assessment/not-found, assessment/completed, evidence/invalid, evidence/ref-taken
   */
  async create(tx: Tx, scope: Scope, assessmentId: string, data: EvidenceData, now: Date): Promise<EvidenceView> {
    const head = await this.access.forEvidence(tx, scope, assessmentId);
    const { title, kind, effectiveDate, period, source, requirements, sensitivity } = data;
    await this.check(tx, scope, head, data, data.ref ?? null);
    const id = newId();
    await tx.insert(EvidenceEntity, {
      ...{ workspaceId: head.workspaceId, engagementId: head.engagementId, assessmentId, id },
      ref: data.ref ?? (await nextRef(tx, 'evidence', 'E', head)),
      ...{ title, kind, effectiveDate, source: source ?? null },
      ...{ periodFrom: period?.from ?? null, periodTo: period?.to ?? null },
      ...{ requirements: [...(requirements ?? [])], sensitivity: sensitivity ?? 'normal' },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    return evidenceView(await findEvidence(tx, scope, id));
  }

  /**
   * Changes what is given; null clears, a list replaces the one before.
   * @throws DomainError evidence/not-found, precondition/failed, assessment/completed, evidence/invalid,
   * evidence/ref-taken
   */
  async update(
    scope: Scope,
    id: string,
    version: number,
    changes: Partial<EvidenceData>,
    now: Date,
  ): Promise<EvidenceView> {
    return this.database.transaction(scope, async (tx) => {
      const { evidence, head } = await this.changeable(tx, scope, id, version);
      await this.check(tx, scope, head, changes, changes.ref ?? evidence.ref);
      const { period, requirements, ...others } = changes;
      const key = { workspaceId: scope.workspaceId, engagementId: head.engagementId, assessmentId: head.id, id };
      const set = {
        ...others,
        ...(period === undefined ? {} : { periodFrom: period?.from ?? null, periodTo: period?.to ?? null }),
        ...(requirements === undefined ? {} : { requirements: [...(requirements ?? [])] }),
        updatedAt: now,
      };
      if (!(await compareAndSet(tx, EvidenceEntity, key, version, set))) throw await staleEvidence(tx, scope, id);
      return evidenceView(await findEvidence(tx, scope, id));
    });
  }

  /**
   * Removes the entry, and its file when nothing else names it.
   * @throws DomainError evidence/not-found, precondition/failed, assessment/completed, evidence/in-use
   */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const sha256 = await this.database.transaction(scope, async (tx) => {
      const { evidence, head } = await this.changeable(tx, scope, id, version);
      const key = { workspaceId: scope.workspaceId, engagementId: head.engagementId, assessmentId: head.id, id };
      await refuseInUse(tx, evidence);
      if (!(await compareAndDelete(tx, EvidenceEntity, key, version))) throw await staleEvidence(tx, scope, id);
      return evidence.fileSha256;
    });
    if (sha256 !== null) await this.files.release(scope, sha256);
  }

  /** Evidence that has the version which the caller saw, its assessment held still. */
  private async changeable(
    tx: Tx,
    scope: Scope,
    id: string,
    version: number,
  ): Promise<{ evidence: EvidenceEntity; head: AssessmentHead }> {
    const { assessmentId } = await findEvidence(tx, scope, id);
    const head = await this.access.forEvidence(tx, scope, assessmentId);
    const evidence = await findEvidence(tx, scope, id);
    if (evidence.version !== version) throw await staleEvidence(tx, scope, id);
    return { evidence, head };
  }

  /** @throws DomainError evidence/invalid with a pointer to each fault */
  private async check(
    tx: Tx,
    scope: Scope,
    { frameworkId }: AssessmentHead,
    { period, requirements }: Partial<EvidenceData>,
    ref: string | null,
  ): Promise<void> {
    const errors: ProblemDetail[] = [];
    if (period && period.from > period.to) {
      errors.push({
        pointer: '/period/to',
        code: 'evidence/period-reversed',
        message: `The period ends on ${period.to}, before it begins on ${period.from}.`,
        hint: 'Exchange the two dates, or correct one.',
      });
    }
    if (requirements && requirements.length > 0) {
      const framework = await this.library.framework(scope, frameworkId, tx);
      const known = { what: 'requirement', names: [...framework.requirements.keys()], where: framework.id };
      const thing = ref === null ? 'The evidence' : `Evidence ${ref}`;
      const problems = requirements.flatMap((name, index) =>
        unknownName('case', thing, { name, path: `/requirements/${index}` }, known),
      );
      errors.push(...problemDetails(problems, 'evidence'));
    }
    const [first] = errors;
    if (first) throw new DomainError('evidence/invalid', `${first.message} Nothing was changed.`, { errors });
  }
}

/** The foreign key would refuse it as well, but without saying whose evidence it is. */
async function refuseInUse(
  tx: Tx,
  { workspaceId, engagementId, assessmentId, id, ref }: EvidenceEntity,
): Promise<void> {
  const findings = await tx.query<{ ref: string }[]>(
    `SELECT finding.ref FROM finding_evidence AS link
     JOIN finding ON (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
       = (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
     WHERE link.workspace_id = $1 AND link.engagement_id = $2 AND link.assessment_id = $3 AND link.evidence_id = $4
     ORDER BY finding.ref LIMIT 10`,
    [workspaceId, engagementId, assessmentId, id],
  );
  if (findings.length === 0) return;
  const refs = findings.map((finding) => finding.ref).join(', ');
  throw new DomainError(
    'evidence/in-use',
    `Findings rest on evidence ${ref}: ${refs}. Take it out of them first, or remove them.`,
  );
}
