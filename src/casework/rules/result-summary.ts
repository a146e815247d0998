import type { Assessment } from '../../assessment/assessment';
import type { CaseDocument } from '../../assessment/rules/case-document';
import type { Framework } from '../../framework/framework';
import { type Gap, SEVERITIES, type Severity } from '../../gap/rules/gap';
import {
  type CoverageJson,
  coverageJson,
  type FigureJson,
  figureJson,
  type GateJson,
  type OutcomeJson,
  outcomeJson,
} from '../../report/models/score-json';
import type { NodeScore, Outcome } from '../../scoring/score';
import { type AssessmentScore, scoreAssessment, type UnitResult, type Verdict } from '../../scoring/score-assessment';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import type { PartyExtractSource } from './party-extract';
import { partiesWithUnits } from './party-extract';
import { answeredForEntity } from './party-scores';

type PartyDocument = CaseDocument['parties'][number];
type SiteDocument = CaseDocument['sites'][number];

/**
 * What a completed assessment found about one subject, small enough that many can be read at once: `whole` is the entity,
 * `party` all units of one party rolled up as the framework rolls up an entity, `unit` one unit. What is answered once for
 * the entity counts everywhere, and is named in `whole` only.
 */
export interface ResultSummary {
  readonly subject: 'whole' | 'party' | 'unit';
  /** Refs in the record; null where the subject is more than one. */
  readonly party: string | null;
  readonly unit: string | null;
  readonly figures: SummaryFigures;
  /** Of `whole` and `party`: every requirement that is rated, in the order of the framework; else null. */
  readonly requirements: readonly SummaryRequirement[] | null;
}

export interface SummaryFigures {
  readonly names: SummaryNames;
  /** After caps. */
  readonly score: OutcomeJson;
  readonly coverage: CoverageJson;
  readonly level: SummaryLevel;
  readonly target: FigureJson;
  /** In the order of the framework. */
  readonly categories: readonly SummaryCategory[];
  /** Gates that fail, with the requirements or groups that fail them. */
  readonly blockers: readonly SummaryBlocker[];
  /** Refs of the requirements below target, in the order of the framework. */
  readonly missed: readonly string[];
  /** Sum over its units. */
  readonly weight: number;
  readonly units: number;
}

/** As they were when the assessment was completed. */
export interface SummaryNames {
  readonly engagement: LocalizedText;
  readonly framework: LocalizedText;
  readonly assessment: Pick<Assessment, 'title' | 'kind' | 'documentNumber' | 'period' | 'reportDate'>;
  readonly party?: PartyDocument;
  readonly unit?: { readonly ref: string; readonly name: LocalizedText; readonly programme?: LocalizedText };
  readonly site?: SiteDocument;
}

/** `rank` counts the levels from the lowest, which is 1; 0 below it. Null while no level can be determined. */
export interface SummaryLevel {
  readonly key: string | null;
  readonly title: LocalizedText | null;
  readonly rank: number | null;
}

export interface SummaryCategory {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly score: OutcomeJson;
}

export interface SummaryBlocker {
  readonly gate: string;
  readonly title: LocalizedText;
  readonly kind: GateJson['kind'];
  readonly refs: readonly string[];
}

export interface SummaryRequirement {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly critical: boolean;
  /** Units below target; 0 or 1 of a requirement that is answered once for the entity. */
  readonly missed: number;
  /** Units in which it is rated. */
  readonly rated: number;
  /** The worst of the places; null where none is below target. */
  readonly severity: Severity | null;
}

/** The whole first, then each party with its units, in the order of the record. */
export function resultSummaries(source: PartyExtractSource): readonly ResultSummary[] {
  const { record, result } = source;
  const partyOf = new Map(record.case.sites.map((site) => [site.ref, site.party]));
  const parties = partiesWithUnits(record).flatMap((party) => {
    const units = record.case.units.filter(({ site }) => partyOf.get(site) === party).map(({ ref }) => ref);
    return [partySummary(source, party, units), ...units.map((unit) => unitSummary(source, party, unit))];
  });
  const { entity, nodes, units } = result.score;
  const figures = figuresOf(source, entity, (ref) => known(nodes, ref).outcome, {
    gaps: placesOf(result.gaps, () => true),
    withheld: new Set(),
    units: units.map(({ score }) => score.ref),
  });
  const requirements = requirementsIn(source.framework, units, result.gaps, { withheld: null });
  return [{ subject: 'whole', party: null, unit: null, figures, requirements }, ...parties];
}

/** The units of one party, rolled up by the rules that roll up an entity. */
function partySummary(source: PartyExtractSource, party: string, units: readonly string[]): ResultSummary {
  const { framework, result, record } = source;
  const withheld = answeredForEntity(framework);
  const own = new Set(units);
  const { entity, nodes, units: scored } = scoreOf(source, own);
  const gaps = placesOf(result.gaps, (unit) => unit !== undefined && own.has(unit));
  const of = { gaps, withheld, units, names: { party: known(byRef(record.case.parties), party) } };
  const figures = figuresOf(source, entity, (ref) => known(nodes, ref).outcome, of);
  return { subject: 'party', party, unit: null, figures, requirements: requirementsIn(framework, scored, gaps, of) };
}

