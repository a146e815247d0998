import { Injectable } from '@nestjs/common';
import { Database, personOf, reachesAssessment, type Scope, type Tx } from '../database';
import type { Framework } from '../framework';
import { BuiltInContent, LibraryService } from '../library';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { answerSheet } from './rules/answer-sheet';
import type { AnswerRow } from './rules/answer-view';
import {
  type CarriedPlace,
  carriedPlaceView,
  type CarriedPlaceView,
  type CarryCounts,
  carryOver,
  countStates,
} from './rules/carry-over';
import { ENTITY_REF } from './unit.entity';

export interface CarryOverQuery {
  readonly fromId: string;
  /** Ref of a unit, or `entity`, whose places are listed. */
  readonly unit?: string | undefined;
}

export interface CarryOverData {
  readonly fromId: string;
  /** Refs of units, or `entity`; default: all. */
  readonly units?: readonly string[] | undefined;
  /** Default: all. */
  readonly requirements?: readonly string[] | undefined;
}

export interface CarryOverView {
  readonly fromId: string;
  /** `key@version` */
  readonly fromFrameworkId: string;
  readonly frameworkId: string;
  /** Day on which the mapping between the versions was reviewed; null between a version and itself. */
  readonly reviewed: string | null;
  readonly counts: CarryCounts;
  readonly units: readonly { readonly unit: string; readonly counts: CarryCounts }[];
  /** Of the unit that was asked for. */
  readonly places: readonly CarriedPlaceView[];
}

export interface CarriedView {
  /** Answers that were written. */
  readonly written: number;
  /** Afterwards. */
  readonly counts: CarryCounts;
}

interface Reading {
  readonly head: AssessmentHead;
  readonly from: AssessmentHead;
  readonly before: Framework;
  readonly reviewed: string | null;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly places: readonly CarriedPlace[];
}

/** Starts an assessment from the answers of a completed one, also of an earlier version of its framework. */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
    private readonly content: BuiltInContent,
  ) {}

  /**
   * What would be carried over; nothing is written.
   * @throws DomainError assessment/not-found; carry-over/not-possible; unit/not-found
   */
  async look(scope: Scope, assessmentId: string, { fromId, unit }: CarryOverQuery): Promise<CarryOverView> {
    return this.database.read(scope, async (tx) => {
      const head = await this.access.head(tx, scope, assessmentId);
      const { before, from, reviewed, unitIds, places } = await this.read(tx, scope, head, fromId);
      if (unit !== undefined && !unitIds.has(unit)) throw unitNotFound(unit);
      const sheet = answerSheet(before);
      return {
        ...{ fromId, fromFrameworkId: from.frameworkId, frameworkId: head.frameworkId, reviewed },
        counts: countStates(places),
        units: [...unitIds.keys()].map((ref) => ({
          unit: ref,
          counts: countStates(places.filter((place) => place.unit === ref)),
        })),
        places: places.filter((place) => place.unit === unit).map((place) => carriedPlaceView(place, sheet)),
      };
    });
  }

  /**
   * Writes the answers that still hold to the places without an answer. Nothing is overwritten, so doing it again does
   * nothing more. Notes stay with the earlier assessment: they tell what was seen then.
   * @throws DomainError as `look`; assessment/not-open; assessment/completed; request/invalid for unknown refs
   */
  async carry(
    scope: Scope,
    assessmentId: string,
    { fromId, units, requirements }: CarryOverData,
    now: Date,
  ): Promise<CarriedView> {
    return this.database.transaction(scope, async (tx) => {
      const head = await this.access.forFieldwork(tx, scope, assessmentId);
      const { unitIds, places } = await this.read(tx, scope, head, fromId);
      refuseUnknown('units', units, [...unitIds.keys()]);
      refuseUnknown('requirements', requirements, [...new Set(places.map(({ requirement }) => requirement))]);
      const chosen = places.filter(
        ({ state, unit, requirement }) =>
          state === 'carry' && (units?.includes(unit) ?? true) && (requirements?.includes(requirement) ?? true),
      );
      const written = await write(tx, head, { places: chosen, unitIds, now, givenBy: personOf(scope) });
      const { places: afterwards } = await this.read(tx, scope, head, fromId);
      return { written, counts: countStates(afterwards) };
    });
  }

  private async read(tx: Tx, scope: Scope, head: AssessmentHead, fromId: string): Promise<Reading> {
    const from = await this.earlier(tx, scope, head, fromId);
    const after = await this.library.framework(scope, head.frameworkId, tx);
    const before = await this.library.framework(scope, from.frameworkId, tx);
    const mapping = await this.content.mapping(before, after);
    if (!mapping) {
      throw notPossible(
        `There is no mapping from ${before.id} to ${after.id}: answers of the one say nothing of the other.`,
      );
    }
    const unitIds = await unitsOf(tx, head);
    const places = carryOver({
      ...{ mapping, sheet: answerSheet(after), units: [...unitIds.keys()], entity: ENTITY_REF },
      earlier: await answersOf(tx, from),
      answered: await answersOf(tx, head),
    });
    return { head, from, before, reviewed: mapping.reviewed ?? null, unitIds, places };
  }

  private async earlier(tx: Tx, scope: Scope, head: AssessmentHead, fromId: string): Promise<AssessmentHead> {
    const from = await this.access.head(tx, scope, fromId);
    const isKnown = from.engagementId === head.engagementId && reachesAssessment(scope, from.engagementId, from.id);
    if (!isKnown) {
      throw new DomainError('assessment/not-found', `There is no assessment ${fromId} in this engagement.`);
    }
    if (from.id === head.id) throw notPossible('An assessment can not be started from itself. Name an earlier one.');
    if (from.status !== 'completed') {
      throw notPossible('The other assessment is not completed, so its answers may still change. Complete it first.');
    }
    return from;
  }
}

