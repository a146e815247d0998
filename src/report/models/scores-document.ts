import type { Gap } from '../../gap/rules/gap';
import { pareto } from '../../gap/rules/pareto';
import { rankUnits, spreadOf } from '../../gap/rules/unit-spread';
import { pointValue, summariseSeries } from '../../kpi/rules/summarise-series';
import { systemicShare } from '../../kpi/rules/systemic-share';
import type { Interval } from '../../kpi/rules/wilson';
import type { EntityNodeScore } from '../../scoring/entity';
import type { GateFigure, GateResult } from '../../scoring/gates';
import type { LevelVerdict } from '../../scoring/levels';
import type { RollUp } from '../../scoring/model';
import type { DimensionScore } from '../../scoring/rate';
import { minus, roundedTo, toFraction, type Ratio } from '../../scoring/ratio';
import type { Verdict } from '../../scoring/score-assessment';
import { known } from '../../shared/known';
import { textIn } from '../../shared/text';
import { coverageRatio, type Coverage, type NodeScore, type Outcome } from '../../scoring/score';
import { sumEffort } from '../../workstream/rules/derive';
import type { Plan } from '../../workstream/rules/plan';
import type { AssessedWave } from './report-context';

/** JSON values only; undefined members are left out when the document is written. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Everything that a report of this assessment shows, as data: every figure exact and as a decimal of six places, every
 * score with what it was computed from. Reports print its SHA-256.
 */
export function scoresDocument(wave: AssessedWave, previous: AssessedWave | undefined, plan: Plan | undefined): Json {
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
      target: figure(assessment.target),
      systemicShare: figure(assessment.systemicShare),
    },
    entity: verdictJson(score.entity),
    nodes: Object.fromEntries([...score.nodes].map(([ref, node]) => [ref, nodeJson(node, known(loss.byNode, ref))])),
    units: score.units.map(({ score: unit, verdict }) => ({
      ref: unit.ref,
      weight: unit.weight,
      verdict: verdictJson(verdict),
      lost: figure(known(known(loss.byUnit, unit.ref), unit.root.ref)),
      tree: treeJson(unit.root),
    })),
    spread: spreadJson(rankUnits(score.units).map(({ ratio }) => ratio)),
    gaps: gaps.map(gapJson),
    lostBy: {
      owner: paretoJson(
        pareto(
          gaps,
          (gap) => gap.requirement.ownerFunction,
          (gap) => gap.lost,
        ),
      ),
      scope: paretoJson(
        pareto(
          gaps,
          (gap) => gap.scope,
          (gap) => gap.lost,
        ),
      ),
      requirement: paretoJson(
        pareto(
          gaps,
          (gap) => gap.requirement.ref,
          (gap) => gap.lost,
        ),
      ),
    },
    findings: assessment.findings.map(({ ref, grade, requirement, units }) => ({ ref, grade, requirement, units })),
    kpis: kpisJson(wave),
    contactReasons: reasonsJson(wave),
    previous: previous && previousJson(previous, wave),
    plan: plan && planJson(plan, [assessment.key]),
  };
}

/** A joint plan of several assessments, as data. */
export function planDocument(waves: readonly AssessedWave[], plan: Plan): Json {
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
  };
}

/** "3/5" and "0.600000": exact, and for reading. */
function figure(value: Ratio): Json {
  return { exact: toFraction(value), decimal: roundedTo(value, 6) };
}

function outcomeJson(outcome: Outcome): Json {
  if (outcome.kind === 'scored') return figure(outcome.ratio);
  return outcome.kind === 'notApplicable' ? { notApplicable: outcome.reason ?? true } : { notAssessed: true };
}

function coverageJson(coverage: Coverage): Json {
  return { ...coverage, share: figure(coverageRatio(coverage)) };
}

function ruleJson(rule: RollUp): Json {
  return 'threshold' in rule ? { [rule.kind]: figure(rule.threshold) } : rule.kind;
}

function verdictJson({ outcome, capped, level, coverage, bounds, gates }: Verdict): Json {
  return {
    score: outcomeJson(capped.outcome),
    beforeCaps: outcomeJson(outcome),
    cappedBy: [...capped.cappedBy],
    level: levelJson(level),
    coverage: coverageJson(coverage),
    bounds: bounds && { lower: figure(bounds.lower), upper: figure(bounds.upper) },
    gates: gates.map(gateJson),
  };
}

