import type { Framework } from '../../framework/framework';
import type { AnswerBook } from '../../scoring/answers';
import { dividedBy, fromDecimal, type Ratio, ratio, times } from '../../scoring/ratio';
import { known } from '../../shared/known';
import type { NumberText } from '../../shared/source-document';
import type {
  Assessment,
  Branding,
  Calibration,
  ContactReasons,
  Drivers,
  Engagement,
  Evidence,
  Finding,
  KpiPoint,
  KpiSeries,
  PlanLimits,
  Staffing,
  SurveyCheck,
  SurveyHealth,
  Unit,
} from '../assessment';
import type {
  AssessmentDocument,
  CalibrationDocument,
  CaseDocument,
  ContactReasonsDocument,
  DriversDocument,
  EvidenceDocument,
  FindingDocument,
  KpiPointDocument,
  KpiSeriesDocument,
  PlanDocument,
  StaffingDocument,
  SurveyHealthDocument,
} from './case-document';
import { writtenScale } from './kpi-scale';
import { toBenefits } from './to-benefits';

/** Working days; a case may set its own. */
const QUICK_WIN_DAYS = 20;
const SYSTEMIC_SHARE = ratio(1, 2);

export interface EngagementParts {
  readonly document: CaseDocument;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly answers: ReadonlyMap<AssessmentDocument, AnswerBook>;
  readonly branding: Branding;
  readonly numberText: NumberText;
}

/**
 * A checked case with its defaults filled in.
 * @throws RangeError when a framework is missing, that is when the case was not checked
 */
export function toEngagement(parts: EngagementParts): Engagement {
  const { document, branding } = parts;
  const { engagement, team = [], distribution = [], parties, sites, plan, benefits } = document;
  const units = document.units.map((unit): Unit => ({ ...unit, weight: unit.weight ?? 1 }));
  return {
    ...engagement,
    background: engagement.background ?? [],
    sampleData: engagement.sampleData ?? false,
    branding,
    team,
    distribution,
    parties: new Map(parties.map((party) => [party.ref, party])),
    sites: new Map(sites.map((site) => [site.ref, site])),
    units: new Map(units.map((unit) => [unit.ref, unit])),
    assessments: document.assessments.map((assessment) => toAssessment(assessment, units, parts)),
    ...(plan ? { plan: toPlan(plan) } : {}),
    plans: document.plans ?? [],
    ...(benefits && { benefits: toBenefits(benefits, parts.numberText) }),
    decisions: document.forum?.decisions ?? [],
  };
}

function toPlan({ start, timeLimit, holidays = [], capacity = {}, quickWin }: PlanDocument): PlanLimits {
  return {
    start,
    timeLimitMonths: timeLimit.months,
    holidays: [...holidays].sort(),
    capacity: new Map(Object.entries(capacity)),
    quickWinDays: quickWin?.maximumDays ?? QUICK_WIN_DAYS,
  };
}

function toAssessment(
  document: AssessmentDocument,
  units: readonly Unit[],
  { document: whole, frameworks, answers, numberText }: EngagementParts,
): Assessment {
  const framework = known(frameworks, document.framework);
  const kpiInfos = new Map([...framework.kpis, ...(whole.kpis ?? []).map((kpi) => [kpi.key, kpi] as const)]);
  const percent = (property: 'target' | 'systemicShare'): Ratio => fromDecimal(numberText(document, property), 100n);
  return {
    ...picked(document, 'key', 'title', 'kind', 'framework', 'previous', 'documentNumber', 'period', 'reportDate'),
    ...picked(document, 'author', 'reviewer', 'approver', 'planStart', 'headline', 'nextStep'),
    wave: document.wave ?? document.kind,
    status: document.status ?? 'draft',
    revision: document.revision ?? 1,
    units: document.units ? units.filter(({ ref }) => document.units?.includes(ref)) : units,
    target: document.target === undefined ? framework.target : percent('target'),
    systemicShare: document.systemicShare === undefined ? SYSTEMIC_SHARE : percent('systemicShare'),
    method: document.method ?? [],
    limits: document.limits ?? [],
    answers: known(answers, document),
    findings: (document.findings ?? []).map((finding) => toFinding(finding, framework)),
    evidence: (document.evidence ?? []).map(toEvidence),
    interviews: document.interviews ?? [],
    divergingOpinions: document.divergingOpinions ?? [],
    kpis: (document.kpis ?? []).map((series) => toSeries(series, kpiInfos, numberText)),
    kpiInfos,
    resultRatings: document.resultRatings ?? 'stated',
    partyKinds: partyKinds(whole),
    ...(document.contactReasons ? { contactReasons: toContactReasons(document.contactReasons) } : {}),
    ...(document.drivers?.contacts ? { drivers: toDrivers(document.drivers, document.drivers.contacts) } : {}),
    calibrations: (document.calibrations ?? []).map(toCalibration),
    surveyHealth: (document.surveyHealth ?? []).map(toSurveyHealth),
    staffing: (document.staffing ?? []).map((staffing) => toStaffing(staffing, numberText)),
    facts: document.facts ?? [],
  };
}

