import { compareAssessedUnits } from '../../kpi/rules/compare-assessed-units';
import { rankUnits, spreadOf } from '../../gap/rules/unit-spread';
import type { JudgedSeries } from '../../kpi/rules/judge-series';
import { judgedCalibration, judgedDrivers, judgedSeries, judgedStaffing } from '../../kpi/rules/judged-once';
import { pointValue } from '../../kpi/rules/kpi-figure';
import { provableSeries } from '../../kpi/rules/provable-series';
import { reasonChanges } from '../../kpi/rules/reason-change';
import { systemicShare } from '../../kpi/rules/systemic-share';
import { minus, type Ratio } from '../../scoring/ratio';
import type { FrozenMatrix } from '../../rasic/rules/frozen-matrix';
import { known } from '../../shared/known';
import { textIn } from '../../shared/text';
import type { Outcome } from '../../scoring/score';
import type { Plan } from '../../workstream/rules/plan';
import {
  calibrationJson,
  concentrationJson,
  driversJson,
  reasonChangeJson,
  staffingJson,
  surveyJson,
} from './evidence-json';
import { gapJson, lostByJson } from './gap-json';
import { intervalJson, unitComparisonJson } from './kpi-json';
import { overruledJson } from './overruled-json';
import { benefitsJson } from './benefit-json';
import type { PlanBenefits } from './plan-benefits';
import { planJson } from './plan-json';
import { accountabilityJson } from './rasic-matrix/rasic-json';
import { progressJson } from './progress-json';
import type { AssessedWave, ChainProgress } from './report-context';
import { figureJson, nodeJson, outcomeJson, treeJson, verdictJson, type Json } from './score-json';

/**
 * Everything that a report of this assessment shows, as data: every figure exact and as a decimal of six places, every
 * score with what it was computed from. Reports print its SHA-256.
 */
export function scoresDocument(
  wave: AssessedWave,
  previous: AssessedWave | undefined,
  plan: Plan | undefined,
  benefits?: PlanBenefits,
  progress?: ChainProgress,
  accountability: readonly FrozenMatrix[] = [],
): Json {
  const { assessment, framework, result } = wave;
  const { score, loss, gaps } = result;
  return {
    schema: 'tolok-scores/1',
    engine: score.engine,
    framework: { id: framework.id, sha256: framework.hash },
    assessment: {
      key: assessment.key,
      documentNumber: assessment.documentNumber,
      revision: assessment.revision,
      status: assessment.status,
      period: { ...assessment.period },
      reportDate: assessment.reportDate,
      target: figureJson(assessment.target),
      systemicShare: figureJson(assessment.systemicShare),
    },
    entity: verdictJson(score.entity),
    nodes: Object.fromEntries([...score.nodes].map(([ref, node]) => [ref, nodeJson(node, known(loss.byNode, ref))])),
    units: score.units.map(({ score: unit, verdict }) => ({
      ref: unit.ref,
      weight: unit.weight,
      verdict: verdictJson(verdict),
      lost: figureJson(known(known(loss.byUnit, unit.ref), unit.root.ref)),
      tree: treeJson(unit.root),
    })),
    spread: spreadJson(rankUnits(score.units).map(({ ratio }) => ratio)),
    gaps: gaps.map(gapJson),
    lostBy: lostByJson(gaps),
    findings: assessment.findings.map(({ ref, grade, requirement, units }) => ({ ref, grade, requirement, units })),
    overruled: overruledJson(assessment),
    kpis: kpisJson(wave),
    unitComparisons: compareAssessedUnits(assessment).map(unitComparisonJson),
    contactReasons: reasonsJson(wave, previous),
    surveys: assessment.surveyHealth.map((survey) => surveyJson(survey, assessment)),
    drivers: assessment.drivers && driversJson(judgedDrivers(assessment.drivers)),
    calibrations: assessment.calibrations.map((one) => calibrationJson(one.key, judgedCalibration(one))),
    staffing: assessment.staffing.map((one) => staffingJson(one.key, judgedStaffing(one))),
    previous: previous && previousJson(previous, wave),
    progress: progress && progressJson(progress),
    accountability: accountability.length === 0 ? undefined : accountabilityJson(accountability),
    plan: plan && planJson(plan, [assessment.key]),
    benefits: benefits && benefitsJson(benefits.stated, benefits.reckoned),
  };
}

