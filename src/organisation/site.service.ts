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
import { SiteEntity } from './site.entity';
import { refuseOthersUse } from './shared-use';

export interface SiteData {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly partyId: string;
  /** Null or absent: not said. */
  readonly location?: LocalizedText | null;
}

/** A site as the API shows it. */
export interface SiteView extends SiteData {
  readonly id: string;
  readonly location: LocalizedText | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function siteView(site: SiteEntity): SiteView {
  const { id, ref, name, partyId, location, version, createdAt, updatedAt } = site;
  return {
    id,
    ref,
    name,
    partyId,
    location,
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export type SiteSort = 'ref' | 'updatedAt';

export interface SiteQuery {
  readonly partyId?: string | undefined;
  readonly sort?: SortText<SiteSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  ref: [{ sql: 'ref', type: 'text' }],
  updatedAt: [{ sql: 'updated_at', type: 'timestamptz' }],
} as const;

@Injectable()
export class SiteService {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, { partyId, sort = 'ref', limit, cursor }: SiteQuery): Promise<Page<SiteView>> {
    const id = { sql: 'id', type: 'uuid' } as const;
    const page = keysetPage({ list: 'sites', sorts: SORTS, sort, id, limit, cursor, filters: { partyId } });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(SiteEntity & KeyedRow)[]>(
        `SELECT id, ref, name, party_id AS "partyId", location, version,
           created_at AS "createdAt", updated_at AS "updatedAt", ${page.key}
         FROM site
         WHERE workspace_id = $1 AND ($2::uuid IS NULL OR party_id = $2) AND ${page.after(3)} ${page.tail}`,
        [scope.workspaceId, partyId ?? null, ...page.parameters],
      ),
    );
    return page.of(rows, siteView);
  }

  /** @throws DomainError site/not-found */
  async get(scope: Scope, id: string): Promise<SiteView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /** In the transaction of the caller. @throws DomainError site/ref-taken; party/not-found */
  async create(tx: Tx, scope: Scope, data: SiteData, now: Date): Promise<SiteView> {
    const id = newId();
    const { workspaceId } = scope;
    await tx.insert(SiteEntity, { workspaceId, id, ...data, version: 1, createdAt: now, updatedAt: now });
    return this.find(tx, scope, id);
  }

  /**
   * Changes what is given; a location of null is cleared.
   * @throws DomainError site/not-found; access/forbidden when an engagement uses it that the caller does not lead;
   * precondition/failed when it was changed since `version`; site/ref-taken; party/not-found
   */
  async update(scope: Scope, id: string, version: number, changes: Partial<SiteData>, now: Date): Promise<SiteView> {
    return this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'site', id);
      const key = { workspaceId: scope.workspaceId, id };
      if (await compareAndSet(tx, SiteEntity, key, version, { ...changes, updatedAt: now })) {
        return this.find(tx, scope, id);
      }
      throw await this.stale(tx, scope, id);
    });
  }

  /** @throws DomainError site/not-found; access/forbidden; precondition/failed; site/in-use */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await refuseOthersUse(tx, 'site', id);
      if (await compareAndDelete(tx, SiteEntity, { workspaceId: scope.workspaceId, id }, version)) return;
      throw await this.stale(tx, scope, id);
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<SiteView> {
    const site = await tx.findOneBy(SiteEntity, { workspaceId, id });
    if (!site) throw new DomainError('site/not-found', `There is no site ${id}.`);
    return siteView(site);
  }

  private async stale(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
    const current = await this.find(tx, scope, id);
    return new DomainError(
      'precondition/failed',
      'The site was changed in the meantime. Look at its current state and decide again.',
      { current },
    );
  }
}
