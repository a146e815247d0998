import { Injectable } from '@nestjs/common';
import type { AssessmentDocument, CaseDocument } from '../assessment';
import type { Scope, Tx } from '../database';
import { LibraryService } from '../library';
import { type Answer, ENGINE_VERSION, type RatingValue } from '../scoring';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { AssessmentEntity } from './assessment.entity';
import { EngagementEntity, EngagementLogoEntity } from './engagement.entity';
import { EvidenceEntity } from './evidence.entity';
import { FindingEntity } from './finding.entity';
import { type AssessmentRecord, type EvidenceFileRecord, type LogoRecord, RECORD_SCHEMA } from './rules/record';

/** Reads everything that an assessment's figures follow from. */
@Injectable()
export class RecordReader {
  constructor(private readonly library: LibraryService) {}

  /**
   * The assessment as it stands. `tx` has to show one state throughout: a consistent read, or a transaction that holds
   * the assessment alone.
   * @throws DomainError assessment/not-found
   */
  async read(tx: Tx, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
    const { workspaceId } = scope;
    const assessment = await tx.findOneBy(AssessmentEntity, { workspaceId, id: assessmentId });
    if (!assessment) throw new DomainError('assessment/not-found', `There is no assessment ${assessmentId}.`);
    const { engagementId, frameworkId } = assessment;
    const engagement = await tx.findOneByOrFail(EngagementEntity, { workspaceId, id: engagementId });
    const framework = await this.library.framework(scope, frameworkId, tx);
    const logos = await tx.findBy(EngagementLogoEntity, { workspaceId, engagementId });
    const units = await readUnits(tx, assessment);
    const evidence = await tx.find(EvidenceEntity, {
      where: { workspaceId, engagementId, assessmentId },
      order: { id: 'ASC' },
    });
    return {
      schema: RECORD_SCHEMA,
      engine: ENGINE_VERSION,
      framework: { id: framework.id, sha256: framework.hash },
      case: {
        ...caseDocument(engagement),
        ...(await readPlaces(tx, workspaceId, engagement.clientPartyId, units)),
        units: units.map(unitDocument),
        assessments: [
          {
            ...assessmentDocument(assessment, await readKey(tx, assessment)),
            units: units.map(({ ref }) => ref),
            findings: await readFindings(tx, assessment),
            evidence: evidence.map(evidenceDocument),
          },
        ],
      },
      logos: Object.fromEntries(logos.map(({ role, kind, bytes }) => [role, logoRecord(kind, bytes)])),
      answers: await readAnswers(tx, assessment),
      evidenceFiles: Object.fromEntries(evidence.flatMap(fileRecord)),
    };
  }
}

/** Drops what is null: a case file leaves such properties out. */
function present<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as never;
}

function caseDocument(engagement: EngagementEntity): Pick<CaseDocument, 'engagement' | 'branding' | 'plan'> {
  const { key, title, clientName: client, consultancy, classification, language, sampleData, background } = engagement;
  const { sector, purpose, currency, periodFrom: from, periodTo: to, accent, team, distribution, plan } = engagement;
  return {
    engagement: {
      ...{ key, title, client, consultancy, classification, language, sampleData, background },
      ...present({ sector, purpose, currency }),
      period: { from, to },
    },
    ...(accent === null ? {} : { branding: { accent } }),
    ...{ team, distribution },
    ...(plan === null ? {} : { plan }),
  };
}

function assessmentDocument(assessment: AssessmentEntity, previous: string | undefined): AssessmentDocument {
  const { key, title, kind, wave, frameworkId: framework, documentNumber, revision, reportDate } = assessment;
  const { author, reviewer, approver, planStart, target, systemicShare, details } = assessment;
  return {
    ...{ key, title, kind, wave, framework, documentNumber, revision, reportDate },
    ...(previous === undefined ? {} : { previous }),
    status: assessment.status === 'completed' ? 'final' : 'draft',
    period: { from: assessment.periodFrom, to: assessment.periodTo },
    ...present({ author, reviewer, approver, planStart }),
    ...(target === null ? {} : { target: Number(target) }),
    ...(systemicShare === null ? {} : { systemicShare: Number(systemicShare) }),
    ...details,
  };
}

async function readKey(
  tx: Tx,
  { workspaceId, engagementId, previousId }: AssessmentEntity,
): Promise<string | undefined> {
  if (previousId === null) return undefined;
  const previous = await tx.findOne(AssessmentEntity, {
    select: { key: true },
    where: { workspaceId, engagementId, id: previousId },
  });
  return previous?.key;
}

interface UnitRow {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly weight: number;
  readonly programme: LocalizedText | null;
  readonly siteId: string;
  readonly site: string;
}

/** The units assessed, the entity not among them, in the order in which they were made. */
function readUnits(tx: Tx, { workspaceId, engagementId, id }: AssessmentEntity): Promise<UnitRow[]> {
  return tx.query<UnitRow[]>(
    `SELECT unit.ref, unit.name, unit.weight, programme.name AS programme, site.id AS "siteId", site.ref AS site
     FROM assessment_unit AS place
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id)
     JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
     LEFT JOIN programme ON (programme.workspace_id, programme.id) = (unit.workspace_id, unit.programme_id)
     WHERE place.workspace_id = $1 AND place.engagement_id = $2 AND place.assessment_id = $3 AND unit.kind = 'unit'
     ORDER BY unit.id`,
    [workspaceId, engagementId, id],
  );
}

