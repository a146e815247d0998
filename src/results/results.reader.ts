import { Injectable } from '@nestjs/common';
import { type AssessmentStatus, SnapshotService } from '../casework';
import { Database, reachesWhole, type Scope, type Tx } from '../database';
import { LibraryService } from '../library';
import { RecentlyUsed } from '../shared/recently-used';
import type { AssessedWave } from '../report';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { canonicalJson } from '../shared/canonical-json';
import type { Plan, PlanChange } from '../workstream';
import { type PlanAnswer, PlanThread } from './plan-thread';
import { assessRecord, type FrameworkRecord, type ResultRecords } from './rules/assess-records';
import { type WavePlan, wavePlanOf } from './wave-plan.rows';

/** Computed results in memory; those of 80 sites take some ten megabytes. */
const MOST_KEPT = 20;

/** What an assessment is, beside what its figures follow from. */
export interface ResultHead {
  readonly id: string;
  readonly engagementId: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly wave: string;
  readonly frameworkId: string;
  readonly previousId: string | null;
  readonly status: AssessmentStatus;
  readonly revision: number;
  readonly snapshotId: string | null;
  readonly snapshotSha256: string | null;
  /** Without the whole entity. */
  readonly unitCount: number;
  /** Names the state that the figures follow from: equal marks, equal figures. */
  readonly mark: string;
}

export interface AssessedState {
  readonly head: ResultHead;
  readonly wave: AssessedWave;
}

/** The plan that the assessments of a wave share. Their figures are not computed: that takes longer than a request may. */
export interface PlannedState {
  readonly head: ResultHead;
  readonly heads: readonly ResultHead[];
  /** In the order of `heads`. */
  readonly records: readonly FrameworkRecord[];
  /** Undefined when nothing is below target. */
  readonly plan: Plan | undefined;
  /** The assessment itself, from the state that the plan was made of. */
  readonly current: FrameworkRecord;
  /** What somebody changed in the plan. */
  readonly wavePlan: WavePlan;
}

type Planned = Pick<PlannedState, 'records' | 'plan' | 'current'>;

/** One requirement in some units; `entity` is one of them. */
export interface AnswerPlaces {
  readonly requirement: string;
  readonly units: readonly string[];
}

/** An answer as it is stored now; `version` as in the answer's ETag. */
export interface AnswerStamp {
  readonly version: string;
  readonly updatedAt: Date;
}

/** Computes results, each from one consistent state; results of a state that was asked for lately are kept. */
@Injectable()
export class ResultsReader {
  private readonly waves = new RecentlyUsed<AssessedWave>(MOST_KEPT);
  private readonly plans = new RecentlyUsed<Promise<Planned>>(MOST_KEPT);

  constructor(
    private readonly database: Database,
    private readonly snapshots: SnapshotService,
    private readonly library: LibraryService,
    private readonly thread: PlanThread,
  ) {}

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async assessed(scope: Scope, id: string): Promise<AssessedState> {
    const finish = await this.database.readConsistently(scope, (tx) => this.load(tx, scope, id));
    return finish();
  }

  /** With the stamps of the answers to one requirement, by unit ref. @throws DomainError as `assessed` */
  async assessedWithAnswers(
    scope: Scope,
    id: string,
    places: AnswerPlaces | undefined,
  ): Promise<AssessedState & { readonly stamps: ReadonlyMap<string, AnswerStamp> }> {
    const { finish, stamps } = await this.database.readConsistently(scope, async (tx) => ({
      finish: await this.load(tx, scope, id),
      stamps: places ? await stampsOf(tx, scope, id, places) : new Map<string, AnswerStamp>(),
    }));
    return { ...finish(), stamps };
  }

  /**
   * The assessment and its previous one. That is null where there is none, where it covers no units, and for who was given
   * single assessments of the engagement only.
   * @throws DomainError as `assessed`
   */
  async withPrevious(
    scope: Scope,
    id: string,
  ): Promise<{ readonly before: AssessedState | null; readonly now: AssessedState }> {
    const finish = await this.database.readConsistently(scope, async (tx) => {
      const head = await headOf(tx, scope, id);
      const now = await this.open(tx, scope, head);
      const previous =
        head.previousId !== null && reachesWhole(scope, head.engagementId)
          ? await headOf(tx, scope, head.previousId, head.engagementId)
          : null;
      return { now, before: previous && previous.unitCount > 0 ? await this.open(tx, scope, previous) : null };
    });
    return { now: finish.now(), before: finish.before?.() ?? null };
  }

