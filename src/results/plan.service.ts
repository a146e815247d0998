import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import type { Framework } from '../framework';
import { type PlanJson, planJson, type WorkItemJson, type WorkstreamJson } from '../report';
import { ENGINE_VERSION } from '../scoring';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { Plan, ScheduledWorkstream } from '../workstream';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import type { FrameworkRecord } from './rules/assess-records';

export const PLAN_PARTS = ['own', 'joint'] as const;
/** Of the assessment alone, or of all assessments of its wave together. */
export type PlanPart = (typeof PLAN_PARTS)[number];

export interface WorkItemView extends WorkItemJson {
  readonly title: LocalizedText;
}

export interface WorkstreamView extends Omit<WorkstreamJson, 'workItems'> {
  readonly title: LocalizedText;
  readonly objective: LocalizedText;
  readonly ownerFunction: string;
  readonly workItems: readonly WorkItemView[];
}

export interface PlanView extends Omit<PlanJson, 'workstreams' | 'tracking'> {
  readonly basis: ResultBasisView;
  readonly part: PlanPart;
  /** The assessments that share the plan. */
  readonly assessments: readonly { readonly id: string; readonly key: string; readonly title: LocalizedText }[];
  readonly workstreams: readonly WorkstreamView[];
  /** Owner functions named anywhere in the plan. */
  readonly ownerFunctions: readonly { readonly key: string; readonly title: LocalizedText }[];
}

/** The plan of an assessment's wave as the API shows it. */
@Injectable()
export class PlanService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units; results/no-plan when nothing is below target or assessed */
  async plan(scope: Scope, id: string, part: PlanPart): Promise<PlanView> {
    const { head, heads, records, plan, current } = await this.results.planned(scope, id);
    const keys = part === 'own' ? [head.key] : heads.map(({ key }) => key);
    const json = plan && planJson(plan, keys);
    if (!json || json.workstreams.length === 0) {
      throw noPlan(part === 'own' ? [current] : records);
    }
    const shown = heads.filter(({ key }) => keys.includes(key));
    const workstreams = json.workstreams.map((workstream) => workstreamView(workstream, plan));
    const frameworks = records.map(({ framework }) => framework);
    return {
      basis: basisView({ head, wave: { framework: current.framework, result: { score: { engine: ENGINE_VERSION } } } }),
      part,
      assessments: shown.map(({ id: assessmentId, key, title }) => ({ id: assessmentId, key, title })),
      ...json,
      workstreams,
      ownerFunctions: ownersOf(json.loads, workstreams, frameworks),
    };
  }
}

function noPlan(records: readonly FrameworkRecord[]): DomainError {
  const isEmpty = records.every(({ record: { answers } }) =>
    Object.values(answers).every((sheet) => Object.keys(sheet).length === 0),
  );
  return new DomainError(
    'results/no-plan',
    isEmpty
      ? 'Nothing was assessed yet, so there is nothing to plan. Enter answers first.'
      : 'Nothing is below target, so there is nothing to plan.',
  );
}

function workstreamView(json: WorkstreamJson, plan: Plan): WorkstreamView {
  const workstream = plan.workstreams.find(({ id }) => id === json.id);
  if (!workstream) throw new RangeError(`The plan has no workstream ${json.id}.`);
  const { title, objective, ownerFunction } = workstream.template;
  return {
    ...json,
    ...{ title, objective, ownerFunction },
    workItems: json.workItems.map((item) => ({ ...item, title: itemTitle(workstream, item.id) })),
  };
}

const itemTitle = ({ workItems }: ScheduledWorkstream, id: string): LocalizedText =>
  workItems.find((item) => item.id === id)?.template.title ?? id;

/** Frameworks of one wave name functions alike; the first that knows one gives its title. */
function ownersOf(
  loads: PlanJson['loads'],
  workstreams: readonly WorkstreamView[],
  frameworks: readonly Framework[],
): PlanView['ownerFunctions'] {
  const keys = [
    ...loads.map((load) => load.ownerFunction),
    ...workstreams.flatMap((one) => [one.ownerFunction, ...one.workItems.map((item) => item.ownerFunction)]),
  ];
  return [...new Set(keys)].map((key) => ({
    key,
    title: frameworks.flatMap(({ ownerFunctions }) => ownerFunctions.get(key)?.title ?? [])[0] ?? key,
  }));
}
