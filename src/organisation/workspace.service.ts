import { Injectable } from '@nestjs/common';
import { Database, newId, publicScope, reachedIds, type Scope, systemScope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';

/** The workspace as the API shows it. */
export interface WorkspaceView {
  readonly key: string;
  readonly name: string;
  readonly createdAt: string;
  readonly counts: WorkspaceCounts;
}

export interface WorkspaceCounts {
  readonly parties: number;
  readonly sites: number;
  readonly programmes: number;
  readonly engagements: number;
  readonly frameworkVersions: number;
}

/** To look up which workspace there is, before one can act for it. Names none. */
const OUTSIDE: Scope = publicScope('00000000-0000-0000-0000-000000000000');

@Injectable()
export class WorkspaceService {
  constructor(private readonly database: Database) {}

  /** The workspace with this key, made if there is none, for the server's own work in it. Safe while other processes do the same; the first name stays. */
  async ensure(key: string, name: string, now = new Date()): Promise<Scope> {
    const id = newId();
    return this.database.transaction(systemScope(id), async (tx) => {
      await tx.query(
        'INSERT INTO workspace (id, key, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING',
        [id, key, name, now],
      );
      // A statement of its own, so that it sees what another process has just committed.
      return (await this.lookUp(tx, key)) ?? systemScope(id);
    });
  }

  /** Undefined when there is no workspace with this key. */
  async find(key: string): Promise<Scope | undefined> {
    return this.database.read(OUTSIDE, (tx) => this.lookUp(tx, key));
  }

  /** @throws DomainError workspace/not-found */
  async get(scope: Scope): Promise<WorkspaceView> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<(WorkspaceCounts & { key: string; name: string; createdAt: Date })[]>(
        `SELECT w.key, w.name, w.created_at AS "createdAt",
           (SELECT count(*)::integer FROM party WHERE workspace_id = w.id) AS parties,
           (SELECT count(*)::integer FROM site WHERE workspace_id = w.id) AS sites,
           (SELECT count(*)::integer FROM programme WHERE workspace_id = w.id) AS programmes,
           (SELECT count(*)::integer FROM engagement
            WHERE workspace_id = w.id AND ($2::uuid[] IS NULL OR id = ANY($2))) AS engagements,
           (SELECT count(*)::integer FROM framework_version WHERE workspace_id = w.id) AS "frameworkVersions"
         FROM workspace w WHERE w.id = $1`,
        [scope.workspaceId, reachedIds(scope).engagements],
      ),
    );
    if (!row) throw new DomainError('workspace/not-found', 'The workspace of this request is not there any more.');
    const { key, name, createdAt, ...counts } = row;
    return { key, name, createdAt: createdAt.toISOString(), counts };
  }

  private async lookUp(tx: Tx, key: string): Promise<Scope | undefined> {
    const [row] = await tx.query<{ id: string | null }[]>('SELECT workspace_of($1) AS id', [key]);
    return typeof row?.id === 'string' ? systemScope(row.id) : undefined;
  }
}
