import type { CertificationScheme } from '../../framework/rules/certification-scheme';
import { daysAfter } from '../../remediation/rules/days';
import type { GateBlocker, GateResult } from '../../scoring/gates';
import { blockersTo } from '../../scoring/levels';
import type { ScoringModel } from '../../scoring/model';
import type { Ratio } from '../../scoring/ratio';
import type { Verdict } from '../../scoring/score-assessment';
import { monthsAfter } from './dates';
import { isBy, type Nonconformity, openOf } from './nonconformity';

/** An assessment of the other side of the contract. */
export interface PairedAssessment {
  readonly completedOn: string;
  /** Its level stands at or above the one that the scheme asks for. */
  readonly reachesLevel: boolean;
}

/** What a decision rests on. Days are YYYY-MM-DD. */
export interface DecisionBasis {
  readonly kind: 'first' | 'recertification';
  readonly today: string;
  readonly model: ScoringModel;
  /** Of the whole entity. */
  readonly verdict: Verdict;
  /** Fewest months behind any result; null: no result is rated. */
  readonly dataMonths: number | null;
  readonly nonconformities: readonly Nonconformity[];
  /** Sites of the sample plan, and those that were visited. */
  readonly planned: readonly string[];
  readonly visited: readonly string[];
  readonly paired: PairedAssessment | null;
}

/** Something that stands against a certificate: what would have to change. */
export type DecisionBlocker =
  | { readonly kind: 'notDetermined'; readonly coverage: Ratio; readonly minimumCoverage: Ratio }
  | { readonly kind: 'score'; readonly value: Ratio; readonly needed: Ratio; readonly distance: Ratio }
  | {
      readonly kind: 'gate';
      readonly gate: string;
      readonly outcome: 'failed' | 'notDetermined';
      /** Where it fails, and where something that could fail is not assessed. */
      readonly blockers: readonly GateBlocker[];
      readonly open: readonly GateBlocker[];
    }
  | { readonly kind: 'dataMonths'; readonly months: number; readonly needed: number }
  | { readonly kind: 'openMajors' | 'openMinors'; readonly allowed: number; readonly ids: readonly string[] }
  | { readonly kind: 'minorPlans'; readonly ids: readonly string[] }
  | { readonly kind: 'sitesNotVisited'; readonly sites: readonly string[] }
  | { readonly kind: 'pairedEvidence'; readonly why: 'missing' | 'tooOld' | 'belowLevel' };

/** What a certificate was granted on, and has to follow. */
export interface GrantCondition {
  readonly id: string;
  readonly due: string;
  /** Null: not yet. */
  readonly metOn: string | null;
}

export interface DecisionProposal {
  readonly outcome: 'grant' | 'grantOnConditions' | 'refuse';
  /** What keeps a certificate from being granted. */
  readonly blockers: readonly DecisionBlocker[];
  /** What may follow after the grant. */
  readonly waived: readonly DecisionBlocker[];
  /** What is waived, each with its day. Empty where it is refused. */
  readonly conditions: readonly GrantCondition[];
}

/**
 * Proposes a decision by rule; a person decides, and says why. Limits on findings count what is still open on the day, not what
 * the assessment found: what was corrected and verified since does not stand against a certificate.
 */
export function proposeDecision(scheme: CertificationScheme, basis: DecisionBasis): DecisionProposal {
  const all = [
    ...levelBlockers(scheme, basis),
    ...dataBlockers(scheme, basis),
    ...nonconformityBlockers(scheme, basis),
    ...sampleBlockers(basis),
    ...pairedBlockers(scheme, basis),
  ];
  const onConditions: readonly DecisionBlocker['kind'][] = scheme.decision.onConditions;
  const blockers = all.filter(({ kind }) => !onConditions.includes(kind));
  const waived = all.filter(({ kind }) => onConditions.includes(kind));
  if (blockers.length > 0) return { outcome: 'refuse', blockers, waived, conditions: [] };
  const due = daysAfter(basis.today, scheme.decision.conditionDays);
  const conditions = waived.map(({ kind }) => ({ id: kind, due, metOn: null }));
  return { outcome: waived.length > 0 ? 'grantOnConditions' : 'grant', blockers, waived, conditions };
}