function notPossible(detail: string): DomainError {
  return new DomainError('carry-over/not-possible', detail);
}

function unitNotFound(ref: string): DomainError {
  return new DomainError('unit/not-found', `The assessment covers no unit "${ref.slice(0, 100)}".`);
}

function refuseUnknown(property: string, refs: readonly string[] | undefined, known: readonly string[]): void {
  const errors = (refs ?? []).flatMap((ref, index): ProblemDetail[] =>
    known.includes(ref)
      ? []
      : [
          {
            pointer: `/${property}/${index}`,
            code: 'request/unknown-ref',
            message: `The assessment has no "${ref.slice(0, 100)}" among its ${property}.`,
            hint: suggestion(ref, known),
          },
        ],
  );
  if (errors.length === 0) return;
  throw new DomainError('request/invalid', 'Not everything that was named is in the assessment.', { errors });
}

/** Ref → id of the units that the assessment covers, in the order in which they were made. */
async function unitsOf(tx: Tx, { workspaceId, engagementId, id }: AssessmentHead): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; ref: string }[]>(
    `SELECT unit.id, unit.ref
     FROM assessment_unit AS place
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id)
     WHERE place.workspace_id = $1 AND place.engagement_id = $2 AND place.assessment_id = $3
     ORDER BY unit.id`,
    [workspaceId, engagementId, id],
  );
  return new Map(rows.map((unit) => [unit.ref, unit.id]));
}

function answersOf(tx: Tx, { workspaceId, engagementId, id }: AssessmentHead): Promise<AnswerRow[]> {
  return tx.query<AnswerRow[]>(
    `SELECT unit.ref AS unit, answer.requirement_ref AS requirement, answer.kind, answer.ratings, answer.reason,
       answer.note, answer.version, answer.updated_at AS "updatedAt", answer.given_by AS "givenBy"
     FROM answer
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (answer.workspace_id, answer.engagement_id, answer.unit_id)
     WHERE answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3`,
    [workspaceId, engagementId, id],
  );
}

interface Carrying {
  readonly places: readonly CarriedPlace[];
  readonly unitIds: ReadonlyMap<string, string>;
  readonly now: Date;
  /** Who carries them over answers for them from now on. */
  readonly givenBy: string | null;
}

async function write(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentHead,
  { places, unitIds, now, givenBy }: Carrying,
): Promise<number> {
  const answers = places.flatMap(({ unit, requirement, earlier: [answer] }) =>
    answer ? [{ ...answer, unitId: unitIds.get(unit), requirement }] : [],
  );
  const rows = await tx.query<unknown[]>(
    `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref,
       kind, ratings, reason, note, version, updated_at, given_by)
     SELECT $1, $2, $3, carried.unit_id, carried.requirement_ref, carried.kind, carried.ratings::jsonb,
       carried.reason::jsonb,
       NULL, nextval('answer_version'), $9, $10
     FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
       AS carried (unit_id, requirement_ref, kind, ratings, reason)
     ON CONFLICT ON CONSTRAINT pk_answer DO NOTHING RETURNING 1`,
    [
      ...[workspaceId, engagementId, id],
      answers.map(({ unitId }) => unitId),
      answers.map(({ requirement }) => requirement),
      answers.map(({ kind }) => kind),
      answers.map(({ ratings }) => ratings && JSON.stringify(ratings)),
      answers.map(({ reason }) => (reason === null ? null : JSON.stringify(reason))),
      ...[now, givenBy],
    ],
  );
  return rows.length;
}
