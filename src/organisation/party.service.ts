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
import { PartyEntity, type PartyKind } from './party.entity';
import { refuseOthersUse } from './shared-use';

export interface PartyData {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly kind: PartyKind;
}

/** A party as the API shows it. */
export interface PartyView extends PartyData {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function partyView({ id, ref, name, kind, version, createdAt, updatedAt }: PartyEntity): PartyView {
  return { id, ref, name, kind, version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

export type PartySort = 'ref' | 'updatedAt';

export interface PartyQuery {
  readonly kind?: PartyKind | undefined;
  readonly sort?: SortText<PartySort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'ref', type: 'text' }],
  updatedAt: [{ sql: 'updated_at', type: 'timestamptz' }],
} as const;

@Injectable()
export class PartyService {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, { kind, sort = 'ref', limit, cursor }: PartyQuery): Promise<Page<PartyView>> {
    const id = { sql: 'id', type: 'uuid' } as const;
    const page = keysetPage({ list: 'parties', sorts: SORTS, sort, id, limit, cursor, filters: { kind } });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(PartyEntity & KeyedRow)[]>(
        `SELECT id, ref, name, kind, version, created_at AS "createdAt", updated_at AS "updatedAt", ${page.key}
         FROM party
         WHERE workspace_id = $1 AND ($2::text IS NULL OR kind = $2) AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, kind ?? null, ...page.parameters],
      ),
    );
    return page.of(rows, partyView);
  }

  /** @throws DomainError party/not-found */
  async get(scope: Scope, id: string): Promise<PartyView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /** In the transaction of the caller. @throws DomainError party/ref-taken */
  async create(tx: Tx, scope: Scope, data: PartyData, now: Date): Promise<PartyView> {
    const id = newId();
    const { workspaceId } = scope;
    await tx.insert(PartyEntity, { workspaceId, id, ...data, version: 1, createdAt: now, updatedAt: now });
    return this.find(tx, scope, id);
  }

  /**
   * @throws DomainError party/not-found; access/forbidden when an engagement uses it that the caller does not lead;
   * precondition/failed when it was changed since `version`; party/ref-taken
   */
  async update(scope: Scope, id: string, version: number, changes: Partial<PartyData>, now: Date): Promise<PartyView> {
    return this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'party', id);
      const key = { workspaceId: scope.workspaceId, id };
      if (await compareAndSet(tx, PartyEntity, key, version, { ...changes, updatedAt: now })) {
        return this.find(tx, scope, id);
      }
      throw await this.stale(tx, scope, id);
    });
  }

  /** @throws DomainError party/not-found; access/forbidden; precondition/failed; party/in-use */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'party', id);
      if (await compareAndDelete(tx, PartyEntity, { workspaceId: scope.workspaceId, id }, version)) return;
      throw await this.stale(tx, scope, id);
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<PartyView> {
    const party = await tx.findOneBy(PartyEntity, { workspaceId, id });
    if (!party) throw new DomainError('party/not-found', `There is no party ${id}.`);
    return partyView(party);
  }

  private async stale(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
    const current = await this.find(tx, scope, id);
    return new DomainError(
      'precondition/failed',
      'The party was changed in the meantime. Look at its current state and decide again.',
      { current },
    );
  }
}
