import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JointPlanJson, OutcomeJson, PlanJson, ScoresJson } from './scores-json';

const GOLDEN = join(__dirname, '..', 'golden');

/**
 * A summary kept in `test/golden/<name>.json`, to compare with. `UPDATE_GOLDEN=1 npx jest test/cases-run/golden` writes
 * the files anew: read the difference before you keep it.
 */
export function golden(name: string, summary: unknown): unknown {
  const path = join(GOLDEN, `${name}.json`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(summary, null, 2)}\n`);
  }
  if (!existsSync(path)) throw new Error(`There is no ${path}: run with UPDATE_GOLDEN=1 and read what it writes.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** One line for each thing that a reviewer compares: figures with six decimals, dates, and where everything stands. */
export function summaryOf(scores: ScoresJson): unknown {
  const { entity, nodes, units, gaps, previous, plan } = scores;
  const ranked = units
    .map(({ ref, verdict }) => ({ ref, score: decimal(verdict.score) }))
    .sort((a, b) => Number(b.score) - Number(a.score));
  const end = (unit: (typeof ranked)[number] | undefined): string => (unit ? `${unit.ref} ${unit.score}` : '');
  return {
    framework: scores.framework.id,
    score: decimal(entity.score),
    ...(decimal(entity.beforeCaps) === decimal(entity.score) ? {} : { beforeCaps: decimal(entity.beforeCaps) }),
    ...(previous && { previous: `${previous.assessment} ${decimal(previous.score)}` }),
    level: levelText(scores),
    coverage: `${entity.coverage.assessed} of ${entity.coverage.applicable}`,
    gates: entity.gates.map(({ key, outcome, blockers }) => `${key} ${outcome}, ${blockers.length} blockers`),
    categories: Object.fromEntries(
      (units[0]?.tree.inputs ?? []).map(({ of: { ref } }) => [
        ref,
        `${decimal(nodes[ref]?.score)}, lost ${nodes[ref]?.lost.decimal ?? ''}, ${nodes[ref]?.coverage.assessed ?? 0} of ${nodes[ref]?.coverage.applicable ?? 0}`,
      ]),
    ),
    units: `${units.length}, best ${end(ranked[0])}, worst ${end(ranked.at(-1))}`,
    gaps: {
      severity: counted(gaps.map(({ severity }) => severity)),
      scope: counted(gaps.map(({ scope }) => scope)),
      costliest: gaps
        .slice(0, 5)
        .map(({ requirement, severity, scope, places, lost }) =>
          [requirement, severity, scope, `${places.length} places`, lost.decimal].join(', '),
        ),
    },
    findings: counted(scores.findings.map(({ grade }) => grade)),
    kpis: scores.kpis
      .filter(({ unit }) => unit === undefined)
      .map(
        ({ kpi, from, first, to, last, verdict }) =>
          `${kpi}: ${from} ${first.decimal}, ${to} ${last.decimal}, ${verdict ?? 'no target'}`,
      ),
    ...(scores.contactReasons && {
      contactReasons: `${scores.contactReasons.systemic} of ${scores.contactReasons.total}, ${scores.contactReasons.interval.low} to ${scores.contactReasons.interval.high}`,
    }),
    ...(plan && { plan: planSummary(plan) }),
  };
}

export function jointSummaryOf({ assessments, plan }: JointPlanJson): unknown {
  return {
    assessments: assessments.map(({ key, score }) => `${key} ${decimal(score)}`),
    ...planSummary(plan),
  };
}

function planSummary(plan: PlanJson): {
  readonly length: string;
  readonly workstreams: readonly string[];
  readonly projection: readonly string[];
} {
  return {
    length: `${plan.startDate} to ${plan.endDate}, ${plan.workingDays} of ${plan.limitWorkingDays} working days, ${plan.fits ? 'fits' : 'does not fit'}`,
    workstreams: plan.workstreams.map(
      ({ number, id, startDate, endDate, effort, lost, gaps, quickWin, critical }) =>
        `${number} ${id}: ${startDate} to ${endDate}, ${effort.likely} days, ${gaps.length} gaps, lost ${lost.decimal}` +
        `${quickWin ? ', quick win' : ''}${critical ? ', critical' : ''}`,
    ),
    projection: plan.projection
      .slice(-1)
      .flatMap(({ scores }) =>
        Object.entries(scores).map(([key, { score, level }]) =>
          [key, decimal(score), typeof level === 'string' ? level : 'no level'].join(' '),
        ),
      ),
  };
}

function levelText({ entity: { level } }: ScoresJson): string {
  if ('notDetermined' in level) return `not determined, coverage ${level.notDetermined.coverage.decimal}`;
  const blockers = level.blockers.map((blocker) =>
    'gate' in blocker ? blocker.gate : `score short by ${blocker.distance.decimal}`,
  );
  return `${level.reached ?? 'none'}, next ${level.next ?? 'none'}: ${blockers.join(', ')}`;
}

function decimal(outcome: OutcomeJson | undefined): string {
  if (!outcome) return '';
  return 'decimal' in outcome ? outcome.decimal : 'notApplicable' in outcome ? 'not applicable' : 'not assessed';
}

/** How often each word occurs, in the order of the alphabet. */
function counted(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]),
  );
}
