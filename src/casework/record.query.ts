import type {
  AssessmentDocument,
  AssessmentKind,
  BenefitsDocument,
  CaseDocument,
  KpiDefinitionDocument,
  PlanDocument,
} from '../assessment';
import type { Scope, Tx } from '../database';
import type { RatingValue } from '../scoring';
import type { Language, LocalizedText } from '../shared/text';
import type { StoredPoint } from './kpi.entity';
import type { LogoRecord } from './rules/record';

/** Everything that is stored about an assessment, of one moment. Dates are YYYY-MM-DD. */
export interface RecordRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly wave: string;
  readonly framework: string;
  /** Key of the previous assessment. */
  readonly previous: string | null;
  readonly documentNumber: string;
  readonly status: string;
  readonly revision: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reportDate: string;
  readonly author: string | null;
  readonly reviewer: string | null;
  readonly approver: string | null;
  readonly planStart: string | null;
  /** Decimal text, like the systemic share. */
  readonly target: string | null;
  readonly systemicShare: string | null;
  readonly resultRatings: 'evidence' | null;
  readonly details: Partial<AssessmentDocument>;
  readonly engagement: EngagementRow;
  readonly logos: Readonly<Record<string, LogoRecord>> | null;
  /** Without the whole entity, in the order in which they were made, as the other lists. */
  readonly units: readonly UnitRow[] | null;
  readonly sites: readonly SiteRow[] | null;
  /** The client, and those who run the sites. */
  readonly parties: CaseDocument['parties'];
  readonly findings: readonly FindingRow[] | null;
  readonly evidence: readonly EvidenceRow[] | null;
  readonly answers: readonly AnswerRow[] | null;
  /** Of the units assessed, and of the whole engagement. */
  readonly kpiSeries: readonly KpiSeriesRow[] | null;
  readonly kpiTargets: readonly KpiTargetRow[] | null;
  readonly kpiDefinitions: readonly KpiDefinitionRow[] | null;
  /** Units of the engagement, assessed here or not. */
  readonly unitCount: number;
}

export interface KpiSeriesRow {
  /** Ref; `entity`: the whole. */
  readonly unit: string;
  readonly kpi: string;
  /** Empty: all channels together. */
  readonly channel: string;
  readonly points: readonly StoredPoint[];
}

export interface KpiTargetRow {
  readonly kpi: string;
  readonly unit: string | null;
  readonly channel: string;
  /** Decimal text, like the upper end of a range and the benchmark. */
  readonly target: string | null;
  readonly targetTo: string | null;
  readonly benchmark: string | null;
  readonly source: LocalizedText | null;
}

export interface KpiDefinitionRow extends Omit<KpiDefinitionDocument, 'minimumSample'> {
  readonly minimumSample: number | null;
}

interface EngagementRow {
  readonly key: string;
  readonly title: LocalizedText;
  readonly client: LocalizedText;
  readonly consultancy: LocalizedText;
  readonly classification: LocalizedText;
  readonly language: Language;
  readonly from: string;
  readonly to: string;
  readonly sector: LocalizedText | null;
  readonly purpose: LocalizedText | null;
  readonly background: readonly LocalizedText[];
  readonly team: NonNullable<CaseDocument['team']>;
  readonly distribution: readonly LocalizedText[];
  readonly plan: PlanDocument | null;
  readonly currency: string | null;
  readonly accent: string | null;
  readonly sampleData: boolean;
  readonly benefits: BenefitsDocument | null;
}

export interface UnitRow {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly weight: number;
  readonly programme: LocalizedText | null;
  readonly site: string;
}

export interface SiteRow {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly party: string;
  readonly location: LocalizedText | null;
}

type FindingDocument = NonNullable<AssessmentDocument['findings']>[number];

export interface FindingRow {
  readonly ref: string;
  readonly grade: FindingDocument['grade'];
  readonly requirement: string;
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly cause: LocalizedText | null;
  readonly consequence: LocalizedText | null;
  readonly recommendation: LocalizedText | null;
  readonly ownerFunction: string;
  readonly due: string | null;
  readonly units: readonly string[] | null;
  readonly evidence: readonly string[] | null;
}

type EvidenceDocument = NonNullable<AssessmentDocument['evidence']>[number];

export interface EvidenceRow {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly kind: EvidenceDocument['kind'];
  readonly source: LocalizedText | null;
  readonly date: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly requirements: readonly string[];
  readonly sensitivity: NonNullable<EvidenceDocument['sensitivity']>;
  readonly file: {
    readonly name: string;
    readonly type: string;
    /** Bytes. */
    readonly size: number;
    readonly sha256: string;
    readonly uploadedAt: string;
  } | null;
}

