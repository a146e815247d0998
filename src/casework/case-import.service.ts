import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { AssessmentDocument, LoadedCase, Logo } from '../assessment';
import { compareAndSet, newId, type Scope, type Tx } from '../database';
import { planCase } from '../engagement';
import { PartyService, ProgrammeService, SiteService } from '../organisation';
import type { Answer, AnswerBook } from '../scoring';
import { known } from '../shared/known';
import { type Language, type LocalizedText, textIn } from '../shared/text';
import { AssessmentEntity, AssessmentUnitEntity, StatusChangeEntity } from './assessment.entity';
import { importPlans } from './case-plans';
import { BenefitModelEntity } from './benefit-model.entity';
import { EngagementLogoEntity } from './engagement.entity';
import { EngagementsService } from './engagement.service';
import { EvidenceEntity } from './evidence.entity';
import { FindingEntity, FindingEvidenceEntity, FindingUnitEntity } from './finding.entity';
import { ForumDecisionEntity } from './forum-decision.entity';
import { KpiDefinitionEntity, KpiTargetEntity } from './kpi.entity';
import type { AssessmentDetails } from './rules/assessment-details';
import { programmeRef } from './rules/programme-ref';
import { SnapshotService } from './snapshot.service';
import { ENTITY_REF, UnitEntity } from './unit.entity';

export interface ImportedCase {
  readonly engagementId: string;
  /** Key → id, in the order of the file. */
  readonly assessments: ReadonlyMap<string, string>;
}

type Ids = ReadonlyMap<string, string>;

/** Brings a checked case file into a workspace. */
@Injectable()
export class CaseImport {
  constructor(
    private readonly parties: PartyService,
    private readonly sites: SiteService,
    private readonly programmes: ProgrammeService,
    private readonly engagements: EngagementsService,
    private readonly snapshots: SnapshotService,
  ) {}

  /**
   * Everything that the case holds, in the transaction of the caller. Assessments that the file calls final are completed,
   * but those of `reviewed`, which are left in review; all others are in fieldwork.
   * @throws InvalidInputError when what it states of its plans does not fit them
   * @throws DomainError when the workspace has a party, site or engagement of the same name
   */
  async run(
    tx: Tx,
    scope: Scope,
    loaded: LoadedCase,
    { now, reviewed = [] }: { readonly now: Date; readonly reviewed?: readonly string[] },
  ): Promise<ImportedCase> {
    const { document } = loaded;
    const parties = new Map<string, string>();
    for (const { ref, name, kind } of document.parties) {
      parties.set(ref, (await this.parties.create(tx, scope, { ref, name, kind }, now)).id);
    }
    const engagementId = await this.engagement(tx, scope, loaded, parties, now);
    const units = await this.units(tx, scope, loaded, engagementId, parties, now);
    await importBenefits(tx, { workspaceId: scope.workspaceId, engagementId }, loaded, now);
    await importKpis(tx, { workspaceId: scope.workspaceId, engagementId }, loaded, units, now);
    await importDecisions(tx, { workspaceId: scope.workspaceId, engagementId }, loaded, now);
    const { plans } = loaded.engagement;
    if (plans.length > 0) await importPlans(tx, scope, engagementId, { plans, waves: planCase(loaded), now });
    const assessments = new Map<string, string>();
    for (const assessment of document.assessments) {
      const place = { workspaceId: scope.workspaceId, engagementId, assessmentId: newId() };
      await tx.insert(AssessmentEntity, assessmentRow(place, assessment, loaded, assessments, now));
      await importParts(tx, place, assessment, known(loaded.answers, assessment), loaded, units, now);
      assessments.set(assessment.key, place.assessmentId);
    }
    for (const { key, status } of document.assessments) {
      if (status !== 'final') continue;
      await this.advance(tx, scope, engagementId, known(assessments, key), reviewed.includes(key), now);
    }
    return { engagementId, assessments };
  }

