import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, type Page, type Scope, type SortText, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { PersonKind, PersonStatus } from './person.entity';
import type { Principal, WorkspaceRole } from './rules/policy';

/** How somebody can sign in. For owners only. */
export interface PersonSignInView {
  readonly password: boolean;
  readonly secondFactor: boolean;
  /** Linked to the identity provider. */
  readonly external: boolean;
  /** Of an invitation that was not used yet. */
  readonly invitedUntil: string | null;
  readonly lastSeenAt: string | null;
}

/** A person as the API shows it. */
export interface PersonView {
  readonly id: string;
  readonly kind: PersonKind;
  readonly name: string;
  /** Null of somebody who was erased. */
  readonly email: string | null;
  readonly role: WorkspaceRole;
  readonly status: PersonStatus;
  /** Null for those who are not owners. */
  readonly signIn: PersonSignInView | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface PersonRow extends Omit<PersonView, 'createdAt' | 'updatedAt'> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type PersonSort = 'name' | 'role' | 'createdAt';

export interface PersonQuery {
  readonly role?: WorkspaceRole | undefined;
  readonly status?: PersonStatus | undefined;
  /** Part of the name or of the e-mail address. */
  readonly text?: string | undefined;
  readonly sort?: SortText<PersonSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Stands where the name of an erased person would. */
export const ERASED_NAME = 'Erased person';

const NAME = `coalesce(f.name, '${ERASED_NAME}')`;
const SORTS = {
  name: [{ sql: `lower(${NAME})`, type: 'text' }],
  role: [{ sql: 'p.role', type: 'text' }],
  createdAt: [{ sql: 'p.created_at', type: 'timestamptz' }],
} as const;

/** As ISO 8601, so that it can stand in JSON. */
const iso = (sql: string): string => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const of = (table: string): string => `FROM ${table} x WHERE x.workspace_id = p.workspace_id AND x.person_id = p.id`;
/** `now` is the parameter that holds the time. */
const signIn = (now: string): string => `jsonb_build_object(
  'password', EXISTS (SELECT ${of('credential')} AND x.password_hash IS NOT NULL),
  'secondFactor', EXISTS (SELECT ${of('credential')} AND x.totp_confirmed_at IS NOT NULL),
  'external', EXISTS (SELECT ${of('external_identity')}),
  'invitedUntil', (SELECT ${iso('max(x.expires_at)')} ${of('one_time_link')}
    AND x.purpose = 'invitation' AND x.used_at IS NULL AND x.expires_at > ${now}),
  'lastSeenAt', (SELECT ${iso('max(x.seen_at)')} ${of('session')}))`;

/** `$1`: workspace, `$2`: whether the way of signing in is shown, `$3`: now. */
const COLUMNS = `p.id, p.kind, ${NAME} AS name, f.email, p.role, p.status,
  CASE WHEN $2 THEN ${signIn('$3')} END AS "signIn",
  p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const TABLES = `person p LEFT JOIN person_profile f ON f.workspace_id = p.workspace_id AND f.person_id = p.id`;

@Injectable()
export class PersonReader {
  constructor(private readonly database: Database) {}

  /** Leads find people to give grants to; how these sign in is shown to owners only. */
  async list(scope: Scope, { role: reader }: Principal, query: PersonQuery, now: Date): Promise<Page<PersonView>> {
    const { role, status, text, sort = 'name', limit, cursor } = query;
    const id = { sql: 'p.id', type: 'uuid' } as const;
    const filters = { role, status, text };
    const page = keysetPage({ list: 'people', sorts: SORTS, sort, id, limit, cursor, filters });
    const pattern = text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(PersonRow & KeyedRow)[]>(
        `SELECT ${COLUMNS}, ${page.key} FROM ${TABLES}
         WHERE p.workspace_id = $1 AND ($4::text IS NULL OR p.role = $4) AND ($5::text IS NULL OR p.status = $5)
           AND ($6::text IS NULL OR concat_ws(chr(10), ${NAME}, f.email) ILIKE $6) AND ${page.after(7)} ${page.tail}`,
        [scope.workspaceId, reader === 'owner', now, role ?? null, status ?? null, pattern, ...page.parameters],
      ),
    );
    return page.of(rows, personView);
  }

  /** @throws DomainError person/not-found */
  async get(scope: Scope, { role: reader }: Principal, id: string, now: Date): Promise<PersonView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id, now, reader === 'owner'));
  }

  /** In the transaction of the caller. @throws DomainError person/not-found */
  async find(tx: Tx, { workspaceId }: Scope, id: string, now: Date, withSignIn = true): Promise<PersonView> {
    const [row] = await tx.query<PersonRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE p.workspace_id = $1 AND p.id = $4`,
      [workspaceId, withSignIn, now, id],
    );
    if (!row) throw new DomainError('person/not-found', `There is no person ${id}.`);
    return personView(row);
  }
}

function personView({ createdAt, updatedAt, ...row }: PersonRow & Partial<KeyedRow>): PersonView {
  const { id, kind, name, email, role, status, signIn: access, version } = row;
  return {
    ...{ id, kind, name, email, role, status, signIn: access, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
