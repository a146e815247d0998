import type { Assessment } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import { scoreAssessment } from '../../scoring/score-assessment';
import type { ProjectedScore, ProjectedVerdict, ScheduledWorkstream } from './plan';
import { compareText } from './text-order';

/** What an assessment brings to a projection. */
export interface ProjectedAssessment {
  readonly assessment: Pick<Assessment, 'key' | 'units' | 'answers' | 'findings' | 'target'>;
  readonly framework: Pick<Framework, 'model'>;
}

/**
 * The score of each assessment once each workstream has closed its gaps, one after the other. A requirement of a
 * finished workstream counts as at least the target wherever it is rated, and findings about it as closed; everything
 * else stays as it was assessed. What a gate counts beside the score (months of data, ratings at one option, a single
 * dimension) is not projected, so that no level is promised on it.
 * @param workstreams in order of completion
 */
export function projectScores(
  sources: readonly ProjectedAssessment[],
  workstreams: readonly ScheduledWorkstream[],
): readonly ProjectedScore[] {
  let states = [...sources]
    .sort((a, b) => compareText(a.assessment.key, b.assessment.key))
    .map((source) => stateOf(source, new Set()));
  return workstreams.map((workstream) => {
    states = states.map((state) => afterwards(state, workstream));
    return {
      workstream: workstream.id,
      endDate: workstream.endDate,
      scores: new Map(states.map(({ source, verdict }) => [source.assessment.key, verdict])),
    };
  });
}

/**
 * The score of each assessment, by its key, once all of some workstreams have closed their gaps; without any, as it was
 * assessed. What counts is told at `projectScores`.
 */
export function projectAfter(
  sources: readonly ProjectedAssessment[],
  workstreams: readonly Pick<ScheduledWorkstream, 'gaps'>[],
): ReadonlyMap<string, ProjectedVerdict> {
  const all = workstreams.flatMap(({ gaps }) => gaps);
  return new Map(
    sources.map((source) => {
      const { key } = source.assessment;
      const closed = all.filter(({ assessment }) => assessment === key).map(({ gap }) => gap.requirement.ref);
      return [key, stateOf(source, new Set(closed)).verdict] as const;
    }),
  );
}

interface State {
  readonly source: ProjectedAssessment;
  /** Refs of requirements whose gaps are closed. */
  readonly closed: ReadonlySet<string>;
  readonly verdict: ProjectedVerdict;
}

function afterwards(state: State, { gaps }: ScheduledWorkstream): State {
  const own = gaps.filter(({ assessment }) => assessment === state.source.assessment.key);
  if (own.length === 0) return state;
  return stateOf(state.source, new Set([...state.closed, ...own.map(({ gap }) => gap.requirement.ref)]));
}

function stateOf(source: ProjectedAssessment, closed: ReadonlySet<string>): State {
  const { units, answers, findings, target } = source.assessment;
  const { entity } = scoreAssessment(source.framework.model, {
    units,
    answers,
    findings: findings.filter(({ requirement }) => !closed.has(requirement)),
    atLeast: new Map([...closed].map((ref) => [ref, target])),
  });
  return { source, closed, verdict: { outcome: entity.capped.outcome, level: entity.level } };
}
