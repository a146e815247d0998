import type { GateResult } from './gates';
import type { Level, ScoringModel } from './model';
import { isAtLeast, minus, smaller, type Ratio } from './ratio';
import { coverageRatio, type Coverage, type Outcome } from './score';

export type LevelBlocker =
  | { readonly kind: 'score'; readonly value: Ratio; readonly needed: Ratio; readonly distance: Ratio }
  | { readonly kind: 'gate'; readonly gate: string; readonly outcome: 'failed' | 'notDetermined' };

export type LevelVerdict =
  | {
      readonly kind: 'determined';
      /** Null below the lowest level. */
      readonly reached: string | null;
      readonly next: string | null;
      /** Everything that stands between the subject and the next level; empty at the top. */
      readonly blockers: readonly LevelBlocker[];
    }
  /** Too little was assessed for a verdict (invariant 2 of the design). */
  | { readonly kind: 'notDetermined'; readonly coverage: Ratio; readonly minimumCoverage: Ratio };

/** The score after caps, and which failing gates capped it. */
export interface CappedScore {
  readonly outcome: Outcome;
  readonly cappedBy: readonly string[];
}

/** Applies the `capScore` effects of failing gates. */
export function capScore(outcome: Outcome, gates: readonly GateResult[]): CappedScore {
  if (outcome.kind !== 'scored') return { outcome, cappedBy: [] };
  const cappedBy: string[] = [];
  let value = outcome.ratio;
  for (const gate of gates) {
    if (gate.outcome !== 'failed' || gate.effect.kind !== 'capScore' || isAtLeast(gate.effect.ratio, outcome.ratio))
      continue;
    value = smaller(value, gate.effect.ratio);
    cappedBy.push(gate.key);
  }
  return { outcome: { kind: 'scored', ratio: value }, cappedBy };
}

/**
 * Levels are climbed one by one: the first whose minimum or gates are not met is the next one, and what is not met
 * there is what blocks it. A gate that is not determined does not open.
 */
export function judgeLevel(
  model: ScoringModel,
  score: Outcome,
  coverage: Coverage,
  gates: readonly GateResult[],
): LevelVerdict {
  const covered = coverageRatio(coverage);
  if (score.kind !== 'scored' || !isAtLeast(covered, model.minimumCoverage)) {
    return { kind: 'notDetermined', coverage: covered, minimumCoverage: model.minimumCoverage };
  }
  let reached: string | null = null;
  for (const [index, level] of model.levels.entries()) {
    const blockers = blockersOf(model, index, level, score.ratio, gates);
    if (blockers.length > 0) return { kind: 'determined', reached, next: level.key, blockers };
    reached = level.key;
  }
  return { kind: 'determined', reached, next: null, blockers: [] };
}

function blockersOf(
  model: ScoringModel,
  index: number,
  level: Level,
  score: Ratio,
  gates: readonly GateResult[],
): LevelBlocker[] {
  const blockers: LevelBlocker[] = [];
  if (!isAtLeast(score, level.minimum)) {
    blockers.push({ kind: 'score', value: score, needed: level.minimum, distance: minus(level.minimum, score) });
  }
  for (const { key, effect, outcome } of gates) {
    if (outcome === 'passed') continue;
    const caps =
      effect.kind === 'capLevel' && model.levels.findIndex((candidate) => candidate.key === effect.level) < index;
    if (caps || level.gates.includes(key)) blockers.push({ kind: 'gate', gate: key, outcome });
  }
  return blockers;
}

/**
 * Everything that stands between a subject and a level, which may lie several above the one reached: what is not met at that
 * level or below it, each gate once, the score by the highest minimum that it misses. A score that is none misses nothing here.
 * @throws RangeError when the framework has no such level
 */
export function blockersTo(
  model: ScoringModel,
  wanted: string,
  score: Outcome,
  gates: readonly GateResult[],
): readonly LevelBlocker[] {
  const last = model.levels.findIndex(({ key }) => key === wanted);
  if (last < 0) throw new RangeError(`${model.framework} has no level ${wanted}.`);
  if (score.kind !== 'scored') return [];
  const all = model.levels
    .slice(0, last + 1)
    .flatMap((level, index) => blockersOf(model, index, level, score.ratio, gates));
  const names = all.map((blocker) => (blocker.kind === 'gate' ? blocker.gate : ''));
  return all.filter((blocker, index) =>
    blocker.kind === 'gate' ? names.indexOf(blocker.gate) === index : names.lastIndexOf('') === index,
  );
}