  /**
   * The assessment and another one of its engagement.
   * @param otherId undefined for its previous one
   * @throws DomainError assessment/not-found; assessment/no-units; results/not-comparable when it has no previous one or
   * they use different framework versions
   */
  async pair(
    scope: Scope,
    id: string,
    otherId: string | undefined,
  ): Promise<{ readonly before: AssessedState; readonly now: AssessedState }> {
    const finish = await this.database.readConsistently(scope, async (tx) => {
      const head = await headOf(tx, scope, id);
      const wanted = otherId ?? head.previousId;
      if (wanted === null) {
        throw new DomainError(
          'results/not-comparable',
          'The assessment has no previous one. Name the assessment to compare it with: ?with={assessmentId}.',
        );
      }
      const other = await headOf(tx, scope, wanted, head.engagementId);
      if (other.frameworkId !== head.frameworkId) {
        throw new DomainError(
          'results/not-comparable',
          `The assessment uses ${head.frameworkId}, the other one ${other.frameworkId}. Only figures of one framework version can be compared.`,
        );
      }
      return { before: await this.open(tx, scope, other), now: await this.open(tx, scope, head) };
    });
    return { before: finish.before(), now: finish.now() };
  }

  /**
   * The assessment and another one of its engagement, whatever their frameworks.
   * @param otherId undefined for the only other one of its wave that covers units
   * @throws DomainError assessment/not-found; assessment/no-units; results/not-paired when there is none, or more than one
   */
  async together(
    scope: Scope,
    id: string,
    otherId: string | undefined,
  ): Promise<{ readonly own: AssessedState; readonly other: AssessedState }> {
    const finish = await this.database.readConsistently(scope, async (tx) => {
      const head = await headOf(tx, scope, id);
      const wave = otherId === undefined ? await waveOf(tx, scope, head) : [];
      const wanted = otherId ?? onlyOther(head, wave);
      const other = await headOf(tx, scope, wanted, head.engagementId);
      return { own: await this.open(tx, scope, head), other: await this.open(tx, scope, other) };
    });
    return { own: finish.own(), other: finish.other() };
  }

  /** The assessment with the others of its wave. @throws DomainError as `assessed`; access/forbidden without the others */
  async planned(scope: Scope, id: string): Promise<PlannedState> {
    const finish = await this.database.readConsistently(scope, async (tx) => {
      const head = await headOf(tx, scope, id);
      requireUnits(head);
      requireWave(scope, head);
      const heads = (await waveOf(tx, scope, head)).filter(({ unitCount }) => unitCount > 0);
      const wavePlan = await wavePlanOf(tx, scope, head);
      const mark = `${id}:${heads.map((each) => each.mark).join(' ')}:${canonicalJson(wavePlan.changes as never)}`;
      const key = keyOf(scope, head, mark);
      const kept = this.plans.get(key);
      if (kept) return async () => ({ head, heads, wavePlan, ...(await kept) });
      const records = await this.recordsOf(tx, scope, head, heads);
      return async () => {
        // Somebody may have begun it while this one waited for the records.
        const results = this.plans.get(key) ?? this.plan({ ...records, planChanges: wavePlan.changes });
        this.plans.set(key, results);
        // What failed is computed anew next time.
        results.catch(() => {
          this.plans.delete(key);
        });
        return { head, heads, wavePlan, ...(await results) };
      };
    });
    return finish();
  }

  /** The plan as it would be with other changes than those that are kept. @throws DomainError as `planned` */
  async planWith(scope: Scope, id: string, planChanges: readonly PlanChange[]): Promise<Plan | undefined> {
    const records = await this.unchanged(scope, id);
    return (await this.thread.plan({ records: { ...records, planChanges } })).plan;
  }

  /**
   * The same, with what would follow once some workstreams are done.
   * @param done ids; undefined: all
   * @throws DomainError as `planned`
   */
  async whatIf(
    scope: Scope,
    id: string,
    planChanges: readonly PlanChange[],
    done: readonly string[] | undefined,
  ): Promise<PlanAnswer> {
    const records = await this.unchanged(scope, id);
    return this.thread.plan({ records: { ...records, planChanges }, after: { done } });
  }

  private unchanged(scope: Scope, id: string): Promise<ResultRecords> {
    return this.database.readConsistently(scope, async (tx) => {
      const head = await headOf(tx, scope, id);
      requireUnits(head);
      requireWave(scope, head);
      const heads = (await waveOf(tx, scope, head)).filter(({ unitCount }) => unitCount > 0);
      return this.recordsOf(tx, scope, head, heads);
    });
  }

