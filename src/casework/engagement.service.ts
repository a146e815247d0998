import { Injectable } from '@nestjs/common';
import { type CaseDocument, checkDates, type Period, type PlanDocument } from '../assessment';
import {
  compareAndDelete,
  compareAndSet,
  Database,
  type KeyedRow,
  keysetPage,
  newId,
  type Page,
  reachedIds,
  type Scope,
  type SortText,
  type Tx,
} from '../database';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import { EngagementEntity } from './engagement.entity';
import { KpiChangeEntity, KpiSeriesEntity, KpiTargetEntity } from './kpi.entity';
import { refuseWrongPlan } from './plan-starts';
import { refuseProblems } from './rules/problem-details';
import { contains, likePattern } from './text-search';
import { ENTITY_REF, UnitEntity } from './unit.entity';

export type TeamMember = NonNullable<CaseDocument['team']>[number];

/** What can be changed. Null clears a property that may be absent. */
export interface EngagementChanges {
  readonly key?: string;
  readonly title?: LocalizedText;
  readonly clientPartyId?: string;
  readonly clientName?: LocalizedText;
  readonly consultancy?: LocalizedText;
  readonly classification?: LocalizedText;
  readonly language?: Language;
  readonly period?: Period;
  readonly sector?: LocalizedText | null;
  readonly purpose?: LocalizedText | null;
  readonly background?: readonly LocalizedText[] | null;
  readonly team?: readonly TeamMember[] | null;
  readonly distribution?: readonly LocalizedText[] | null;
  readonly plan?: PlanDocument | null;
  readonly currency?: string | null;
  readonly accent?: string | null;
  readonly sampleData?: boolean;
}

export interface EngagementData extends EngagementChanges {
  readonly key: string;
  readonly title: LocalizedText;
  readonly clientPartyId: string;
  readonly consultancy: LocalizedText;
  readonly period: Period;
}

/** An engagement as the API shows it. */
export interface EngagementView {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly clientPartyId: string;
  readonly clientName: LocalizedText;
  readonly consultancy: LocalizedText;
  readonly classification: LocalizedText;
  readonly language: Language;
  readonly period: Period;
  readonly sector: LocalizedText | null;
  readonly purpose: LocalizedText | null;
  readonly background: readonly LocalizedText[];
  readonly team: readonly TeamMember[];
  readonly distribution: readonly LocalizedText[];
  readonly plan: PlanDocument | null;
  readonly currency: string | null;
  readonly accent: string | null;
  readonly sampleData: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type EngagementSort = 'key' | 'updatedAt';

export interface EngagementQuery {
  readonly clientPartyId?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: SortText<EngagementSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  key: [{ sql: 'key', type: 'text' }],
  updatedAt: [{ sql: 'updated_at', type: 'timestamptz' }],
} as const;

const CONFIDENTIAL = { en: 'Confidential', id: 'Rahasia', zh: '机密' };

/** The records of engagements. (Case files of the command line are read by `EngagementService` in engagement/.) */
@Injectable()
export class EngagementsService {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, query: EngagementQuery): Promise<Page<EngagementView>> {
    const { clientPartyId, q, sort = 'key', limit, cursor } = query;
    const id = { sql: 'id', type: 'uuid' } as const;
    const page = keysetPage({
      list: 'engagements',
      sorts: SORTS,
      sort,
      id,
      limit,
      cursor,
      filters: { clientPartyId, q },
    });
    const reached = reachedIds(scope);
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(EngagementEntity & KeyedRow)[]>(
        `SELECT id, key, title, client_party_id AS "clientPartyId", client_name AS "clientName", consultancy,
           classification, language, period_from AS "periodFrom", period_to AS "periodTo", sector, purpose, background,
           team, distribution, plan, currency, accent, sample_data AS "sampleData", version, created_at AS "createdAt",
           updated_at AS "updatedAt", ${page.key}
         FROM engagement
         WHERE workspace_id = $1 AND ($2::uuid IS NULL OR client_party_id = $2) AND ${contains('key', 'title', '$3')}
           AND ($4::uuid[] IS NULL OR id = ANY($4)
             OR id IN (SELECT engagement_id FROM assessment WHERE workspace_id = $1 AND assessment.id = ANY($5)))
           AND ${page.after(6)} ${page.tail}`,
        [
          ...[scope.workspaceId, clientPartyId ?? null, likePattern(q), reached.engagements, reached.assessments],
          ...page.parameters,
        ],
      ),
    );
    return page.of(rows, engagementView);
  }

  /** @throws DomainError engagement/not-found */
  async get(scope: Scope, id: string): Promise<EngagementView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /**
   * In the transaction of the caller. Also makes the unit that stands for the whole entity.
   * @throws DomainError engagement/invalid, engagement/key-taken, party/not-found
   */
  async create(tx: Tx, scope: Scope, data: EngagementData, now: Date): Promise<EngagementView> {
    refuseWrongDates(data);
    const { workspaceId } = scope;
    const id = newId();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    await tx.insert(EngagementEntity, {
      ...NOTHING_SAID,
      ...columnsOf({ ...data, clientName: data.clientName ?? (await partyName(tx, scope, data.clientPartyId)) }),
      workspaceId,
      id,
      ...stamps,
    });
    await tx.insert(UnitEntity, {
      ...{ workspaceId, engagementId: id, id: newId(), kind: 'entity', ref: ENTITY_REF, weight: 1, ...stamps },
      name: WHOLE_ENTITY,
    });
    return this.find(tx, scope, id);
  }

  /**
   * @throws DomainError engagement/not-found; engagement/invalid; precondition/failed when it was changed since
   * `version`; engagement/key-taken; party/not-found
   */
  async update(
    scope: Scope,
    id: string,
    version: number,
    changes: EngagementChanges,
    now: Date,
  ): Promise<EngagementView> {
    refuseWrongDates(changes);
    return this.database.transaction(scope, async (tx) => {
      const key = { workspaceId: scope.workspaceId, id };
      if (await compareAndSet(tx, EngagementEntity, key, version, { ...columnsOf(changes), updatedAt: now })) {
        // Assessments are made and changed by those who hold the engagement, as this one does now.
        if (changes.plan !== undefined) await refuseWrongPlan(tx, { ...scope, engagementId: id }, changes.plan);
        return this.find(tx, scope, id);
      }
      throw stale(await this.find(tx, scope, id));
    });
  }

  /**
   * Its units and logos go with it.
   * @throws DomainError engagement/not-found; precondition/failed; engagement/not-empty while it has assessments
   */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const { workspaceId } = scope;
    await this.database.transaction(scope, async (tx) => {
      // Nobody adds a unit or an assessment until this is done.
      const lock = { mode: 'pessimistic_write' } as const;
      const engagement = await tx.findOne(EngagementEntity, { where: { workspaceId, id }, lock });
      if (!engagement) throw notFound(id);
      if (engagement.version !== version) throw stale(engagementView(engagement));
      const [found] = await tx.query<{ used: boolean }[]>(
        `SELECT EXISTS (SELECT FROM assessment WHERE workspace_id = $1 AND engagement_id = $2) AS used`,
        [workspaceId, id],
      );
      if (found?.used) {
        throw new DomainError('engagement/not-empty', 'The engagement has assessments. Remove them first.');
      }
      // First: they point to units.
      for (const evidence of [KpiChangeEntity, KpiSeriesEntity, KpiTargetEntity]) {
        await tx.delete(evidence, { workspaceId, engagementId: id });
      }
      await tx.delete(UnitEntity, { workspaceId, engagementId: id });
      await compareAndDelete(tx, EngagementEntity, { workspaceId, id }, version);
    });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<EngagementView> {
    const engagement = await tx.findOneBy(EngagementEntity, { workspaceId, id });
    if (!engagement) throw notFound(id);
    return engagementView(engagement);
  }
}