export interface AnswerRow {
  /** Ref of a unit, or of the whole entity. */
  readonly unit: string;
  readonly requirement: string;
  readonly kind: 'rated' | 'notApplicable';
  readonly ratings: Readonly<Record<string, RatingValue>> | null;
  readonly reason: LocalizedText | null;
  readonly note: string | null;
}

/**
 * One statement on purpose: it sees one state, whatever others change meanwhile and whatever the transaction's isolation
 * is. A unit that is renamed has its new ref everywhere or nowhere.
 * @returns those that there are, in no order
 */
export function readRecordRows(tx: Tx, { workspaceId }: Scope, ids: readonly string[]): Promise<RecordRow[]> {
  return tx.query<RecordRow[]>(RECORD_ROWS, [workspaceId, ids]);
}

const OF_ASSESSMENT = (table: string): string =>
  `(${table}.workspace_id, ${table}.engagement_id, ${table}.assessment_id) = (a.workspace_id, a.engagement_id, a.id)`;

const LINKED_UNITS = `
  SELECT json_agg(unit.ref ORDER BY link.position)
  FROM finding_unit AS link
  JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id) = (link.workspace_id, link.engagement_id, link.unit_id)
  WHERE ${OF_ASSESSMENT('link')} AND link.finding_id = finding.id`;

const LINKED_EVIDENCE = `
  SELECT json_agg(evidence.ref ORDER BY link.position)
  FROM finding_evidence AS link
  JOIN evidence ON (evidence.workspace_id, evidence.engagement_id, evidence.assessment_id, evidence.id)
    = (link.workspace_id, link.engagement_id, link.assessment_id, link.evidence_id)
  WHERE ${OF_ASSESSMENT('link')} AND link.finding_id = finding.id`;

