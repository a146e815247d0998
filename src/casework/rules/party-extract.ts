import type { Assessment } from '../../assessment/assessment';
import type {
  AssessmentDocument,
  CaseDocument,
  EngagementDocument,
  FindingDocument,
  KpiSeriesDocument,
} from '../../assessment/rules/case-document';
import type { Framework } from '../../framework/framework';
import type { AssessmentResult } from '../../gap/rules/assess';
import type { FigureJson } from '../../report/models/score-json';
import { figureJson } from '../../report/models/score-json';
import type { Answer } from '../../scoring/answers';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { partyGaps, type PartyGap } from './party-gaps';
import { partyUnitScore, type PartyUnitScore } from './party-scores';
import type { AssessmentRecord } from './record';

export const PARTY_EXTRACT_SCHEMA = 'tolok-party-results/1';

type Unit = CaseDocument['units'][number];
type Site = CaseDocument['sites'][number];

/**
 * What one party may see of a completed assessment, as plain JSON: its own units with their answers and figures, the
 * findings that stand on nothing else, its gaps. No notes, no evidence, nothing of the whole entity or of other parties.
 */
export interface PartyExtract {
  readonly schema: typeof PARTY_EXTRACT_SCHEMA;
  /** Version of the scoring engine. */
  readonly engine: string;
  readonly framework: { readonly id: string; readonly sha256: string; readonly title: LocalizedText };
  readonly engagement: Pick<EngagementDocument, 'title' | 'consultancy'>;
  readonly assessment: Pick<AssessmentDocument, 'title' | 'kind' | 'documentNumber' | 'period' | 'reportDate'> & {
    readonly revision: number;
  };
  readonly party: CaseDocument['parties'][number];
  readonly target: FigureJson;
  readonly sites: readonly Site[];
  readonly units: readonly Unit[];
  /** unit ref → requirement ref → answer without note. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  readonly findings: readonly Omit<FindingDocument, 'evidence'>[];
  readonly kpis: readonly KpiSeriesDocument[];
  /** In the order of the units. */
  readonly scores: readonly PartyUnitScore[];
  /** The worst first. */
  readonly gaps: readonly PartyGap[];
}

export interface PartyExtractSource {
  readonly record: AssessmentRecord;
  readonly framework: Framework;
  readonly assessment: Assessment;
  /** Of the whole assessment: a unit's figures follow also from what is answered once for the entity. */
  readonly result: AssessmentResult;
}

/**
 * The extract for one party.
 * @param ref of a party that runs a site of the record
 * @throws RangeError when the record names no such party
 */
export function partyExtract({ record, framework, assessment, result }: PartyExtractSource, ref: string): PartyExtract {
  const document = record.case.assessments[0];
  const party = record.case.parties.find((one) => one.ref === ref);
  if (!document || !party) throw new RangeError(`The record names no party ${ref}.`);
  const sites = record.case.sites.filter((site) => site.party === ref);
  const siteRefs = new Set(sites.map((site) => site.ref));
  const units = record.case.units.filter((unit) => siteRefs.has(unit.site));
  const own = new Set(units.map((unit) => unit.ref));
  const { title, kind, documentNumber, period, reportDate, revision = 1 } = document;
  const { engagement } = record.case;
  return {
    schema: PARTY_EXTRACT_SCHEMA,
    engine: record.engine,
    framework: { ...record.framework, title: framework.title },
    engagement: { title: engagement.title, consultancy: engagement.consultancy },
    assessment: { title, kind, documentNumber, revision, period, reportDate },
    party,
    target: figureJson(assessment.target),
    sites,
    units,
    answers: ownAnswers(record, units),
    findings: (document.findings ?? []).flatMap((finding) => ownFinding(finding, own)),
    kpis: (document.kpis ?? []).filter(({ unit }) => unit !== undefined && own.has(unit)),
    scores: units.map((unit) => {
      const scored = known(new Map(result.score.units.map((one) => [one.score.ref, one])), unit.ref);
      return partyUnitScore(framework, scored);
    }),
    gaps: partyGaps(framework, result.gaps, own),
  };
}

/** Refs of the parties that run units of a record, in its order. */
export function partiesWithUnits({ case: { parties, sites, units } }: AssessmentRecord): readonly string[] {
  const partyOf = new Map(sites.map((site) => [site.ref, site.party]));
  const running = new Set(units.map((unit) => partyOf.get(unit.site)));
  return parties.flatMap(({ ref }) => (running.has(ref) ? [ref] : []));
}

function ownAnswers({ answers }: AssessmentRecord, units: readonly Unit[]): PartyExtract['answers'] {
  const byUnit = new Map(Object.entries(answers));
  return Object.fromEntries(
    units.map(({ ref }) => {
      const sheet = Object.entries(byUnit.get(ref) ?? {});
      return [ref, Object.fromEntries(sheet.map(([requirement, answer]) => [requirement, withoutNote(answer)]))];
    }),
  );
}

function withoutNote(answer: Answer): Answer {
  return answer.kind === 'rated' ? { kind: 'rated', ratings: answer.ratings } : answer;
}

/** A finding on the whole entity, or on a unit of somebody else as well, is not this party's. */
function ownFinding(finding: FindingDocument, own: ReadonlySet<string>): readonly Omit<FindingDocument, 'evidence'>[] {
  const { units = [] } = finding;
  if (units.length === 0 || !units.every((unit) => own.has(unit))) return [];
  return [Object.fromEntries(Object.entries(finding).filter(([name]) => name !== 'evidence')) as typeof finding];
}
