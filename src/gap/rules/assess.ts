import type { Assessment } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import { entityLoss, type EntityLoss } from '../../scoring/lost-points';
import { minus, ONE, ZERO } from '../../scoring/ratio';
import { scoreAssessment, type AssessmentScore } from '../../scoring/score-assessment';
import { findGaps, type Gap } from './gap';

/** Everything that follows from an assessment's answers and findings; reports and plans only select and word it. */
export interface AssessmentResult {
  readonly score: AssessmentScore;
  /** Where the entity's points went, before caps. */
  readonly loss: EntityLoss;
  readonly gaps: readonly Gap[];
}

/** @throws ScoringError when an answer does not fit the framework */
export function assess(framework: Framework, assessment: Assessment): AssessmentResult {
  const { units, answers, findings, target, systemicShare } = assessment;
  const score = scoreAssessment(framework.model, { units, answers, findings });
  const { outcome } = score.entity;
  const loss = entityLoss(
    framework.model,
    score.units.map((unit) => unit.score),
    outcome.kind === 'scored' ? minus(ONE, outcome.ratio) : ZERO,
  );
  return { score, loss, gaps: findGaps(framework, score, loss, { target, systemicShare }) };
}