const RECORD_ROWS = `
WITH covered AS (
  SELECT place.assessment_id, unit.id, unit.ref, unit.name, unit.weight, unit.site_id, unit.programme_id
  FROM assessment_unit AS place
  JOIN assessment ON (assessment.workspace_id, assessment.engagement_id, assessment.id)
    = (place.workspace_id, place.engagement_id, place.assessment_id)
  JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
    = (place.workspace_id, place.engagement_id, place.unit_id)
  WHERE assessment.workspace_id = $1 AND assessment.id = ANY($2) AND unit.kind = 'unit'
)
SELECT a.id, a.key, a.title, a.kind, a.wave, a.framework_id AS framework, a.document_number AS "documentNumber",
  a.status, a.revision, a.period_from AS "periodFrom", a.period_to AS "periodTo", a.report_date AS "reportDate",
  a.author, a.reviewer, a.approver, a.plan_start AS "planStart", a.target, a.systemic_share AS "systemicShare",
  a.result_ratings AS "resultRatings", a.details,
  (
    SELECT previous.key FROM assessment AS previous
    WHERE (previous.workspace_id, previous.engagement_id, previous.id)
      = (a.workspace_id, a.engagement_id, a.previous_id)
  ) AS previous,
  json_build_object('key', e.key, 'title', e.title, 'client', e.client_name, 'consultancy', e.consultancy,
    'classification', e.classification, 'language', e.language, 'from', e.period_from, 'to', e.period_to,
    'sector', e.sector, 'purpose', e.purpose, 'background', e.background, 'team', e.team,
    'distribution', e.distribution, 'plan', e.plan, 'currency', e.currency, 'accent', e.accent,
    'sampleData', e.sample_data, 'benefits', (
      SELECT model.document FROM benefit_model AS model
      WHERE (model.workspace_id, model.engagement_id) = (e.workspace_id, e.id)
    )) AS engagement,
  (
    SELECT json_object_agg(logo.role, json_build_object('kind', logo.kind,
      'base64', translate(encode(logo.bytes, 'base64'), E'\\n', '')))
    FROM engagement_logo AS logo WHERE (logo.workspace_id, logo.engagement_id) = (a.workspace_id, a.engagement_id)
  ) AS logos,
  (
    SELECT json_agg(json_build_object('ref', unit.ref, 'name', unit.name, 'weight', unit.weight, 'site', site.ref,
      'programme', programme.name) ORDER BY unit.id)
    FROM covered AS unit
    JOIN site ON (site.workspace_id, site.id) = ($1, unit.site_id)
    LEFT JOIN programme ON (programme.workspace_id, programme.id) = ($1, unit.programme_id)
    WHERE unit.assessment_id = a.id
  ) AS units,
  (
    SELECT json_agg(json_build_object('ref', site.ref, 'name', site.name, 'party', party.ref,
      'location', site.location) ORDER BY site.id)
    FROM site JOIN party ON (party.workspace_id, party.id) = (site.workspace_id, site.party_id)
    WHERE site.workspace_id = $1 AND site.id IN (SELECT site_id FROM covered WHERE assessment_id = a.id)
  ) AS sites,
  (
    SELECT json_agg(json_build_object('ref', party.ref, 'name', party.name, 'kind', party.kind) ORDER BY party.id)
    FROM party
    WHERE party.workspace_id = $1 AND (party.id = e.client_party_id OR party.id IN (
      SELECT site.party_id FROM covered JOIN site ON (site.workspace_id, site.id) = ($1, covered.site_id)
      WHERE covered.assessment_id = a.id
    ))
  ) AS parties,
  (
    SELECT json_agg(json_build_object('ref', finding.ref, 'grade', finding.grade,
      'requirement', finding.requirement_ref, 'title', finding.title, 'condition', finding.condition,
      'cause', finding.cause, 'consequence', finding.consequence, 'recommendation', finding.recommendation,
      'ownerFunction', finding.owner_function, 'due', finding.due, 'units', (${LINKED_UNITS}),
      'evidence', (${LINKED_EVIDENCE})) ORDER BY finding.id)
    FROM finding WHERE ${OF_ASSESSMENT('finding')}
  ) AS findings,
  (
    SELECT json_agg(json_build_object('ref', evidence.ref, 'title', evidence.title, 'kind', evidence.kind,
      'source', evidence.source, 'date', evidence.effective_date, 'from', evidence.period_from,
      'to', evidence.period_to, 'requirements', evidence.requirements, 'sensitivity', evidence.sensitivity,
      'file', CASE WHEN evidence.file_sha256 IS NOT NULL THEN json_build_object('name', evidence.file_name,
        'type', evidence.file_type, 'size', evidence.file_size, 'sha256', evidence.file_sha256,
        'uploadedAt', evidence.file_uploaded_at) END) ORDER BY evidence.id)
    FROM evidence WHERE ${OF_ASSESSMENT('evidence')}
  ) AS evidence,
  (
    SELECT json_agg(json_build_object('unit', unit.ref, 'requirement', answer.requirement_ref, 'kind', answer.kind,
      'ratings', answer.ratings, 'reason', answer.reason, 'note', answer.note))
    FROM answer
    JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
      = (answer.workspace_id, answer.engagement_id, answer.unit_id)
    WHERE ${OF_ASSESSMENT('answer')}
  ) AS answers,
  (
    SELECT json_agg(json_build_object('unit', unit.ref, 'kpi', series.kpi, 'channel', series.channel,
      'points', series.points) ORDER BY series.kpi, unit.id, series.channel)
    FROM kpi_series AS series
    JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
      = (series.workspace_id, series.engagement_id, series.unit_id)
    WHERE (series.workspace_id, series.engagement_id) = (a.workspace_id, a.engagement_id)
      AND (unit.kind = 'entity' OR unit.id IN (SELECT id FROM covered WHERE assessment_id = a.id))
  ) AS "kpiSeries",
  (
    SELECT json_agg(json_build_object('kpi', target.kpi, 'unit', unit.ref, 'channel', target.channel,
      'target', target.target::text, 'targetTo', target.target_to::text, 'benchmark', target.benchmark::text,
      'source', target.source)
      ORDER BY target.kpi, target.id)
    FROM kpi_target AS target
    LEFT JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
      = (target.workspace_id, target.engagement_id, target.unit_id)
    WHERE (target.workspace_id, target.engagement_id) = (a.workspace_id, a.engagement_id)
      AND (target.unit_id IS NULL OR target.unit_id IN (SELECT id FROM covered WHERE assessment_id = a.id))
  ) AS "kpiTargets",
  (
    SELECT json_agg(json_build_object('key', own.key, 'title', own.title, 'unit', own.unit, 'direction', own.direction,
      'kind', own.kind, 'formula', own.formula, 'minimumSample', own.minimum_sample) ORDER BY own.key)
    FROM kpi_definition AS own WHERE (own.workspace_id, own.engagement_id) = (a.workspace_id, a.engagement_id)
  ) AS "kpiDefinitions",
  (
    SELECT count(*)::integer FROM unit
    WHERE (unit.workspace_id, unit.engagement_id) = (a.workspace_id, a.engagement_id) AND unit.kind = 'unit'
  ) AS "unitCount"
FROM assessment AS a
JOIN engagement AS e ON (e.workspace_id, e.id) = (a.workspace_id, a.engagement_id)
WHERE a.workspace_id = $1 AND a.id = ANY($2)`;