function unitSummary(source: PartyExtractSource, party: string, unit: string): ResultSummary {
  const { framework, result, record } = source;
  const { score, verdict } = known(new Map(result.score.units.map((one) => [one.score.ref, one])), unit);
  const { ref, name, programme, site } = known(byRef(record.case.units), unit);
  const figures = figuresOf(source, verdict, (node) => known<string, NodeScore>(score.nodes, node).outcome, {
    gaps: placesOf(result.gaps, (one) => one === unit),
    withheld: answeredForEntity(framework),
    units: [unit],
    names: {
      party: known(byRef(record.case.parties), party),
      site: known(byRef(record.case.sites), site),
      unit: { ref, name, ...(programme === undefined ? {} : { programme }) },
    },
  });
  return { subject: 'unit', party, unit, figures, requirements: null };
}

/** What the assessment would find if it covered these units only. Findings that name none of them do not count. */
function scoreOf({ framework, assessment }: PartyExtractSource, own: ReadonlySet<string>): AssessmentScore {
  return scoreAssessment(framework.model, {
    units: assessment.units.filter(({ ref }) => own.has(ref)),
    answers: assessment.answers,
    findings: assessment.findings.filter(({ units }) => units.length === 0 || units.some((unit) => own.has(unit))),
  });
}

interface Subject {
  readonly gaps: readonly Gap[];
  /** Refs that are not named. */
  readonly withheld: ReadonlySet<string>;
  readonly units: readonly string[];
  readonly names?: Pick<SummaryNames, 'party' | 'site' | 'unit'>;
}

function figuresOf(
  { framework, assessment, record }: PartyExtractSource,
  { capped, coverage, level, gates }: Verdict,
  outcomeOf: (ref: string) => Outcome,
  { gaps, withheld, units, names }: Subject,
): SummaryFigures {
  const { title, kind, documentNumber, period, reportDate } = assessment;
  const below = new Set(gaps.map(({ requirement }) => requirement.ref));
  const weights = new Map(assessment.units.map(({ ref, weight }) => [ref, weight]));
  return {
    names: {
      engagement: record.case.engagement.title,
      framework: framework.title,
      assessment: { title, kind, documentNumber, period, reportDate },
      ...names,
    },
    score: outcomeJson(capped.outcome),
    coverage: coverageJson(coverage),
    level: levelOf(framework, level),
    target: figureJson(assessment.target),
    categories: framework.categories
      .filter(({ ref }) => !withheld.has(ref))
      .map(({ ref, title: name }) => ({ ref, title: name, score: outcomeJson(outcomeOf(ref)) })),
    blockers: gates
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ key, kind: rule, blockers }) => ({
        gate: key,
        title: known(framework.gates, key).title,
        kind: rule,
        refs: [...new Set(blockers.map(({ ref }) => ref))].filter((ref) => !withheld.has(ref)),
      })),
    missed: [...framework.requirements.keys()].filter((ref) => below.has(ref)),
    weight: units.reduce((sum, unit) => sum + known(weights, unit), 0),
    units: units.length,
  };
}

function levelOf({ model, levels }: Framework, level: Verdict['level']): SummaryLevel {
  if (level.kind === 'notDetermined') return { key: null, title: null, rank: null };
  const { reached } = level;
  if (reached === null) return { key: null, title: null, rank: 0 };
  return {
    key: reached,
    title: known(levels, reached).title,
    rank: 1 + model.levels.findIndex(({ key }) => key === reached),
  };
}

/** Gaps with those of their places that stand there; gaps without any are left out. */
function placesOf(gaps: readonly Gap[], isThere: (unit: string | undefined) => boolean): readonly Gap[] {
  return gaps.flatMap((gap) => {
    const places = gap.places.filter(({ unit }) => isThere(unit));
    return places.length === 0 ? [] : [{ ...gap, places }];
  });
}

/** `withheld`: refs that are left out; null: none, and what is answered once counts as one place. */
function requirementsIn(
  framework: Framework,
  units: readonly UnitResult[],
  gaps: readonly Gap[],
  { withheld }: { readonly withheld: ReadonlySet<string> | null },
): readonly SummaryRequirement[] {
  const once = answeredForEntity(framework);
  const byRequirement = new Map(gaps.map((gap) => [gap.requirement.ref, gap.places]));
  return [...framework.requirements.values()].flatMap(({ ref, title, critical }) => {
    if (withheld?.has(ref) === true) return [];
    const ratings = units.filter(({ score }) => known<string, NodeScore>(score.nodes, ref).outcome.kind === 'scored');
    if (ratings.length === 0) return [];
    const places = byRequirement.get(ref) ?? [];
    const severity = SEVERITIES.find((one) => places.some((place) => place.severity === one)) ?? null;
    return [{ ref, title, critical, missed: places.length, rated: once.has(ref) ? 1 : ratings.length, severity }];
  });
}

const byRef = <T extends { readonly ref: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.ref, one]));
