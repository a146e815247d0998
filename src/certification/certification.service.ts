import { Injectable } from '@nestjs/common';
import { arrayPage, Database, newId, type Page, type Scope, type SortText, type Tx } from '../database';
import { decideInEngagement, liveGrants, type Principal } from '../identity';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import type { Language } from '../shared/text';
import { dayOf } from '../remediation';
import { CertificationEntity, type CertificationStepEntity } from './certification.entity';
import {
  type CertificationRow,
  declarationsOf,
  findCertification,
  lockCertification,
  visibleCertifications,
  withScopes,
} from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import {
  type CertificationSummary,
  type CertificationView,
  opened,
  type OpenedCertification,
  type Reader,
  summaryOf,
  viewOf,
} from './certification.view';
import { insertPlaces, writeSteps } from './certification.writer';
import { CERTIFICATION_CSV_HEADER, certificationCsvRow } from './rules/certification-csv';
import {
  type CertificationRole,
  type CertificationState,
  type CertificationTransition,
  FINAL_STATES,
  FIRST_STATE,
} from './rules/life-cycle';
import { isSamePlace, type Place } from './rules/scope';

export interface NewCertification {
  readonly engagementId: string;
  readonly partyId: string;
  /** Id. */
  readonly scheme: string;
  /** Left out: all that the party runs in the engagement. */
  readonly places?: readonly { readonly siteId: string; readonly programmeId: string }[];
}

export type CertificationSort = 'createdAt' | 'since' | 'validUntil';

export interface CertificationQuery {
  readonly engagementId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly framework?: string | undefined;
  readonly state?: CertificationState | undefined;
  readonly sort?: SortText<CertificationSort> | undefined;
}

export interface StepQuery {
  readonly transition?: CertificationTransition | undefined;
  readonly sort?: SortText<'seq'> | undefined;
}

/** Which page of a list. */
export interface PageOf {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A step that was taken. */
export interface StepView {
  readonly seq: number;
  readonly transition: CertificationStepEntity['transition'];
  readonly on: string;
  readonly role: CertificationRole;
  /** Null: a date brought it about. The name is null where the caller may not know it, or it was erased. */
  readonly person: { readonly id: string; readonly name: string | null } | null;
  readonly reason: string | null;
  readonly divergingOpinions: string | null;
  readonly details: CertificationStepEntity['details'];
  readonly takenAt: string;
}

/** Certifications: applied for, read and listed. Their steps are taken by `CertificationSteps`. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
  ) {}

  /** @throws DomainError certification/not-found */
  async get(scope: Scope, principal: Principal, id: string, now: Date): Promise<CertificationView> {
    await this.schemes.all();
    return this.database.readConsistently(scope, (tx) => this.view(tx, scope, principal, id, now));
  }

  /** As `get`, in the transaction of the caller. */
  async view(tx: Tx, scope: Scope, principal: Principal, id: string, now: Date): Promise<CertificationView> {
    const one = await this.open(tx, scope, id, now);
    return viewOf(one, readerOf(principal, one.row, now), dayOf(now));
  }

  /** As it is now, with what everybody declared. @throws DomainError certification/not-found */
  async open(tx: Tx, scope: Scope, id: string, now: Date): Promise<OpenedCertification> {
    const row = await findCertification(tx, scope, id);
    return opened(row, await this.schemes.get(row.scheme), dayOf(now), await declarationsOf(tx, scope));
  }

  /** As `open`; nobody else takes a step until the end of the transaction. */
  async hold(tx: Tx, scope: Scope, id: string, now: Date): Promise<OpenedCertification> {
    await lockCertification(tx, scope, id);
    return this.open(tx, scope, id, now);
  }