/** A joint plan of several assessments, as data. */
export function planDocument(waves: readonly AssessedWave[], plan: Plan, benefits?: PlanBenefits): Json {
  return {
    schema: 'tolok-plan/1',
    assessments: waves.map(({ assessment, framework, result }) => ({
      key: assessment.key,
      framework: { id: framework.id, sha256: framework.hash },
      engine: result.score.engine,
      score: outcomeJson(result.score.entity.capped.outcome),
    })),
    plan: planJson(
      plan,
      waves.map(({ assessment }) => assessment.key),
    ),
    benefits: benefits && benefitsJson(benefits.stated, benefits.reckoned),
  };
}

function spreadJson(values: readonly Ratio[]): Json {
  const spread = spreadOf(values);
  return (
    spread && {
      count: spread.count,
      lowest: figureJson(spread.lowest),
      lowerQuartile: figureJson(spread.lowerQuartile),
      median: figureJson(spread.median),
      upperQuartile: figureJson(spread.upperQuartile),
      highest: figureJson(spread.highest),
      range: figureJson(spread.range),
    }
  );
}

function kpisJson({ assessment }: AssessedWave): Json {
  return assessment.kpis.map((series): Json => {
    const kpi = known(assessment.kpiInfos, series.kpi);
    const summary = judgedSeries(kpi, series);
    const provable = provableSeries(summary, assessment.surveyHealth);
    return {
      kpi: kpi.key,
      unit: series.unit,
      channel: series.channel,
      from: summary.from,
      to: summary.to,
      first: figureJson(summary.first),
      last: figureJson(summary.last),
      sample: summary.sample && figureJson(summary.sample),
      interval: intervalJson(summary.interval),
      target: summary.target && figureJson(summary.target),
      ...rangeJson(summary),
      verdict: provable ? provable.verdict : summary.verdict,
      provable: provable && { byFigures: summary.verdict, effect: provable.effect, survey: provable.survey },
      settling: summary.settling && { as: summary.settling.as, sample: summary.settling.sample },
      trend: trendJson(summary),
      monthsMet: summary.sustained && { met: summary.sustained.met, months: summary.sustained.months },
      signals: summary.chart?.signals.map(({ key, direction, first, last }) => ({
        key,
        direction,
        from: series.points[first]?.month,
        to: series.points[last]?.month,
      })),
      points: series.points.map((point) => ({ month: point.month, value: figureJson(pointValue(kpi, point)) })),
    };
  });
}

/** The upper end of a target that is a range, and why there is no verdict in spite of a target; nothing for all others. */
function rangeJson({ targetTo, noTarget }: JudgedSeries): Readonly<Record<string, Json>> {
  if (targetTo) return { targetTo: figureJson(targetTo) };
  return noTarget === null || noTarget === 'notStated' ? {} : { noTarget };
}

function trendJson({ trend: { verdict, slope, months } }: JudgedSeries): Json {
  return {
    verdict,
    months,
    perMonth: slope && slope.slope.toFixed(6),
    interval: slope && intervalJson(slope.interval),
  };
}

function reasonsJson({ assessment }: AssessedWave, previous: AssessedWave | undefined): Json | undefined {
  const share = assessment.contactReasons && systemicShare(assessment.contactReasons.reasons);
  const earlier = previous?.assessment.contactReasons?.reasons ?? [];
  return (
    share && {
      systemic: share.systemic,
      total: share.total,
      share: figureJson(share.share),
      interval: intervalJson(share.interval),
      reasons: assessment.contactReasons.reasons.map(({ reason, count, cause, ownerFunction, frontLine }) => ({
        reason: textIn(reason, 'en'),
        count,
        cause,
        ownerFunction,
        frontLine,
      })),
      ...concentrationJson(assessment.contactReasons.reasons),
      changes: reasonChanges(earlier, assessment.contactReasons.reasons).map(reasonChangeJson),
    }
  );
}

function previousJson(previous: AssessedWave, current: AssessedWave): Json {
  return {
    assessment: previous.assessment.key,
    documentNumber: previous.assessment.documentNumber,
    score: outcomeJson(previous.result.score.entity.capped.outcome),
    nodes: Object.fromEntries(
      [...previous.result.score.nodes].map(([ref, { outcome }]) => [ref, changeJson(outcome, current, ref)]),
    ),
  };
}

function changeJson(before: Outcome, current: AssessedWave, ref: string): Json {
  const now = current.result.score.nodes.get(ref)?.outcome;
  return before.kind === 'scored' && now?.kind === 'scored'
    ? { before: figureJson(before.ratio), change: figureJson(minus(now.ratio, before.ratio)) }
    : { before: outcomeJson(before) };
}
