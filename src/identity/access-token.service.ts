import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { AccessTokenEntity } from './access-token.entity';
import { ACCESS_TOKEN_PREFIX } from './authentication';
import { Confirmation, type ConfirmationData } from './confirmation';
import { Credentials } from './credentials.service';
import { PersonReader } from './person.reader';
import { tokenFaults } from './rules/access-token-rules';
import { type Principal, TOKEN_SCOPES, type TokenScope } from './rules/policy';
import { newSecret, sha256 } from './secrets';

export interface AccessTokenData {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date;
  readonly confirmation: ConfirmationData;
}

export interface AccessTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface NewAccessTokenView extends AccessTokenView {
  /** Shown this once. */
  readonly token: string;
}

/** Keys for programs that act for a person. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly credentials: Credentials,
    private readonly confirmation: Confirmation,
  ) {}

  /** @throws DomainError token/invalid; as `Confirmation.confirm`: a token lives on when the browser is closed */
  async create(
    scope: Scope,
    principal: Principal,
    { name, scopes, expiresAt, confirmation }: AccessTokenData,
    now: Date,
  ): Promise<NewAccessTokenView> {
    const errors = tokenFaults({ scopes, expiresAt }, now);
    const [first] = errors;
    if (first) throw new DomainError('token/invalid', first.message, { errors });
    await this.confirmation.confirm(scope, principal, confirmation, now);
    const { personId } = principal;
    const token = `${ACCESS_TOKEN_PREFIX}${newSecret()}`;
    const row = {
      ...{ workspaceId: scope.workspaceId, id: newId(), personId, name, tokenSha256: sha256(token) },
      ...{ scopes: TOKEN_SCOPES.filter((one) => scopes.includes(one)), createdAt: now, expiresAt },
      ...{ lastUsedAt: null, revokedAt: null },
    };
    await this.database.transaction(scope, (tx) => tx.insert(AccessTokenEntity, row));
    return { ...view(row), token };
  }

  /** Those that were not revoked, the latest first. */
  async list(scope: Scope, { personId }: Pick<Principal, 'personId'>): Promise<AccessTokenView[]> {
    const rows = await this.database.read(scope, (tx) =>
      tx
        .createQueryBuilder(AccessTokenEntity, 'token')
        .where({ workspaceId: scope.workspaceId, personId })
        .andWhere('token.revoked_at IS NULL')
        .orderBy('token.createdAt', 'DESC')
        .addOrderBy('token.id', 'DESC')
        .getMany(),
    );
    return rows.map(view);
  }

  /** Those of somebody else, for owners. @throws DomainError person/not-found */
  async listOf(scope: Scope, personId: string, now: Date): Promise<AccessTokenView[]> {
    await this.database.read(scope, (tx) => this.people.find(tx, scope, personId, now));
    return this.list(scope, { personId });
  }

  /** Ends all of somebody at once. @throws DomainError person/not-found */
  async revokeAllOf(scope: Scope, personId: string, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await this.people.find(tx, scope, personId, now);
      await this.credentials.revokeTokens(tx, scope, personId, now);
    });
  }

  /** Ends it at once. @throws DomainError token/not-found, also for a token of somebody else */
  async revoke(scope: Scope, { personId }: Principal, id: string, now: Date): Promise<void> {
    const { affected } = await this.database.transaction(scope, (tx) =>
      tx
        .createQueryBuilder()
        .update(AccessTokenEntity)
        .set({ revokedAt: now })
        .where({ workspaceId: scope.workspaceId, personId, id })
        .andWhere('revoked_at IS NULL')
        .execute(),
    );
    if (affected !== 1) throw new DomainError('token/not-found', `You have no access token ${id}.`);
  }
}

function view({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: AccessTokenEntity): AccessTokenView {
  return {
    ...{ id, name, scopes, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
