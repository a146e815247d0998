import { Injectable } from '@nestjs/common';
import { arrayPage, Database, newId, type Page, type Scope, type Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { InterestDeclarationEntity } from './certificate.entity';
import { monthsAfter } from './rules/dates';
import { DECLARATION_MONTHS, type Interest } from './rules/independence';

export interface DeclaredInterest {
  readonly kind: Interest['kind'];
  readonly partyId: string;
  /** Last day; null: still. */
  readonly until: string | null;
}

export interface DeclarationView {
  readonly id: string;
  /** The name is null where the caller may not know it, or it was erased. */
  readonly person: { readonly id: string; readonly name: string | null };
  readonly on: string;
  /** Last day on which it counts as declared. */
  readonly holdsUntil: string;
  /** Empty: there are none. */
  readonly interests: readonly DeclaredInterest[];
}

interface DeclarationRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string | null;
  readonly on: string;
  readonly interests: readonly Interest[];
}

/** What people declare about their interests: once a year, and only ever added to. */
@Injectable()
export class Declarations {
  constructor(private readonly database: Database) {}

  /** Everybody their own; whoever leads in the workspace those of all. The latest first. */
  async list(
    scope: Scope,
    { personId, limit, cursor }: { personId?: string | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<DeclarationView>> {
    const rows = await this.database.read(scope, (tx) => rowsOf(tx, scope));
    const all = rows.filter((row) => personId === undefined || row.personId === personId).map(viewOf);
    return arrayPage(all, { limit, cursor, keyOf: ({ id }) => id, filters: { personId, '': 'declarations' } });
  }

  /** In the transaction of the caller. @throws DomainError declaration/invalid */
  async declare(
    tx: Tx,
    scope: Scope,
    { personId }: Principal,
    interests: readonly DeclaredInterest[],
    now: Date,
  ): Promise<DeclarationView> {
    await refuseUnknownParties(tx, scope, interests);
    const id = newId();
    await tx.insert(InterestDeclarationEntity, {
      ...{ workspaceId: scope.workspaceId, id, personId, declaredOn: dayOf(now), declaredAt: now },
      interests: interests.map(({ kind, partyId, until }) => ({ kind, party: partyId, until })),
    });
    const row = (await rowsOf(tx, scope)).find((one) => one.id === id);
    if (!row) throw new Error('The declaration was not kept.');
    return viewOf(row);
  }
}

const viewOf = ({ id, personId, name, on, interests }: DeclarationRow): DeclarationView => ({
  ...{ id, person: { id: personId, name }, on, holdsUntil: monthsAfter(on, DECLARATION_MONTHS) },
  interests: interests.map(({ kind, party, until }) => ({ kind, partyId: party, until })),
});

/** The walls of the application and of the database say the same: own ones, and all for whoever leads. */
async function rowsOf(tx: Tx, { workspaceId, actor, reach }: Scope): Promise<readonly DeclarationRow[]> {
  const own = actor.kind === 'person' ? actor.personId : null;
  return tx.query<DeclarationRow[]>(
    `SELECT declaration.id, declaration.person_id AS "personId", profile.name,
       to_char(declaration.declared_on, 'YYYY-MM-DD') AS on, declaration.interests
     FROM interest_declaration AS declaration
     LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (declaration.workspace_id, declaration.person_id)
     WHERE declaration.workspace_id = $1 AND ($2 OR declaration.person_id = $3 OR EXISTS (
       SELECT FROM person WHERE person.workspace_id = $1 AND person.id = $3 AND person.role IN ('owner', 'lead')))
     ORDER BY declaration.declared_at DESC, declaration.id DESC`,
    [workspaceId, reach.kind === 'all', own],
  );
}

/** Nobody names whom they may not know of. */
async function refuseUnknownParties(
  tx: Tx,
  { workspaceId }: Scope,
  interests: readonly DeclaredInterest[],
): Promise<void> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM party WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
    [workspaceId, interests.map(({ partyId }) => partyId)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const errors = interests.flatMap(({ partyId }, at): ProblemDetail[] => {
    if (known.has(partyId)) return [];
    const message = `There is no party ${partyId}.`;
    const hint = 'Name parties that you can see; ask a lead about others.';
    return [{ pointer: `/interests/${at}/partyId`, code: 'declaration/unknown-party', message, hint }];
  });
  const [first] = errors;
  if (first) throw new DomainError('declaration/invalid', `${first.message} Nothing was changed.`, { errors });
}