const WHOLE_ENTITY = { en: 'Whole entity', id: 'Seluruh entitas', zh: '整个实体' };

const NOTHING_SAID = {
  classification: CONFIDENTIAL,
  language: 'en',
  background: [],
  team: [],
  distribution: [],
  sampleData: false,
} as const;

/** Only what is sent; a list that is cleared is empty. */
function columnsOf({ period, background, team, distribution, ...others }: EngagementChanges) {
  const sent = Object.entries(others).filter(([, value]: [string, unknown]) => value !== undefined);
  return {
    ...(Object.fromEntries(sent) as typeof others),
    ...(period && { periodFrom: period.from, periodTo: period.to }),
    ...(background !== undefined && { background: background ?? [] }),
    ...(team !== undefined && { team: team ?? [] }),
    ...(distribution !== undefined && { distribution: distribution ?? [] }),
  };
}

async function partyName(tx: Tx, { workspaceId }: Scope, id: string): Promise<LocalizedText> {
  const [party] = await tx.query<{ name: LocalizedText }[]>(
    `SELECT name FROM party WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, id],
  );
  if (!party) throw new DomainError('party/not-found', `There is no party ${id}.`);
  return party.name;
}

function engagementView(engagement: EngagementEntity): EngagementView {
  const { id, key, title, clientPartyId, clientName, consultancy, classification, language, ...rest } = engagement;
  const { periodFrom, periodTo, sector, purpose, background, team, distribution, plan, ...others } = rest;
  const { currency, accent, sampleData, version, createdAt, updatedAt } = others;
  return {
    ...{ id, key, title, clientPartyId, clientName, consultancy, classification, language },
    period: { from: periodFrom, to: periodTo },
    ...{ sector, purpose, background, team, distribution, plan, currency, accent, sampleData, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function refuseWrongDates({ period, plan }: EngagementChanges): void {
  refuseProblems(checkDates({ period, plan }), 'engagement/invalid');
}

function notFound(id: string): DomainError {
  return new DomainError('engagement/not-found', `There is no engagement ${id}.`);
}

function stale(current: EngagementView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The engagement was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