  private async recordsOf(
    tx: Tx,
    scope: Scope,
    head: ResultHead,
    heads: readonly ResultHead[],
  ): Promise<ResultRecords> {
    const position = heads.findIndex(({ id }) => id === head.id);
    const before = await this.records(tx, scope, heads.slice(0, position));
    const after = await this.records(tx, scope, heads.slice(position + 1));
    return { before, current: await this.record(tx, scope, head), after };
  }

  /** The figures of the assessment in the state that its plan was made of. */
  assessedOf(scope: Scope, { head, current }: PlannedState): AssessedState {
    const key = keyOf(scope, head, head.mark);
    const wave = this.waves.get(key) ?? assessRecord(current);
    this.waves.set(key, wave);
    return { head, wave };
  }

  private async plan(records: ResultRecords): Promise<Planned> {
    const { before, current, after } = records;
    return { plan: (await this.thread.plan({ records })).plan, records: [...before, current, ...after], current };
  }

  private async load(tx: Tx, scope: Scope, id: string): Promise<() => AssessedState> {
    return this.open(tx, scope, await headOf(tx, scope, id));
  }

  /** Reads what is needed, and gives back the computing: that needs no connection. */
  private async open(tx: Tx, scope: Scope, head: ResultHead): Promise<() => AssessedState> {
    requireUnits(head);
    const key = keyOf(scope, head, head.mark);
    const kept = this.waves.get(key);
    if (kept) return () => ({ head, wave: kept });
    const record = await this.record(tx, scope, head);
    return () => {
      const wave = this.waves.get(key) ?? assessRecord(record);
      this.waves.set(key, wave);
      return { head, wave };
    };
  }

  private async record(tx: Tx, scope: Scope, { id, frameworkId }: ResultHead): Promise<FrameworkRecord> {
    const record = await this.snapshots.record(tx, scope, id);
    return { record, framework: await this.library.framework(scope, frameworkId, tx) };
  }

  private async records(tx: Tx, scope: Scope, heads: readonly ResultHead[]): Promise<FrameworkRecord[]> {
    const records: FrameworkRecord[] = [];
    for (const head of heads) records.push(await this.record(tx, scope, head));
    return records;
  }
}

function requireUnits({ id, unitCount }: ResultHead): void {
  if (unitCount > 0) return;
  throw new DomainError('assessment/no-units', `Assessment ${id} covers no units, so it has no results. Choose units.`);
}

function onlyOther({ id, frameworkId }: ResultHead, wave: readonly ResultHead[]): string {
  const others = wave.filter((one) => one.unitCount > 0 && one.id !== id && one.frameworkId !== frameworkId);
  const [first, second] = others;
  if (first && !second) return first.id;
  const which = first ? `Others of its wave: ${others.map((one) => `${one.id} (${one.frameworkId})`).join(', ')}.` : '';
  throw new DomainError(
    'results/not-paired',
    `Name the assessment of the client to read it with: ?client={assessmentId}. ${which}`.trim(),
  );
}

function requireWave(scope: Scope, { engagementId }: ResultHead): void {
  if (reachesWhole(scope, engagementId)) return;
  throw new DomainError('access/forbidden', 'A plan rests on all assessments of its wave; you were given one of them.');
}

/** Who reaches single assessments only may see less of what is around them: what was computed for others is not theirs. */
const keyOf = (scope: Scope, { engagementId }: ResultHead, mark: string): string =>
  `${scope.workspaceId}/${reachesWhole(scope, engagementId) ? 'whole' : 'part'}/${mark}`;

/** A table of KPI evidence, which stands beside the assessments: a row that was removed and made again has another time. */
const evidenceMark = (table: string, key: string): string => `
  (SELECT count(*) || ':' || sum(hashtextextended(concat_ws(' ', ${key}, own.version, own.updated_at), 0))
   FROM ${table} AS own
   WHERE (own.workspace_id, own.engagement_id) = (assessment.workspace_id, assessment.engagement_id))`;

/**
 * The mark of a completed assessment is its snapshot. That of an open one takes in the version of every row that a
 * figure, or a text beside it, follows from: assessment, engagement (its plan), units, answers, findings with their
 * units, evidence. Versions rise with every change (triggers see to it), and those of answers are never used twice, so
 * the sum of their hashes stands for the set. Sites, parties and logos are in no result.
 */