function levelJson(level: LevelVerdict): Json {
  if (level.kind === 'notDetermined') {
    return { notDetermined: { coverage: figure(level.coverage), minimumCoverage: figure(level.minimumCoverage) } };
  }
  return {
    reached: level.reached,
    next: level.next,
    blockers: level.blockers.map((blocker) =>
      blocker.kind === 'score'
        ? { score: figure(blocker.value), needed: figure(blocker.needed), distance: figure(blocker.distance) }
        : { gate: blocker.gate, outcome: blocker.outcome },
    ),
  };
}

/** The level reached; null below the lowest. */
function reachedJson(level: LevelVerdict): Json {
  return level.kind === 'determined' ? level.reached : { notDetermined: true };
}

function gateFigure(value: GateFigure | null): Json {
  if (!value) return null;
  return value.kind === 'ratio' ? figure(value.ratio) : value.count;
}

function gateJson({ key, kind, outcome, threshold, value, blockers, open }: GateResult): Json {
  const distance =
    threshold.kind === 'ratio' && value?.kind === 'ratio' && outcome === 'failed'
      ? figure(minus(threshold.ratio, value.ratio))
      : undefined;
  return {
    key,
    kind,
    outcome,
    threshold: gateFigure(threshold),
    value: gateFigure(value),
    distance,
    blockers: blockers.map((blocker) => ({
      ref: blocker.ref,
      unit: blocker.unit,
      value: blocker.value && gateFigure(blocker.value),
    })),
    open: open.map(({ ref, unit }) => ({ ref, unit })),
  };
}

/** The figure of the whole and the units' figures that it was combined from. */
function nodeJson({ outcome, coverage, rule, inputs }: EntityNodeScore, lost: Ratio): Json {
  return {
    score: outcomeJson(outcome),
    lost: figure(lost),
    coverage: coverageJson(coverage),
    rule: ruleJson(rule),
    from: inputs.map(({ unit, weight, outcome: of }) => ({ unit, weight, score: outcomeJson(of) })),
  };
}

/** One unit's tree: each score with its rule, inputs, weights and what was left out. */
function treeJson(score: NodeScore): Json {
  const base = { ref: score.ref, score: outcomeJson(score.outcome) };
  if (score.kind === 'group') {
    return {
      ...base,
      coverage: { ...score.coverage },
      rule: ruleJson(score.rule),
      inputs: score.contributions.map(({ score: child, weight, stage, use }) => ({
        weight,
        stage,
        use,
        of: treeJson(child),
      })),
    };
  }
  return {
    ...base,
    rule: score.rule.kind === 'cappedBy' ? { cappedBy: score.rule.dimension } : score.rule.kind,
    dimensions: score.dimensions.map(dimensionJson),
    missing: [...score.missing],
    uncapped: score.uncapped && figure(score.uncapped),
  };
}

function dimensionJson({ dimension, scale, weight, rating, option, ratio, derivation }: DimensionScore): Json {
  return {
    dimension,
    scale,
    weight,
    rating: typeof rating === 'object' ? { ...rating } : rating,
    option,
    worth: toFraction(ratio),
    derivation: derivation && { ...derivation, coverage: figure(derivation.coverage) },
  };
}

function gapJson(gap: Gap): Json {
  return {
    requirement: gap.requirement.ref,
    severity: gap.severity,
    scope: gap.scope,
    ownerFunction: gap.requirement.ownerFunction,
    workstream: gap.requirement.workstream,
    assessed: gap.assessed,
    share: figure(gap.share),
    lost: figure(gap.lost),
    widest: figure(gap.widest),
    places: gap.places.map(({ unit, ratio, distance, lost, severity }) => ({
      unit,
      score: figure(ratio),
      distance: figure(distance),
      lost: figure(lost),
      severity,
    })),
  };
}

function paretoJson(entries: ReturnType<typeof pareto>): Json {
  return entries.map(({ key, amount, share, cumulative }) => ({
    key,
    lost: figure(amount),
    share: figure(share),
    cumulative: figure(cumulative),
  }));
}

