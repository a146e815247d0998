import { Injectable } from '@nestjs/common';
import {
  type AssessmentDocument,
  type CaseDocument,
  type KpiTargetDocument,
  type PlacedPoints,
  pointDocument,
  withKpiEvidence,
} from '../assessment';
import type { Scope, Tx } from '../database';
import { type Framework, kpiCatalogue } from '../framework';
import { LibraryService } from '../library';
import { type Answer, ENGINE_VERSION } from '../scoring';
import { DomainError } from '../shared/domain-error';
import {
  type AnswerRow,
  type EvidenceRow,
  type FindingRow,
  type KpiSeriesRow,
  type KpiTargetRow,
  readRecordRows,
  type RecordRow,
  type SiteRow,
  type UnitRow,
} from './record.query';
import { ENTITY_REF } from './unit.entity';
import { type AssessmentRecord, type EvidenceFileRecord, RECORD_SCHEMA } from './rules/record';

/** Reads everything that an assessment's figures follow from. */
@Injectable()
export class RecordReader {
  constructor(private readonly library: LibraryService) {}

  /**
   * The assessments as they stand at one moment, in the order of `ids`.
   * @throws DomainError assessment/not-found
   */
  async read(tx: Tx, scope: Scope, ids: readonly string[]): Promise<readonly AssessmentRecord[]> {
    const rows = new Map((await readRecordRows(tx, scope, ids)).map((row) => [row.id, row]));
    const records: AssessmentRecord[] = [];
    for (const id of ids) {
      const row = rows.get(id);
      if (!row) throw new DomainError('assessment/not-found', `There is no assessment ${id}.`);
      const framework = await this.library.framework(scope, row.framework, tx);
      const record = recordOf(row, { id: framework.id, sha256: framework.hash });
      records.push({ ...record, case: await withEvidence(record.case, row, framework) });
    }
    return records;
  }
}

/** The case with the KPI evidence of the engagement in it; the case itself while there is none. */
async function withEvidence(document: CaseDocument, row: RecordRow, framework: Framework): Promise<CaseDocument> {
  const { kpiSeries, kpiTargets, kpiDefinitions, unitCount } = row;
  if (!kpiSeries) return document;
  const merged = withKpiEvidence(
    {
      ...document,
      kpis: (kpiDefinitions ?? []).map(({ minimumSample, ...kpi }) => ({ ...kpi, ...present({ minimumSample }) })),
      kpiTargets: (kpiTargets ?? []).map(targetDocument),
    },
    {
      evidence: kpiSeries.map(placedSeries),
      frameworks: new Map([[framework.id, framework]]),
      catalogue: await kpiCatalogue(),
      unitCount,
    },
  );
  // Each series has its target now.
  return Object.fromEntries(Object.entries(merged).filter(([name]) => name !== 'kpiTargets')) as never;
}

function placedSeries({ unit, kpi, channel, points }: KpiSeriesRow): PlacedPoints {
  return {
    kpi,
    ...(unit === ENTITY_REF ? {} : { unit }),
    ...(channel === '' ? {} : { channel }),
    points: points.map(pointDocument),
  };
}

function targetDocument({ kpi, unit, channel, target, targetTo, benchmark, source }: KpiTargetRow): KpiTargetDocument {
  return {
    kpi,
    ...present({ unit, source }),
    ...(channel === '' ? {} : { channel }),
    ...(target === null ? {} : { target: Number(target) }),
    ...(targetTo === null ? {} : { targetTo: Number(targetTo) }),
    ...(benchmark === null ? {} : { benchmark: Number(benchmark) }),
  };
}