function unitDocument({ ref, name, weight, programme, site }: UnitRow): CaseDocument['units'][number] {
  return { ref, name, site, weight, ...(programme === null ? {} : { programme }) };
}

type Party = CaseDocument['parties'][number];
interface SiteRow {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly party: string;
  readonly location: LocalizedText | null;
}

/** The sites of the units, and the parties that run them, with the client. */
async function readPlaces(
  tx: Tx,
  workspaceId: string,
  clientId: string,
  units: readonly UnitRow[],
): Promise<Pick<CaseDocument, 'parties' | 'sites'>> {
  const siteIds = [...new Set(units.map(({ siteId }) => siteId))];
  const sites = await tx.query<SiteRow[]>(
    `SELECT site.ref, site.name, party.ref AS party, site.location
     FROM site JOIN party ON (party.workspace_id, party.id) = (site.workspace_id, site.party_id)
     WHERE site.workspace_id = $1 AND site.id = ANY($2) ORDER BY site.id`,
    [workspaceId, siteIds],
  );
  const parties = await tx.query<Party[]>(
    `SELECT ref, name, kind FROM party
     WHERE workspace_id = $1 AND (id = $2 OR id IN (SELECT party_id FROM site WHERE workspace_id = $1 AND id = ANY($3)))
     ORDER BY id`,
    [workspaceId, clientId, siteIds],
  );
  return {
    parties,
    sites: sites.map(({ ref, name, party, location }) => ({
      ...{ ref, name, party },
      ...(location === null ? {} : { location }),
    })),
  };
}

interface FindingLinks {
  readonly id: string;
  readonly units: readonly string[];
  readonly evidence: readonly string[];
}

async function readFindings(
  tx: Tx,
  { workspaceId, engagementId, id: assessmentId }: AssessmentEntity,
): Promise<NonNullable<AssessmentDocument['findings']>> {
  const findings = await tx.find(FindingEntity, {
    where: { workspaceId, engagementId, assessmentId },
    order: { id: 'ASC' },
  });
  if (findings.length === 0) return [];
  const rows = await tx.query<FindingLinks[]>(
    `SELECT finding.id,
       ARRAY(
         SELECT unit.ref FROM finding_unit AS link
         JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
           = (link.workspace_id, link.engagement_id, link.unit_id)
         WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
           = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
         ORDER BY link.position
       ) AS units,
       ARRAY(
         SELECT evidence.ref FROM finding_evidence AS link
         JOIN evidence ON (evidence.workspace_id, evidence.engagement_id, evidence.assessment_id, evidence.id)
           = (link.workspace_id, link.engagement_id, link.assessment_id, link.evidence_id)
         WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
           = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
         ORDER BY link.position
       ) AS evidence
     FROM finding WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3`,
    [workspaceId, engagementId, assessmentId],
  );
  const links = new Map(rows.map((row) => [row.id, row]));
  return findings.map(({ id, ref, grade, requirementRef: requirement, title, condition, ownerFunction, ...rest }) => ({
    ...{ ref, grade, requirement, title, condition, ownerFunction },
    units: links.get(id)?.units ?? [],
    evidence: links.get(id)?.evidence ?? [],
    ...present({
      cause: rest.cause,
      consequence: rest.consequence,
      recommendation: rest.recommendation,
      due: rest.due,
    }),
  }));
}

function evidenceDocument(evidence: EvidenceEntity): NonNullable<AssessmentDocument['evidence']>[number] {
  const { ref, title, kind, source, effectiveDate: date, periodFrom, periodTo, requirements, sensitivity } = evidence;
  return {
    ...{ ref, title, kind, date, requirements, sensitivity },
    ...present({ source }),
    ...(periodFrom === null || periodTo === null ? {} : { period: { from: periodFrom, to: periodTo } }),
  };
}

function fileRecord(evidence: EvidenceEntity): [string, EvidenceFileRecord][] {
  const { ref, fileName: name, fileType: type, fileSize: size, fileSha256: sha256, fileUploadedAt: at } = evidence;
  if (name === null || type === null || size === null || sha256 === null || at === null) return [];
  return [[ref, { name, type, size: Number(size), sha256, uploadedAt: at.toISOString() }]];
}

function logoRecord(kind: 'svg' | 'png', bytes: Buffer): LogoRecord {
  return { kind, base64: bytes.toString('base64') };
}

interface AnswerRow {
  readonly unit: string;
  readonly requirement: string;
  readonly kind: 'rated' | 'notApplicable';
  readonly ratings: Readonly<Record<string, RatingValue>> | null;
  readonly reason: string | null;
  readonly note: string | null;
}

async function readAnswers(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentEntity,
): Promise<AssessmentRecord['answers']> {
  const rows = await tx.query<AnswerRow[]>(
    `SELECT unit.ref AS unit, answer.requirement_ref AS requirement, answer.kind, answer.ratings, answer.reason, answer.note
     FROM answer
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (answer.workspace_id, answer.engagement_id, answer.unit_id)
     WHERE answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3`,
    [workspaceId, engagementId, id],
  );
  const answers: Record<string, Record<string, Answer>> = {};
  for (const row of rows) (answers[row.unit] ??= {})[row.requirement] = answerOf(row);
  return answers;
}

function answerOf({ kind, ratings, reason, note }: AnswerRow): Answer {
  if (kind === 'notApplicable') return { kind, reason: reason ?? '' };
  return { kind, ratings: ratings ?? {}, ...(note === null ? {} : { note }) };
}