function spreadJson(values: readonly Ratio[]): Json {
  const spread = spreadOf(values);
  return (
    spread && {
      count: spread.count,
      lowest: figure(spread.lowest),
      lowerQuartile: figure(spread.lowerQuartile),
      median: figure(spread.median),
      upperQuartile: figure(spread.upperQuartile),
      highest: figure(spread.highest),
      range: figure(spread.range),
    }
  );
}

function intervalJson(interval: Interval | null): Json {
  return interval && { low: interval.low.toFixed(6), high: interval.high.toFixed(6) };
}

function kpisJson({ assessment, framework }: AssessedWave): Json {
  return assessment.kpis.map((series): Json => {
    const kpi = known(framework.kpis, series.kpi);
    const summary = summariseSeries(kpi, series);
    return {
      kpi: kpi.key,
      unit: series.unit,
      from: summary.from,
      to: summary.to,
      first: figure(summary.first),
      last: figure(summary.last),
      sample: summary.sample && figure(summary.sample),
      interval: intervalJson(summary.interval),
      target: summary.target && figure(summary.target),
      verdict: summary.verdict,
      points: series.points.map((point) => ({ month: point.month, value: figure(pointValue(kpi, point)) })),
    };
  });
}

function reasonsJson({ assessment }: AssessedWave): Json | undefined {
  const share = assessment.contactReasons && systemicShare(assessment.contactReasons.reasons);
  return (
    share && {
      systemic: share.systemic,
      total: share.total,
      share: figure(share.share),
      interval: intervalJson(share.interval),
      reasons: assessment.contactReasons.reasons.map(({ reason, count, cause, ownerFunction, frontLine }) => ({
        reason: textIn(reason, 'en'),
        count,
        cause,
        ownerFunction,
        frontLine,
      })),
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
    ? { before: figure(before.ratio), change: figure(minus(now.ratio, before.ratio)) }
    : { before: outcomeJson(before) };
}

/** Workstreams and effort of the assessments named; dates, loads and fit are those of the whole plan they share. */
function planJson(plan: Plan, assessments: readonly string[]): Json {
  const workstreams = plan.workstreams.filter(({ gaps }) =>
    gaps.some(({ assessment }) => assessments.includes(assessment)),
  );
  return {
    startDate: plan.startDate,
    endDate: plan.endDate,
    limitDate: plan.limitDate,
    workingDays: plan.length,
    limitWorkingDays: plan.limitLength,
    fits: plan.fits,
    effort: { ...sumEffort(workstreams.map(({ effort }) => effort)) },
    workstreams: workstreams.map((workstream) => ({
      number: workstream.number,
      id: workstream.id,
      startDate: workstream.startDate,
      endDate: workstream.endDate,
      effort: { ...workstream.effort },
      lost: figure(workstream.lost),
      quickWin: workstream.quickWin,
      critical: workstream.critical,
      dependsOn: [...workstream.dependsOn],
      gaps: workstream.gaps.map(({ assessment, gap }) => ({ assessment, requirement: gap.requirement.ref })),
      workItems: workstream.workItems.map((item) => ({
        id: item.id,
        ownerFunction: item.ownerFunction,
        startDate: item.startDate,
        endDate: item.endDate,
        effort: { ...item.effort },
        critical: item.critical,
        waitedForCapacity: item.waitedForCapacity,
        dependsOn: [...item.dependsOn],
      })),
    })),
    loads: plan.loads.map(({ ownerFunction, capacity, effort, peak }) => ({
      ownerFunction,
      capacity,
      effort,
      peak: figure(peak),
    })),
    overrun: plan.overrun && {
      daysOver: plan.overrun.daysOver,
      lateWorkstreams: [...plan.overrun.lateWorkstreams],
      lengthWithUnlimitedPeople: plan.overrun.lengthWithUnlimitedPeople,
      morePeople: plan.overrun.morePeople?.map((more) => ({ ...more })) ?? null,
      postpone: plan.overrun.postpone && [...plan.overrun.postpone],
      monthsNeeded: plan.overrun.monthsNeeded,
    },
    projection: plan.projection.map(({ workstream, endDate, scores }) => ({
      workstream,
      endDate,
      scores: Object.fromEntries(
        [...scores]
          .filter(([key]) => assessments.includes(key))
          .map(([key, { outcome, level }]) => [key, { score: outcomeJson(outcome), level: reachedJson(level) }]),
      ),
    })),
  };
}