function partyKinds({ units, sites, parties }: CaseDocument): Assessment['partyKinds'] {
  const kindOf = new Map(parties.map(({ ref, kind }) => [ref, kind]));
  const partyOf = new Map(sites.map(({ ref, party }) => [ref, party]));
  return new Map(units.map(({ ref, site }) => [ref, known(kindOf, known(partyOf, site))]));
}

/** The named properties, those that are there. */
function picked<T extends object, K extends keyof T>(from: T, ...names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]))) as Pick<
    T,
    K
  >;
}

function toFinding(finding: FindingDocument, framework: Framework): Finding {
  return {
    ...finding,
    units: finding.units ?? [],
    evidence: finding.evidence ?? [],
    ownerFunction: finding.ownerFunction ?? known(framework.requirements, finding.requirement).ownerFunction,
  };
}

function toEvidence(evidence: EvidenceDocument): Evidence {
  return { ...evidence, requirements: evidence.requirements ?? [], sensitivity: evidence.sensitivity ?? 'normal' };
}

/** Figures as written, in the unit of the KPI: 85.3 is 85.3 % for a KPI in percent. */
function toSeries(series: KpiSeriesDocument, infos: Assessment['kpiInfos'], numberText: NumberText): KpiSeries {
  const { kpi, target, targetTo, benchmark, points } = series;
  const perUnit = writtenScale(known(infos, kpi));
  return {
    kpi,
    ...picked(series, 'unit', 'channel', 'source'),
    ...(target === undefined ? {} : { target: fromDecimal(numberText(series, 'target')) }),
    ...(targetTo === undefined ? {} : { targetTo: fromDecimal(numberText(series, 'targetTo')) }),
    ...(benchmark === undefined ? {} : { benchmark: fromDecimal(numberText(series, 'benchmark')) }),
    points: points.map((point) => toPoint(point, perUnit, numberText)),
  };
}

function toPoint(point: KpiPointDocument, perUnit: number, numberText: NumberText): KpiPoint {
  const base = picked(point, 'month', 'n', 'sd', 'population', 'promoters', 'detractors');
  if (point.value !== undefined) return { ...base, value: fromDecimal(numberText(point, 'value')) };
  const numerator = fromDecimal(numberText(point, 'numerator'));
  const denominator = fromDecimal(numberText(point, 'denominator'));
  return { ...base, value: times(dividedBy(numerator, denominator), ratio(perUnit)), numerator, denominator };
}

function toContactReasons({ reasons, ...rest }: ContactReasonsDocument): ContactReasons {
  return { ...rest, reasons: reasons.map((reason) => ({ ...reason, requirements: reason.requirements ?? [] })) };
}

function toCalibration(document: CalibrationDocument): Calibration {
  const items = document.items.map((item) => ({ ...item, ratings: new Map(Object.entries(item.ratings)) }));
  return { ...document, items };
}

function toSurveyHealth(survey: SurveyHealthDocument): SurveyHealth {
  const checks = Object.entries(survey.checks) as [
    SurveyCheck,
    NonNullable<SurveyHealthDocument['checks'][SurveyCheck]>,
  ][];
  return {
    ...survey,
    checks: new Map(checks.map(([check, made]) => [check, typeof made === 'string' ? { answer: made } : made])),
  };
}

/** Without their contacts errors say nothing yet. */
const toDrivers = (drivers: DriversDocument, contacts: Drivers['contacts']): Drivers => ({
  ...picked(drivers, 'title', 'period', 'sample', 'errors'),
  contacts,
});

function toStaffing(document: StaffingDocument, numberText: NumberText): Staffing {
  const { shrinkage } = document;
  return {
    ...picked(document, 'key', 'title', 'unit', 'intervalMinutes', 'calls', 'handlingSeconds', 'limitSeconds'),
    ...picked(document, 'agents', 'patienceSeconds'),
    targetShare: fromDecimal(numberText(document, 'targetShare'), 100n),
    ...(shrinkage === undefined ? {} : { shrinkage: fromDecimal(numberText(document, 'shrinkage'), 100n) }),
  };
}
