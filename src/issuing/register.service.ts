import { Injectable } from '@nestjs/common';
import { SignOffs, Trail } from '../audit';
import { Database, keysetPage, type Page, reachedIds, type Scope, type SortText, type Tx } from '../database';
import { Confirmation, type ConfirmationData, type Place, type Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import { IssueFileEntity, type IssueStatus } from './issue.entity';
import { ISSUE_COLUMNS, type IssueRow, ISSUES, issueView, type IssueView } from './issue.view';

export type IssueSort = 'issuedAt' | 'number';

export interface IssueQuery {
  readonly assessmentId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly status?: IssueStatus | undefined;
  readonly sort?: SortText<IssueSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface IssueFile {
  readonly name: string;
  readonly format: 'pdf';
  readonly sha256: string;
  readonly bytes: Buffer;
}

export interface RevocationData extends ConfirmationData {
  readonly reason: string;
}

const SORTS = {
  issuedAt: [{ sql: 'issue.issued_at', type: 'timestamptz' }],
  number: [{ sql: 'issue.number', type: 'text' }],
} as const;

/** The register of issued reports: found, handed out, revoked. Nothing in it is ever removed. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly database: Database,
    private readonly confirmation: Confirmation,
    private readonly signOffs: SignOffs,
    private readonly trail: Trail,
  ) {}

  /** A joint plan belongs to its whole engagement: who was given one assessment does not see it. */
  async list(scope: Scope, query: IssueQuery): Promise<Page<IssueView>> {
    const { assessmentId, engagementId, status, sort = '-issuedAt', limit, cursor } = query;
    const id = { sql: 'issue.id', type: 'uuid' } as const;
    const filters = { assessmentId, engagementId, status };
    const page = keysetPage({ list: 'issues', sorts: SORTS, sort, id, limit, cursor, filters });
    const reached = reachedIds(scope);
    const rows = await this.database.read(scope, (tx) =>
      tx.query<IssueRow[]>(
        `SELECT ${ISSUE_COLUMNS}, ${page.key} FROM ${ISSUES}
         WHERE issue.workspace_id = $1
           AND ($2::uuid IS NULL OR issue.assessment_id = $2) AND ($3::uuid IS NULL OR issue.engagement_id = $3)
           AND ($4::text IS NULL OR issue.status = $4)
           AND ($5::uuid[] IS NULL OR issue.engagement_id = ANY($5)
             OR (issue.assessment_id = ANY($6) AND issue.kind <> 'jointPlan'))
           AND ${page.after(7)} ${page.tail}`,
        [
          ...[scope.workspaceId, assessmentId ?? null, engagementId ?? null, status ?? null],
          ...[reached.engagements, reached.assessments],
          ...page.parameters,
        ],
      ),
    );
    return page.of(rows, issueView);
  }

  /** @throws DomainError issue/not-found */
  async get(scope: Scope, id: string): Promise<IssueView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /** The bytes; that they were handed out stands in the audit trail. @throws DomainError issue/not-found */
  async file(scope: Scope, id: string): Promise<IssueFile> {
    const { workspaceId } = scope;
    return this.database.transaction(scope, async (tx) => {
      const { engagementId, assessmentId: about, kind, fileName: name, sha256 } = await this.find(tx, scope, id);
      const assessmentId = kind === 'jointPlan' ? null : about;
      await this.trail.note(tx, { engagementId, assessmentId, action: 'read', subject: 'issue_file', subjectId: id });
      const { bytes } = await tx.findOneByOrFail(IssueFileEntity, { workspaceId, engagementId, issueId: id });
      return { name, format: 'pdf', sha256, bytes };
    });
  }

  /**
   * Takes an issued report out of force for good. Whoever checks it is told from that moment on.
   * @throws DomainError issue/not-found; issue/ended when it was revoked before; what `Confirmation.confirm` throws;
   * access/forbidden when the right has gone
   */
  async revoke(
    scope: Scope,
    principal: Principal,
    id: string,
    { reason, password, code }: RevocationData,
    now: Date,
  ): Promise<IssueView> {
    refuseRevoked(await this.get(scope, id));
    await this.confirmation.confirm(scope, principal, { password, code }, now);
    return this.database.transaction({ ...scope, reason }, async (tx) => {
      const issue = await this.find(tx, scope, id);
      await this.signOffs.requireRight(tx, scope, principal, 'report.issue', placeOf(issue), new Date());
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE issue SET status = 'revoked', revoked_at = $4, revoked_by = $5, revocation_reason = $6
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3 AND status <> 'revoked'`,
        [scope.workspaceId, issue.engagementId, id, now, principal.personId, reason],
      );
      const ended = await this.find(tx, scope, id);
      if (changed === 0) refuseRevoked(ended);
      return ended;
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<IssueView> {
    const [row] = await tx.query<IssueRow[]>(
      `SELECT ${ISSUE_COLUMNS} FROM ${ISSUES} WHERE issue.workspace_id = $1 AND issue.id = $2`,
      [workspaceId, id],
    );
    if (!row) throw new DomainError('issue/not-found', `There is no issued report ${id}.`);
    return issueView(row);
  }
}

function placeOf({ engagementId, assessmentId, kind }: IssueView): Place {
  return { engagementId, part: kind === 'jointPlan' ? { kind: 'whole' } : { kind: 'assessment', assessmentId } };
}

function refuseRevoked({ number, status }: IssueView): void {
  if (status === 'revoked') throw new DomainError('issue/ended', `${number} was revoked before.`);
}