  /** From fieldwork to review or, with a snapshot, to the end. */
  private async advance(
    tx: Tx,
    scope: Scope,
    engagementId: string,
    assessmentId: string,
    toReview: boolean,
    now: Date,
  ): Promise<void> {
    const { workspaceId } = scope;
    const changes = toReview
      ? ({ status: 'review' } as const)
      : ({
          status: 'completed',
          result: await this.snapshots.complete(tx, scope, assessmentId, now),
          completedAt: now,
        } as const);
    const key = { workspaceId, engagementId, id: assessmentId };
    await compareAndSet(tx, AssessmentEntity, key, 1, { ...changes, updatedAt: now });
    const { revision } = await tx.findOneByOrFail(AssessmentEntity, key);
    await tx.insert(StatusChangeEntity, {
      ...{ workspaceId, engagementId, assessmentId, id: newId(), fromStatus: 'fieldwork', toStatus: changes.status },
      ...{ revision, reason: 'Imported from a case file', changedAt: now },
    });
  }

  private async engagement(
    tx: Tx,
    scope: Scope,
    { document, engagement }: LoadedCase,
    parties: Ids,
    now: Date,
  ): Promise<string> {
    const { client: clientName, ...stated } = document.engagement;
    const { team, distribution, plan, branding } = document;
    const client = document.parties.find(({ kind }) => kind === 'client') ?? document.parties[0];
    const { id } = await this.engagements.create(
      tx,
      scope,
      {
        ...stated,
        clientName,
        clientPartyId: known(parties, client?.ref ?? ''),
        ...(team && { team }),
        ...(distribution && { distribution }),
        ...(plan && { plan }),
        ...(branding?.accent === undefined ? {} : { accent: branding.accent }),
      },
      now,
    );
    const { clientLogo, consultancyLogo } = engagement.branding;
    const logos = [
      ...(clientLogo ? [{ role: 'client' as const, ...logoRow(clientLogo) }] : []),
      ...(consultancyLogo ? [{ role: 'consultancy' as const, ...logoRow(consultancyLogo) }] : []),
    ];
    for (const logo of logos) {
      await tx.insert(EngagementLogoEntity, { workspaceId: scope.workspaceId, engagementId: id, ...logo });
    }
    return id;
  }

  private async units(
    tx: Tx,
    scope: Scope,
    { document }: LoadedCase,
    engagementId: string,
    parties: Ids,
    now: Date,
  ): Promise<Ids> {
    const { workspaceId } = scope;
    const sites = new Map<string, string>();
    for (const { ref, name, party, location } of document.sites) {
      const site = { ref, name, partyId: known(parties, party), ...(location && { location }) };
      sites.set(ref, (await this.sites.create(tx, scope, site, now)).id);
    }
    const programmes = await this.programmesOf(tx, scope, document.units, now);
    const entity = await tx.findOneByOrFail(UnitEntity, { workspaceId, engagementId, ref: ENTITY_REF });
    const units = new Map([[ENTITY_REF, entity.id]]);
    const rows = document.units.map(({ ref, name, site, programme, weight = 1 }) => {
      const id = newId();
      units.set(ref, id);
      return {
        ...{ workspaceId, engagementId, id, kind: 'unit' as const, ref, name, weight },
        siteId: known(sites, site),
        programmeId: programme === undefined ? null : known(programmes, JSON.stringify(programme)),
        ...{ version: 1, createdAt: now, updatedAt: now },
      };
    });
    await tx.insert(UnitEntity, rows);
    return units;
  }

  /** One for each different text, by the text. A case file gives programmes no refs. */
  private async programmesOf(
    tx: Tx,
    scope: Scope,
    units: readonly { readonly programme?: LocalizedText }[],
    now: Date,
  ): Promise<Ids> {
    const taken = new Set(await this.programmes.refs(tx, scope));
    const programmes = new Map<string, string>();
    for (const { programme: name } of units) {
      if (name === undefined || programmes.has(JSON.stringify(name))) continue;
      const ref = programmeRef(textIn(name, 'en'), taken);
      taken.add(ref);
      programmes.set(JSON.stringify(name), (await this.programmes.create(tx, scope, { ref, name }, now)).id);
    }
    return programmes;
  }
}