function recordOf(row: RecordRow, framework: AssessmentRecord['framework']): AssessmentRecord {
  const { parties, sites, units, findings, evidence, logos, answers } = row;
  return {
    schema: RECORD_SCHEMA,
    engine: ENGINE_VERSION,
    framework,
    case: {
      ...caseDocument(row),
      parties,
      sites: (sites ?? []).map(siteDocument),
      units: (units ?? []).map(unitDocument),
      assessments: [
        {
          ...assessmentDocument(row),
          units: (units ?? []).map(({ ref }) => ref),
          findings: (findings ?? []).map(findingDocument),
          evidence: (evidence ?? []).map(evidenceDocument),
        },
      ],
    },
    logos: logos ?? {},
    answers: answerBook(answers ?? []),
    evidenceFiles: Object.fromEntries((evidence ?? []).flatMap(fileRecord)),
  };
}

/** Drops what is null: a case file leaves such properties out. */
function present<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as never;
}

function caseDocument({ engagement }: RecordRow): Pick<CaseDocument, 'engagement' | 'branding' | 'plan' | 'benefits'> {
  const { from, to, sector, purpose, currency, accent, team, distribution, plan, benefits, ...always } = engagement;
  return {
    engagement: { ...always, ...present({ sector, purpose, currency }), period: { from, to } },
    ...(accent === null ? {} : { branding: { accent } }),
    ...{ team, distribution },
    ...(plan === null ? {} : { plan }),
    ...present({ benefits }),
  };
}

function assessmentDocument(row: RecordRow): AssessmentDocument {
  const { key, title, kind, wave, framework, documentNumber, revision, reportDate } = row;
  const { previous, author, reviewer, approver, planStart, target, systemicShare, details } = row;
  return {
    ...{ key, title, kind, wave, framework, documentNumber, revision, reportDate },
    status: row.status === 'completed' ? 'final' : 'draft',
    period: { from: row.periodFrom, to: row.periodTo },
    ...present({ previous, author, reviewer, approver, planStart }),
    ...(target === null ? {} : { target: Number(target) }),
    ...(systemicShare === null ? {} : { systemicShare: Number(systemicShare) }),
    ...present({ resultRatings: row.resultRatings }),
    ...details,
  };
}

function unitDocument({ programme, ...always }: UnitRow): CaseDocument['units'][number] {
  return { ...always, ...present({ programme }) };
}

function siteDocument({ location, ...always }: SiteRow): CaseDocument['sites'][number] {
  return { ...always, ...present({ location }) };
}

function findingDocument(finding: FindingRow): NonNullable<AssessmentDocument['findings']>[number] {
  const { cause, consequence, recommendation, due, units, evidence, ...always } = finding;
  return {
    ...always,
    ...{ units: units ?? [], evidence: evidence ?? [] },
    ...present({ cause, consequence, recommendation, due }),
  };
}

function evidenceDocument(evidence: EvidenceRow): NonNullable<AssessmentDocument['evidence']>[number] {
  const { ref, title, kind, source, date, from, to, requirements, sensitivity } = evidence;
  return {
    ...{ ref, title, kind, date, requirements, sensitivity },
    ...present({ source }),
    ...(from === null || to === null ? {} : { period: { from, to } }),
  };
}

function fileRecord({ ref, file }: EvidenceRow): [string, EvidenceFileRecord][] {
  return file ? [[ref, { ...file, uploadedAt: new Date(file.uploadedAt).toISOString() }]] : [];
}

/** Through maps: a ref such as `constructor` is a name like any other. */
function answerBook(rows: readonly AnswerRow[]): AssessmentRecord['answers'] {
  const byUnit = new Map<string, Map<string, Answer>>();
  for (const row of rows) {
    const answers = byUnit.get(row.unit) ?? new Map<string, Answer>();
    byUnit.set(row.unit, answers.set(row.requirement, answerOf(row)));
  }
  return Object.fromEntries([...byUnit].map(([unit, answers]) => [unit, Object.fromEntries(answers)]));
}

function answerOf({ kind, ratings, reason, note }: AnswerRow): Answer {
  if (kind === 'notApplicable') return { kind, reason: reason ?? '' };
  return { kind, ratings: ratings ?? {}, ...(note === null ? {} : { note }) };
}
