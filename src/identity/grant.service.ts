import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, newId, type Page, type Scope, type SortText, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { EngagementGrantEntity } from './engagement-grant.entity';
import type { PersonKind } from './person.entity';
import { lockPeople } from './person-lock';
import { ERASED_NAME } from './person.reader';
import { grantFaults } from './rules/grant-fit';
import type { GrantRole, GrantScope, Principal, WorkspaceRole } from './rules/policy';

/** What part of the engagement a grant opens, as the API shows it. */
export interface GrantScopeView {
  readonly kind: GrantScope['kind'];
  readonly partyId: string | null;
  readonly assessmentId: string | null;
}

export const GRANT_STATES = ['live', 'expired', 'revoked'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** A grant as the API shows it. */
export interface GrantView {
  readonly id: string;
  readonly engagementId: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly role: GrantRole;
  readonly scope: GrantScopeView;
  readonly state: GrantState;
  readonly expiresAt: string | null;
  readonly grantedAt: string;
  /** Ids of people; null: the server itself, for instance at the start of a demonstration. */
  readonly grantedBy: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

export interface GrantData {
  readonly personId: string;
  readonly role: GrantRole;
  readonly scope: GrantScope;
  readonly expiresAt: Date | null;
}

export type GrantSort = 'grantedAt' | 'person';

export interface GrantQuery {
  readonly personId?: string | undefined;
  readonly role?: GrantRole | undefined;
  readonly state?: GrantState | undefined;
  readonly sort?: SortText<GrantSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface GrantRow {
  readonly id: string;
  readonly engagementId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: GrantRole;
  readonly scope: GrantScope['kind'];
  readonly partyId: string | null;
  readonly assessmentId: string | null;
  readonly state: GrantState;
  readonly expiresAt: Date | null;
  readonly grantedAt: Date;
  readonly grantedBy: string | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

/** Who gets a grant, and what whoever gives it is. */
interface Receiver {
  readonly role: WorkspaceRole;
  readonly status: string;
  readonly kind: PersonKind;
  /** Null: the server itself. */
  readonly giverKind: PersonKind | null;
}

const NAME = `coalesce(f.name, '${ERASED_NAME}')`;
/** `$2`: now. */
const STATE = `CASE WHEN g.revoked_at IS NOT NULL THEN 'revoked' WHEN g.expires_at <= $2 THEN 'expired' ELSE 'live' END`;
const COLUMNS = `g.id, g.engagement_id AS "engagementId", g.person_id AS "personId", ${NAME} AS name, f.email,
  g.role, g.scope, g.party_id AS "partyId", g.assessment_id AS "assessmentId", ${STATE} AS state,
  g.expires_at AS "expiresAt", g.granted_at AS "grantedAt", g.granted_by AS "grantedBy",
  g.revoked_at AS "revokedAt", g.revoked_by AS "revokedBy"`;
const TABLES = `engagement_grant g
  LEFT JOIN person_profile f ON f.workspace_id = g.workspace_id AND f.person_id = g.person_id`;
const SORTS = {
  grantedAt: [{ sql: 'g.granted_at', type: 'timestamptz' }],
  person: [{ sql: `lower(${NAME})`, type: 'text' }],
} as const;

/** Who was given what in an engagement. Grants are ended, never changed: who could see what, and when, stays known. */
@Injectable()
export class GrantService {
  constructor(private readonly database: Database) {}

  /** Of one engagement, those that ended included. */
  async list(scope: Scope, engagementId: string, query: GrantQuery, now: Date): Promise<Page<GrantView>> {
    return this.page(scope, { engagementId, ...query }, now);
  }

  /** Those of the caller. */
  async own(scope: Scope, { personId }: Principal, query: GrantQuery, now: Date): Promise<Page<GrantView>> {
    return this.page(scope, { ...query, personId }, now);
  }

  private async page(
    scope: Scope,
    { engagementId, personId, role, state, sort = '-grantedAt', limit, cursor }: GrantQuery & { engagementId?: string },
    now: Date,
  ): Promise<Page<GrantView>> {
    const id = { sql: 'g.id', type: 'uuid' } as const;
    const filters = { engagementId, personId, role, state };
    const page = keysetPage({ list: 'grants', sorts: SORTS, sort, id, limit, cursor, filters });
    const wanted = [engagementId ?? null, personId ?? null, role ?? null, state ?? null];
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(GrantRow & KeyedRow)[]>(
        `SELECT ${COLUMNS}, ${page.key} FROM ${TABLES}
         WHERE g.workspace_id = $1 AND ($3::uuid IS NULL OR g.engagement_id = $3)
           AND ($4::uuid IS NULL OR g.person_id = $4) AND ($5::text IS NULL OR g.role = $5)
           AND ($6::text IS NULL OR ${STATE} = $6) AND ${page.after(7)} ${page.tail}`,
        [scope.workspaceId, now, ...wanted, ...page.parameters],
      ),
    );
    return page.of(rows, grantView);
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError grant/invalid, with the property at fault: also for a person, a party or an assessment that there
   * is not, or not in this engagement; person/not-active; access/forbidden for a grant to oneself,
   * or of somebody of the demonstration to a member
   */
  async create(tx: Tx, scope: Scope, engagementId: string, data: GrantData, now: Date): Promise<GrantView> {
    const { personId, role, scope: part, expiresAt } = data;
    refuseOwn(scope, personId);
    await lockPeople(tx, scope, 'rely');
    const person = await this.requirePerson(tx, scope, personId);
    refuseDemoGift(person);
    const errors = grantFaults({ role, scope: part.kind, expiresAt }, person.role, now);
    if (errors.length > 0) throw new DomainError('grant/invalid', 'The grant can not be given like this.', { errors });
    if (person.status !== 'active') {
      throw new DomainError('person/not-active', 'Grants are given to active people only.');
    }
    const id = newId();
    await tx.insert(EngagementGrantEntity, {
      ...{ workspaceId: scope.workspaceId, engagementId, id, personId, role, scope: part.kind, expiresAt },
      partyId: part.kind === 'party' ? part.partyId : null,
      assessmentId: part.kind === 'assessment' ? part.assessmentId : null,
      ...{ grantedBy: personOf(scope), grantedAt: now, revokedBy: null, revokedAt: null },
    });
    return this.find(tx, scope, id, now);
  }

  /** Holds at once. @throws DomainError grant/not-found; grant/ended; access/forbidden for one's own grant */
  async revoke(scope: Scope, id: string, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { person } = await this.find(tx, scope, id, now);
      refuseOwn(scope, person.id);
      refuseDemoGift(await this.requirePerson(tx, scope, person.id));
      const { affected } = await tx
        .createQueryBuilder()
        .update(EngagementGrantEntity)
        .set({ revokedAt: now, revokedBy: personOf(scope) })
        .where({ workspaceId: scope.workspaceId, id })
        .andWhere('revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)', { now })
        .execute();
      if (affected !== 1) throw new DomainError('grant/ended', 'The grant has been revoked, or its time is over.');
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string, now: Date): Promise<GrantView> {
    const [row] = await tx.query<GrantRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE g.workspace_id = $1 AND g.id = $3`,
      [workspaceId, now, id],
    );
    if (!row) throw new DomainError('grant/not-found', `There is no grant ${id}.`);
    return grantView(row);
  }

  private async requirePerson(tx: Tx, scope: Scope, id: string): Promise<Receiver> {
    const [person] = await tx.query<Receiver[]>(
      `SELECT role, status, kind, (SELECT kind FROM person WHERE workspace_id = $1 AND id = $3) AS "giverKind"
       FROM person WHERE workspace_id = $1 AND id = $2`,
      [scope.workspaceId, id, personOf(scope)],
    );
    if (person) return person;
    // As the database says it about a party or an assessment (constraint-problems.ts).
    const message = 'There is no such person.';
    const errors = [{ pointer: '/personId', code: 'grant/invalid', message }];
    throw new DomainError('grant/invalid', message, { errors });
  }
}

const personOf = ({ actor }: Scope): string | null => (actor.kind === 'person' ? actor.personId : null);

/** Nobody gives themselves more, and nobody can say later that they took away what they had. */
function refuseOwn(scope: Scope, personId: string): void {
  if (personOf(scope) !== personId) return;
  throw new DomainError('access/forbidden', 'Nobody changes their own grants. Ask another lead or an owner.');
}

/** Everybody can be one of the demonstration: what these give stays among them. */
function refuseDemoGift({ kind, giverKind }: Receiver): void {
  if (giverKind !== 'demo' || kind === 'demo') return;
  throw new DomainError('access/forbidden', 'People of the demonstration decide about the grants of each other only.');
}

function grantView(row: GrantRow): GrantView {
  const { id, engagementId, personId, name, email, role, scope, partyId, assessmentId, state } = row;
  return {
    ...{ id, engagementId, person: { id: personId, name, email }, role, scope: { kind: scope, partyId, assessmentId } },
    ...{ state, expiresAt: row.expiresAt?.toISOString() ?? null, grantedAt: row.grantedAt.toISOString() },
    ...{ grantedBy: row.grantedBy, revokedAt: row.revokedAt?.toISOString() ?? null, revokedBy: row.revokedBy },
  };
}