  /**
   * In the transaction of the caller.
   * @throws DomainError engagement/not-found, certification/invalid, certification/exists
   */
  async create(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    data: NewCertification,
    now: Date,
  ): Promise<CertificationView> {
    const { engagementId, partyId } = data;
    await requireApplicant(tx, scope, principal, data, now);
    const scheme = (await this.schemes.all()).get(data.scheme);
    if (!scheme) {
      throw invalidCertification([
        {
          ...{
            pointer: '/scheme',
            code: 'certification/unknown-scheme',
            message: `There is no scheme ${data.scheme}.`,
          },
          hint: 'GET /v1/certification-schemes lists them.',
        },
      ]);
    }
    const places = await placesOf(tx, data);
    await this.endLapsed(tx, scope, data, scheme.framework, now);
    const id = newId();
    const key = { workspaceId: scope.workspaceId, engagementId };
    await tx.insert(CertificationEntity, {
      ...{ ...key, id, partyId, framework: scheme.framework, scheme: data.scheme, state: FIRST_STATE },
      ...{ since: dayOf(now), round: { hasSamplePlan: false, assessors: [], isRenewalRefused: false } },
      // What was assessed before may count.
      ...{ roundBeganAt: new Date(0), ruling: null, conditions: [], appliedBy: principal.personId },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    await insertPlaces(tx, { ...key, certificationId: id }, places);
    return this.view(tx, scope, principal, id, now);
  }

  /** One that ended by a date alone does not stand in the way, though nobody wrote it down. */
  private async endLapsed(
    tx: Tx,
    scope: Scope,
    { engagementId, partyId }: NewCertification,
    framework: string,
    now: Date,
  ): Promise<void> {
    const [open] = await tx.query<{ id: string }[]>(
      `SELECT id FROM certification WHERE workspace_id = $1 AND engagement_id = $2 AND party_id = $3 AND framework = $4
         AND state <> ALL ($5::text[])`,
      [scope.workspaceId, engagementId, partyId, framework, FINAL_STATES],
    );
    if (!open) return;
    const held = await this.hold(tx, scope, open.id, now);
    const { certification: after, steps } = held;
    if (FINAL_STATES.includes(after.state)) return writeSteps(tx, scope, held, { after, steps, now });
    throw new DomainError(
      'certification/exists',
      'The party is being certified under this framework in the engagement already. Go on with that.',
      { errors: [{ pointer: '/scheme', code: 'certification/exists', message: `See certification ${open.id}.` }] },
    );
  }

  /** Those that were given to the caller. */
  async list(
    scope: Scope,
    principal: Principal,
    { limit, cursor, ...query }: CertificationQuery & { readonly limit: number; readonly cursor?: string | undefined },
    now: Date,
  ): Promise<Page<CertificationSummary>> {
    const { sort = 'createdAt', ...filters } = query;
    await this.schemes.all();
    return this.database.readConsistently(scope, async (tx) => {
      const all = await this.chosen(tx, scope, principal, query, now);
      const identity = { ...filters, '': 'certifications' };
      const page = arrayPage(all, { limit, cursor, keyOf: ({ row }) => row.id, sort, filters: identity });
      return { ...page, items: await this.summaries(tx, page.items, now) };
    });
  }

  /** All that are chosen, as a table for spreadsheets. */
  async csv(
    scope: Scope,
    principal: Principal,
    query: CertificationQuery,
    language: Language,
    now: Date,
  ): Promise<string> {
    await this.schemes.all();
    const rows = await this.database.readConsistently(scope, async (tx) =>
      this.summaries(tx, await this.chosen(tx, scope, principal, query, now), now),
    );
    return CERTIFICATION_CSV_HEADER + rows.map((row) => certificationCsvRow(row, language)).join('');
  }

  /** In short, as they are today; chosen and sorted. */
  private async chosen(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    { sort = 'createdAt', state, ...filter }: CertificationQuery,
    now: Date,
  ): Promise<readonly OpenedCertification[]> {
    const all = await this.openedOf(await visibleCertifications(tx, scope, principal, filter, now), now);
    return sorted(
      all.filter(({ certification }) => state === undefined || certification.state === state),
      sort,
    );
  }

  private async summaries(
    tx: Tx,
    chosen: readonly OpenedCertification[],
    now: Date,
  ): Promise<readonly CertificationSummary[]> {
    const rows = await withScopes(
      tx,
      chosen.map(({ row }) => row),
    );
    // What a certification covers changes nothing of how it stands.
    return chosen.map((one, index) => summaryOf({ ...one, row: rows[index] ?? one.row }, dayOf(now)));
  }

  private async openedOf(rows: readonly CertificationRow[], now: Date): Promise<readonly OpenedCertification[]> {
    const schemes = await this.schemes.all();
    return rows.flatMap((row) => {
      const scheme = schemes.get(row.scheme);
      return scheme ? [opened(row, scheme, dayOf(now))] : [];
    });
  }

  /** The oldest first unless asked otherwise. @throws DomainError certification/not-found, request/invalid-cursor */
  async steps(
    scope: Scope,
    id: string,
    { sort = 'seq', transition, limit, cursor }: StepQuery & PageOf,
  ): Promise<Page<StepView>> {
    const rows = await this.database.readConsistently(scope, async (tx) => {
      await findCertification(tx, scope, id);
      return tx.query<StepRow[]>(
        `SELECT step.seq, step.transition, to_char(step.on_day, 'YYYY-MM-DD') AS on, step.role,
           step.person_id AS "personId", profile.name, step.reason, step.diverging_opinions AS "divergingOpinions",
           step.details, step.taken_at AS "takenAt"
         FROM certification_step AS step LEFT JOIN person_profile AS profile
           ON (profile.workspace_id, profile.person_id) = (step.workspace_id, step.person_id)
         WHERE step.workspace_id = $1 AND step.certification_id = $2 AND ($3::text IS NULL OR step.transition = $3)
         ORDER BY step.seq ${sort === 'seq' ? 'ASC' : 'DESC'}`,
        [scope.workspaceId, id, transition ?? null],
      );
    });
    const all = rows.map(({ personId, name, takenAt, ...step }) => ({
      ...step,
      person: personId === null ? null : { id: personId, name },
      takenAt: takenAt.toISOString(),
    }));
    const filters = { '': 'certification-steps', id, transition };
    return arrayPage(all, { limit, cursor, keyOf: ({ seq }) => String(seq), sort, filters });
  }
}

interface StepRow extends Omit<StepView, 'person' | 'takenAt'> {
  readonly personId: string | null;
  readonly name: string | null;
  readonly takenAt: Date;
}

/** What somebody is where the certification lies. */
export function readerOf(
  principal: Principal,
  { engagementId, partyId }: { readonly engagementId: string; readonly partyId: string },
  now: Date,
): Reader {
  const { personId, role } = principal;
  if (role === 'owner') return { personId, roles: ['owner'] };
  const roles = liveGrants(principal, now.toISOString()).flatMap((grant): CertificationRole[] => {
    if (grant.engagementId !== engagementId) return [];
    const fits = grant.scope.kind === 'engagement' || (grant.scope.kind === 'party' && grant.scope.partyId === partyId);
    return fits ? [grant.role] : [];
  });
  return { personId, roles: [...new Set(roles)] };
}

/** Whoever may not know of the engagement, or of the party in it, is told that there is none. */
async function requireApplicant(
  tx: Tx,
  { workspaceId }: Scope,
  principal: Principal,
  { engagementId, partyId }: NewCertification,
  now: Date,
): Promise<void> {
  const place = { engagementId, part: { kind: 'party', partyId } } as const;
  const isAllowed = decideInEngagement(principal, 'certification.write', place, now.toISOString()) === 'allowed';
  // A party is not shown the engagement itself; its grant says that it is there.
  const [there] =
    isAllowed && principal.role === 'owner'
      ? await tx.query<unknown[]>('SELECT 1 FROM engagement WHERE workspace_id = $1 AND id = $2', [
          workspaceId,
          engagementId,
        ])
      : [isAllowed];
  if (there === undefined || there === false) {
    throw new DomainError('engagement/not-found', `There is no engagement ${engagementId}.`);
  }
}

/** @throws DomainError certification/invalid for what the party does not run in the engagement */
async function placesOf(tx: Tx, { engagementId, partyId, places }: NewCertification): Promise<readonly Place[]> {
  const run = await tx.query<Place[]>('SELECT site, programme FROM certifiable_places($1, $2) ORDER BY 1, 2', [
    engagementId,
    partyId,
  ]);
  if (run.length === 0) {
    throw invalidCertification([
      {
        ...{ pointer: '/partyId', code: 'certification/nothing-run' },
        message: 'The party runs no programme at a site of this engagement.',
        hint: 'Make units with site and programme of the party first.',
      },
    ]);
  }
  if (!places) return run;
  const wanted = places.map(({ siteId, programmeId }) => ({ site: siteId, programme: programmeId }));
  const errors = wanted.flatMap((place, at): ProblemDetail[] => {
    const pointer = `/places/${at}`;
    if (wanted.findIndex((other) => isSamePlace(other, place)) < at) {
      const message = 'This place stands in the list before.';
      return [{ pointer, code: 'certification/place-twice', message, hint: 'Name each place once.' }];
    }
    if (run.some((other) => isSamePlace(other, place))) return [];
    const message = 'The party does not run this programme at this site in the engagement.';
    return [{ pointer, code: 'certification/unknown-place', message, hint: 'Name places that units stand for.' }];
  });
  if (errors.length > 0) throw invalidCertification(errors);
  return wanted;
}

export function invalidCertification(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  return new DomainError('certification/invalid', `${first?.message ?? ''} Nothing was changed.`, { errors });
}

function sorted(
  all: readonly OpenedCertification[],
  sort: SortText<CertificationSort>,
): readonly OpenedCertification[] {
  const isDown = sort.startsWith('-');
  const keyOf = ({ row, certification }: OpenedCertification): string => {
    switch (isDown ? sort.slice(1) : sort) {
      case 'since':
        return `${certification.since} ${row.id}`;
      case 'validUntil':
        return `${certification.certificate?.validUntil ?? '9999-12-31'} ${row.id}`;
      default:
        return `${row.createdAt.toISOString()} ${row.id}`;
    }
  };
  const up = [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return isDown ? up.reverse() : up;
}