const HEADS = `
  SELECT assessment.id, assessment.engagement_id AS "engagementId", assessment.key, assessment.title, assessment.wave,
    assessment.framework_id AS "frameworkId", assessment.previous_id AS "previousId", assessment.status,
    assessment.revision,
    (SELECT count(*)::integer FROM assessment_unit AS place
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id)
     WHERE (place.workspace_id, place.engagement_id, place.assessment_id)
       = (assessment.workspace_id, assessment.engagement_id, assessment.id) AND unit.kind = 'unit') AS "unitCount",
    snapshot.id AS "snapshotId", snapshot.sha256 AS "snapshotSha256",
    coalesce('snapshot ' || snapshot.id, concat_ws(' ', assessment.id, assessment.version, engagement.version,
      (SELECT count(*) || ':' || sum(hashint8extended(answer.version, 0)) FROM answer
       WHERE (answer.workspace_id, answer.engagement_id, answer.assessment_id)
         = (assessment.workspace_id, assessment.engagement_id, assessment.id)),
      (SELECT count(*) || ':' || sum(hashtextextended(concat_ws(' ', unit.id, unit.version), 0))
       FROM assessment_unit AS place
       JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
         = (place.workspace_id, place.engagement_id, place.unit_id)
       WHERE (place.workspace_id, place.engagement_id, place.assessment_id)
         = (assessment.workspace_id, assessment.engagement_id, assessment.id)),
      (SELECT count(*) || ':' || sum(hashtextextended(concat_ws(' ', finding.id, finding.version), 0)) FROM finding
       WHERE (finding.workspace_id, finding.engagement_id, finding.assessment_id)
         = (assessment.workspace_id, assessment.engagement_id, assessment.id)),
      (SELECT count(*) || ':' || sum(hashtextextended(concat_ws(' ', link.finding_id, link.unit_id, link.position), 0))
       FROM finding_unit AS link
       WHERE (link.workspace_id, link.engagement_id, link.assessment_id)
         = (assessment.workspace_id, assessment.engagement_id, assessment.id)),
      (SELECT count(*) || ':' || sum(hashtextextended(concat_ws(' ', evidence.id, evidence.version), 0)) FROM evidence
       WHERE (evidence.workspace_id, evidence.engagement_id, evidence.assessment_id)
         = (assessment.workspace_id, assessment.engagement_id, assessment.id)),
      ${evidenceMark('kpi_series', 'own.unit_id, own.kpi, own.channel')},
      ${evidenceMark('kpi_target', 'own.id')}, ${evidenceMark('kpi_definition', 'own.key')}
    )) AS mark
  FROM assessment
  JOIN engagement ON (engagement.workspace_id, engagement.id) = (assessment.workspace_id, assessment.engagement_id)
  LEFT JOIN snapshot ON (snapshot.workspace_id, snapshot.engagement_id, snapshot.id)
    = (assessment.workspace_id, assessment.engagement_id, (assessment.result->>'snapshotId')::uuid)`;

/** @param engagementId when given, assessments of other engagements are not found */
async function headOf(tx: Tx, { workspaceId }: Scope, id: string, engagementId?: string): Promise<ResultHead> {
  const [head] = await tx.query<ResultHead[]>(
    `${HEADS}
     WHERE assessment.workspace_id = $1 AND assessment.id = $2 AND ($3::uuid IS NULL OR assessment.engagement_id = $3)`,
    [workspaceId, id, engagementId ?? null],
  );
  if (!head)
    throw new DomainError('assessment/not-found', `There is no assessment ${id}${inEngagement(engagementId)}.`);
  return head;
}

const inEngagement = (engagementId: string | undefined): string =>
  engagementId === undefined ? '' : ' in this engagement';

/** In the order in which they were made. */
async function waveOf(tx: Tx, { workspaceId }: Scope, { engagementId, wave }: ResultHead): Promise<ResultHead[]> {
  return tx.query<ResultHead[]>(
    `${HEADS}
     WHERE assessment.workspace_id = $1 AND assessment.engagement_id = $2 AND assessment.wave = $3
     ORDER BY assessment.id`,
    [workspaceId, engagementId, wave],
  );
}

async function stampsOf(
  tx: Tx,
  { workspaceId }: Scope,
  assessmentId: string,
  { units, requirement }: AnswerPlaces,
): Promise<ReadonlyMap<string, AnswerStamp>> {
  const rows = await tx.query<(AnswerStamp & { unit: string })[]>(
    `SELECT unit.ref AS unit, answer.version, answer.updated_at AS "updatedAt"
     FROM answer
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (answer.workspace_id, answer.engagement_id, answer.unit_id)
     JOIN assessment ON (assessment.workspace_id, assessment.engagement_id, assessment.id)
       = (answer.workspace_id, answer.engagement_id, answer.assessment_id)
     WHERE assessment.workspace_id = $1 AND assessment.id = $2 AND unit.ref = ANY($3) AND answer.requirement_ref = $4`,
    [workspaceId, assessmentId, units, requirement],
  );
  return new Map(rows.map((row) => [row.unit, row]));
}
