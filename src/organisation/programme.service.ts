import { Injectable } from '@nestjs/common';
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
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { type Channel, ProgrammeEntity } from './programme.entity';
import { refuseOthersUse } from './shared-use';

export interface ProgrammeData {
  readonly ref: string;
  readonly name: LocalizedText;
  /** Null or absent: not said. */
  readonly lineOfBusiness?: LocalizedText | null;
  /** Null or absent: not said. */
  readonly channel?: Channel | null;
}

/** A programme as the API shows it. */
export interface ProgrammeView extends ProgrammeData {
  readonly id: string;
  readonly lineOfBusiness: LocalizedText | null;
  readonly channel: Channel | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function programmeView(programme: ProgrammeEntity): ProgrammeView {
  const { id, ref, name, lineOfBusiness, channel, version, createdAt, updatedAt } = programme;
  return {
    id,
    ref,
    name,
    lineOfBusiness,
    channel,
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export type ProgrammeSort = 'ref' | 'updatedAt';

export interface ProgrammeQuery {
  readonly channel?: Channel | undefined;
  readonly sort?: SortText<ProgrammeSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'ref', type: 'text' }],
  updatedAt: [{ sql: 'updated_at', type: 'timestamptz' }],
} as const;

@Injectable()
export class ProgrammeService {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, { channel, sort = 'ref', limit, cursor }: ProgrammeQuery): Promise<Page<ProgrammeView>> {
    const id = { sql: 'id', type: 'uuid' } as const;
    const page = keysetPage({ list: 'programmes', sorts: SORTS, sort, id, limit, cursor, filters: { channel } });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(ProgrammeEntity & KeyedRow)[]>(
        `SELECT id, ref, name, line_of_business AS "lineOfBusiness", channel, version,
           created_at AS "createdAt", updated_at AS "updatedAt", ${page.key}
         FROM programme
         WHERE workspace_id = $1 AND ($2::text IS NULL OR channel = $2) AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, channel ?? null, ...page.parameters],
      ),
    );
    return page.of(rows, programmeView);
  }

  /** The refs that are taken, in no order; within the transaction of somebody who is about to choose new ones. */
  async refs(tx: Tx, { workspaceId }: Scope): Promise<string[]> {
    const rows = await tx.query<{ ref: string }[]>('SELECT ref FROM programme WHERE workspace_id = $1', [workspaceId]);
    return rows.map(({ ref }) => ref);
  }

  /** @throws DomainError programme/not-found */
  async get(scope: Scope, id: string): Promise<ProgrammeView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /** In the transaction of the caller. @throws DomainError programme/ref-taken */
  async create(tx: Tx, scope: Scope, data: ProgrammeData, now: Date): Promise<ProgrammeView> {
    const id = newId();
    const { workspaceId } = scope;
    await tx.insert(ProgrammeEntity, { workspaceId, id, ...data, version: 1, createdAt: now, updatedAt: now });
    return this.find(tx, scope, id);
  }

  /**
   * Changes what is given; null clears the line of business or the channel.
   * @throws DomainError programme/not-found; access/forbidden when an engagement uses it that the caller does not lead;
   * precondition/failed when it was changed since `version`; programme/ref-taken
   */
  async update(
    scope: Scope,
    id: string,
    version: number,
    changes: Partial<ProgrammeData>,
    now: Date,
  ): Promise<ProgrammeView> {
    return this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'programme', id);
      const key = { workspaceId: scope.workspaceId, id };
      if (await compareAndSet(tx, ProgrammeEntity, key, version, { ...changes, updatedAt: now })) {
        return this.find(tx, scope, id);
      }
      throw await this.stale(tx, scope, id);
    });
  }

  /** @throws DomainError programme/not-found; access/forbidden; precondition/failed; programme/in-use */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'programme', id);
      if (await compareAndDelete(tx, ProgrammeEntity, { workspaceId: scope.workspaceId, id }, version)) return;
      throw await this.stale(tx, scope, id);
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<ProgrammeView> {
    const programme = await tx.findOneBy(ProgrammeEntity, { workspaceId, id });
    if (!programme) throw new DomainError('programme/not-found', `There is no programme ${id}.`);
    return programmeView(programme);
  }

  private async stale(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
    const current = await this.find(tx, scope, id);
    return new DomainError(
      'precondition/failed',
      'The programme was changed in the meantime. Look at its current state and decide again.',
      { current },
    );
  }
}