function levelBlockers({ requires }: CertificationScheme, basis: DecisionBasis): readonly DecisionBlocker[] {
  const { model, verdict } = basis;
  if (verdict.level.kind === 'notDetermined') {
    const { coverage, minimumCoverage } = verdict.level;
    return [{ kind: 'notDetermined', coverage, minimumCoverage }];
  }
  const gates = verdict.gates.map((gate) => asOfToday(gate, model, basis));
  const toLevel = blockersTo(model, requires.level, verdict.capped.outcome, gates);
  const named = gates.filter(({ key, outcome }) => outcome !== 'passed' && requires.gates.includes(key));
  const closed = new Set([...toLevel.flatMap((one) => (one.kind === 'gate' ? [one.gate] : [])), ...keysOf(named)]);
  return [
    ...toLevel.flatMap((one): DecisionBlocker[] => (one.kind === 'score' ? [one] : [])),
    ...gates.flatMap(({ key, outcome, blockers, open }): DecisionBlocker[] =>
      outcome !== 'passed' && closed.has(key) ? [{ kind: 'gate', gate: key, outcome, blockers, open }] : [],
    ),
  ];
}

const keysOf = (gates: readonly GateResult[]): string[] => gates.map(({ key }) => key);

/** A limit on findings counts the nonconformities that are open today. */
function asOfToday(result: GateResult, model: ScoringModel, { nonconformities, today }: DecisionBasis): GateResult {
  const gate = model.gates.find(({ key }) => key === result.key);
  if (gate?.kind !== 'findingLimit') return result;
  const count = openOf(nonconformities, gate.grade, today).length;
  const value = { kind: 'count', count } as const;
  const isPassed = count <= gate.maximum;
  return {
    ...{ ...result, outcome: isPassed ? 'passed' : 'failed', value },
    blockers: isPassed ? [] : [{ ref: model.root.ref, value }],
  };
}

function dataBlockers(scheme: CertificationScheme, { kind, dataMonths }: DecisionBasis): readonly DecisionBlocker[] {
  const needed = scheme.requires.dataMonths[kind];
  const months = dataMonths ?? 0;
  return months < needed ? [{ kind: 'dataMonths', months, needed }] : [];
}

function nonconformityBlockers(
  { nonconformities: limits }: CertificationScheme,
  { nonconformities, today }: DecisionBasis,
): readonly DecisionBlocker[] {
  const majors = openOf(nonconformities, 'major', today);
  const minors = openOf(nonconformities, 'minor', today);
  const unplanned = limits.minorPlans ? minors.filter(({ answeredOn }) => !isBy(answeredOn, today)) : [];
  const over = (kind: 'openMajors' | 'openMinors', open: readonly Nonconformity[]): DecisionBlocker[] =>
    open.length > limits[kind] ? [{ kind, allowed: limits[kind], ids: open.map(({ id }) => id) }] : [];
  return [
    ...over('openMajors', majors),
    ...over('openMinors', minors),
    ...(unplanned.length > 0 ? [{ kind: 'minorPlans', ids: unplanned.map(({ id }) => id) } as const] : []),
  ];
}

function sampleBlockers({ planned, visited }: DecisionBasis): readonly DecisionBlocker[] {
  const sites = planned.filter((site) => !visited.includes(site));
  return sites.length > 0 ? [{ kind: 'sitesNotVisited', sites }] : [];
}

function pairedBlockers(
  { requires }: CertificationScheme,
  { paired, today }: DecisionBasis,
): readonly DecisionBlocker[] {
  if (!requires.paired) return [];
  const blocker = (why: 'missing' | 'tooOld' | 'belowLevel'): DecisionBlocker[] => [{ kind: 'pairedEvidence', why }];
  if (!paired) return blocker('missing');
  if (monthsAfter(paired.completedOn, requires.paired.months) < today) return blocker('tooOld');
  return paired.reachesLevel ? [] : blocker('belowLevel');
}