function logoRow({ kind, bytes }: Logo): { kind: Logo['kind']; bytes: Buffer; sha256: string } {
  return { kind, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

interface Place {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly assessmentId: string;
}

function assessmentRow(
  { assessmentId: id, ...place }: Place,
  assessment: AssessmentDocument,
  { numberText, engagement }: LoadedCase,
  earlier: Ids,
  now: Date,
) {
  const { key, title, kind, framework, previous, documentNumber, revision, period, reportDate } = assessment;
  const { author, reviewer, approver, planStart, target, systemicShare } = assessment;
  const { method, limits, headline, nextStep, interviews, divergingOpinions, kpis, contactReasons, facts } = assessment;
  const { calibrations, surveyHealth, staffing } = assessment;
  // Taken from the checked engagement: there the contacts are those of the table that the case names.
  const drivers = engagement.assessments.find((one) => one.key === key)?.drivers;
  const stated = {
    ...{ method, limits, headline, nextStep, interviews, divergingOpinions, kpis, contactReasons, facts },
    ...{ drivers, calibrations, surveyHealth, staffing },
  };
  return {
    ...place,
    ...{ id, key, title, kind, documentNumber, reportDate, frameworkId: framework },
    wave: assessment.wave ?? kind,
    previousId: previous === undefined ? null : known(earlier, previous),
    status: 'fieldwork' as const,
    revision: revision ?? 1,
    periodFrom: period.from,
    periodTo: period.to,
    author: author ?? null,
    reviewer: reviewer ?? null,
    approver: approver ?? null,
    target: target === undefined ? null : numberText(assessment, 'target'),
    systemicShare: systemicShare === undefined ? null : numberText(assessment, 'systemicShare'),
    planStart: planStart ?? null,
    resultRatings: assessment.resultRatings === 'evidence' ? ('evidence' as const) : null,
    details: definedOnly(stated) as never,
    ...{ version: 1, createdAt: now, updatedAt: now },
  };
}

function definedOnly(details: { readonly [K in keyof AssessmentDetails]: AssessmentDetails[K] | undefined }): object {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** Before assessments are completed, which freeze them. */
async function importBenefits(
  tx: Tx,
  place: Omit<Place, 'assessmentId'>,
  { document: { benefits } }: LoadedCase,
  now: Date,
): Promise<void> {
  if (!benefits) return;
  const stamps = { version: 1, createdAt: now, updatedAt: now };
  await tx.insert(BenefitModelEntity, { ...place, document: benefits as never, ...stamps });
}

/** KPI evidence of the engagement: what its files say, targets, and KPIs of its own. */
async function importKpis(
  tx: Tx,
  place: Omit<Place, 'assessmentId'>,
  { document, evidence, numberText }: LoadedCase,
  units: Ids,
  now: Date,
): Promise<void> {
  const stamps = { version: 1, createdAt: now, updatedAt: now };
  for (const { minimumSample, ...kpi } of document.kpis ?? []) {
    await tx.insert(KpiDefinitionEntity, { ...place, ...kpi, minimumSample: minimumSample ?? null, ...stamps });
  }
  for (const target of document.kpiTargets ?? []) {
    const { kpi, unit, channel, source } = target;
    await tx.insert(KpiTargetEntity, {
      ...{ ...place, id: newId(), kpi, unitId: unit === undefined ? null : known(units, unit), channel: channel ?? '' },
      target: target.target === undefined ? null : numberText(target, 'target'),
      targetTo: target.targetTo === undefined ? null : numberText(target, 'targetTo'),
      benchmark: target.benchmark === undefined ? null : numberText(target, 'benchmark'),
      ...{ source: source ?? null, ...stamps },
    });
  }
  const series = evidence.map(({ kpi, unit, channel, points }) => ({
    unit_id: known(units, unit ?? ENTITY_REF),
    ...{ kpi, channel: channel ?? '' },
    points: points.map((point) =>
      Object.fromEntries(Object.entries(point).map(([name, value]) => [name, String(value)])),
    ),
  }));
  if (series.length === 0) return;
  // In one statement, however many there are.
  await tx.query(
    `INSERT INTO kpi_series (workspace_id, engagement_id, unit_id, kpi, channel, points, version, updated_at)
     SELECT $1, $2, unit_id, kpi, channel, points, 1, $3
     FROM jsonb_to_recordset($4::jsonb) AS row (unit_id uuid, kpi text, channel text, points jsonb)`,
    [place.workspaceId, place.engagementId, now, JSON.stringify(series)],
  );
}

/** Of the forum, as they stand in the case. */
async function importDecisions(
  tx: Tx,
  place: Omit<Place, 'assessmentId'>,
  { engagement: { decisions } }: LoadedCase,
  now: Date,
): Promise<void> {
  for (const { reason, owner, decidedOn, due, closedOn, note, ...decision } of decisions) {
    await tx.insert(ForumDecisionEntity, {
      ...{ ...place, ...decision, id: newId(), reasonKey: reason ?? null, ownerName: owner ?? null },
      ...{ decidedOn: decidedOn ?? null, due: due ?? null, closedOn: closedOn ?? null, note: note ?? null },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
  }
}

async function importParts(
  tx: Tx,
  place: Place,
  assessment: AssessmentDocument,
  book: AnswerBook,
  { document, engagement }: LoadedCase,
  units: Ids,
  now: Date,
): Promise<void> {
  const refs = assessment.units ?? document.units.map(({ ref }) => ref);
  const covered = [ENTITY_REF, ...refs].map((ref) => ({ ...place, unitId: known(units, ref), answerCount: 0 }));
  await tx.insert(AssessmentUnitEntity, covered);
  await importAnswers(tx, place, { book, language: document.engagement.language }, units, now);
  const evidenceIds = new Map<string, string>();
  for (const { ref, title, kind, source, date, period, requirements = [], sensitivity } of assessment.evidence ?? []) {
    const id = newId();
    evidenceIds.set(ref, id);
    await tx.insert(EvidenceEntity, {
      ...place,
      ...{ id, ref, title, kind, source: source ?? null, effectiveDate: date, requirements: [...requirements] },
      ...{ periodFrom: period?.from ?? null, periodTo: period?.to ?? null, sensitivity: sensitivity ?? 'normal' },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
  }
  // Taken from the checked engagement: there the owner function is filled in.
  const checked = engagement.assessments.find(({ key }) => key === assessment.key);
  for (const finding of checked?.findings ?? []) {
    const { ref, grade, requirement, title, condition, cause, consequence, recommendation, due } = finding;
    const findingId = newId();
    await tx.insert(FindingEntity, {
      ...place,
      ...{ id: findingId, ref, grade, requirementRef: requirement, title, condition, due: due ?? null },
      ...{ cause: cause ?? null, consequence: consequence ?? null, recommendation: recommendation ?? null },
      ...{ ownerFunction: finding.ownerFunction, version: 1, createdAt: now, updatedAt: now },
    });
    await tx.insert(
      FindingUnitEntity,
      finding.units.map((unit, position) => ({ ...place, findingId, unitId: known(units, unit), position })),
    );
    await tx.insert(
      FindingEvidenceEntity,
      finding.evidence.map((one, position) => ({ ...place, findingId, evidenceId: known(evidenceIds, one), position })),
    );
  }
}

/** In one statement, however many there are. */
/** In a case a note has a text per language; in the database one, which people write. A file is nobody's answer. */
async function importAnswers(
  tx: Tx,
  place: Place,
  { book, language }: { readonly book: AnswerBook; readonly language: Language },
  units: Ids,
  now: Date,
): Promise<void> {
  const rows = [
    ...[...book.byUnit].map(([unit, answers]) => ({ unit, answers })),
    { unit: ENTITY_REF, answers: book.entity },
  ].flatMap(({ unit, answers }) =>
    [...answers].map(([ref, answer]) => answerRow(known(units, unit), ref, answer, language)),
  );
  await tx.query(
    `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, ratings, reason,
       note, version, updated_at)
     SELECT $1, $2, $3, unit_id, requirement_ref, kind, ratings, reason, note, nextval('answer_version'), $4
     FROM jsonb_to_recordset($5::jsonb) AS row (unit_id uuid, requirement_ref text, kind text, ratings jsonb, reason jsonb,
       note text)`,
    [place.workspaceId, place.engagementId, place.assessmentId, now, JSON.stringify(rows)],
  );
}

function answerRow(unitId: string, ref: string, answer: Answer, language: Language): object {
  const row = { unit_id: unitId, requirement_ref: ref, kind: answer.kind };
  return answer.kind === 'rated'
    ? { ...row, ratings: answer.ratings, ...(answer.note === undefined ? {} : { note: textIn(answer.note, language) }) }
    : { ...row, reason: answer.reason };
}
