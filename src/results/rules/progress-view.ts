import {
  chainProgress,
  type GapCourseJson,
  type PartProgressJson,
  type PlanAchievementJson,
  type ProgressJson,
  progressJson,
  type StepJson,
  type WorkstreamAchievementJson,
} from '../../report/models/progress-json';
import type { ProgressPoint } from '../../report/models/report-context';
import type { Chain } from '../../gap/rules/chain';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import type { Plan } from '../../workstream/rules/plan';
import { type NodeKind, nodesOf } from './list-nodes';

export interface NodeProgressView extends PartProgressJson {
  readonly kind: NodeKind;
  /** Ref of the category or item above; null directly below the framework. */
  readonly parent: string | null;
  readonly title: LocalizedText;
}

export interface UnitProgressView extends PartProgressJson {
  readonly name: LocalizedText;
}

export interface GapCourseView extends GapCourseJson {
  readonly title: LocalizedText;
  readonly category: string;
}

export interface WorkstreamAchievementView extends WorkstreamAchievementJson {
  readonly title: LocalizedText;
}

export interface PlanAchievementView extends PlanAchievementJson {
  readonly workstreams: readonly WorkstreamAchievementView[];
}

export interface StepView extends StepJson {
  readonly plan: PlanAchievementView | null;
}

export interface ProgressFigures extends ProgressJson {
  readonly steps: readonly StepView[];
  readonly overall: StepView;
  readonly nodes: readonly NodeProgressView[];
  readonly units: readonly UnitProgressView[];
  readonly gaps: readonly GapCourseView[];
}

/** The figures of the data file, with titles. @throws RangeError when the waves are not of one framework version */
export function progressView(points: Chain<ProgressPoint>): ProgressFigures {
  const json = progressJson(chainProgress(points));
  const [{ wave }] = points;
  const groups = new Map(
    nodesOf(wave.framework, 'item').map(({ ref, kind, parent, title }) => [ref, { kind, parent, title }]),
  );
  const names = new Map(points.flatMap((point) => point.wave.assessment.units.map(({ ref, name }) => [ref, name])));
  const plans = new Map(points.flatMap((point) => (point.plan ? [[point.wave.assessment.key, point.plan]] : [])));
  const step = (one: StepJson): StepView => ({ ...one, plan: one.plan && titled(one.plan, known(plans, one.from)) });
  return {
    ...json,
    steps: json.steps.map(step),
    overall: step(json.overall),
    nodes: json.nodes.map((node) => ({ ...node, ...known(groups, node.ref) })),
    units: json.units.map((unit) => ({ ...unit, name: known(names, unit.ref) })),
    gaps: json.gaps.map((gap) => {
      const { title, category } = known(wave.framework.requirements, gap.requirement);
      return { ...gap, title, category };
    }),
  };
}

function titled(achievement: PlanAchievementJson, { titles }: Plan): PlanAchievementView {
  return {
    ...achievement,
    workstreams: achievement.workstreams.map((workstream) => ({
      ...workstream,
      title: known(titles, workstream.id),
    })),
  };
}
