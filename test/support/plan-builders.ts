import type { Assessment, Finding, PlanLimits, Unit } from '../../src/assessment/assessment';
import type { Dependency, Effort, Framework, RequirementInfo, WorkstreamTemplate } from '../../src/framework/framework';
import { assess } from '../../src/gap/rules/assess';
import type { Gap } from '../../src/gap/rules/gap';
import type { RequirementNode, ScoringModel } from '../../src/scoring/model';
import { percent, ratio } from '../../src/scoring/ratio';
import { deriveWorkstreams } from '../../src/workstream/rules/derive';
import type { PlanSource } from '../../src/workstream/rules/make-plan';
import type { DerivedWorkstream } from '../../src/workstream/rules/plan';

/** A workstream template in short. Every person-day figure is the likely one; low and high are half and double. */
export interface TemplateSketch {
  /** Lost points of its only gap, per thousand; 10 unless given. */
  readonly lost?: number;
  /** Keys of what has to finish first, or dependencies of any kind. */
  readonly after?: readonly (string | Dependency)[];
  readonly items: Readonly<Record<string, ItemSketch>>;
}

export interface ItemSketch {
  /** `operations` unless given. */
  readonly owner?: string;
  readonly effort: number;
  readonly perUnit?: number;
  readonly days: number;
  /** Keys of what has to finish first, or dependencies of any kind. */
  readonly after?: readonly (string | Dependency)[];
}

export type Sketches = Readonly<Record<string, TemplateSketch>>;

/** Workstreams with one gap each, of the framework `fw`, in as many units as asked for. */
export function workstreamsOf(sketches: Sketches, units = 1): readonly DerivedWorkstream[] {
  const framework = frameworkOf(sketches);
  const gaps = Object.entries(sketches).map(([key, { lost }]) => gapOf(key, { lost, units: unitRefs(units) }));
  return deriveWorkstreams([{ assessment: 'baseline', framework, gaps }]);
}

export function unitRefs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `U${index + 1}`);
}

/** A gap on requirement `ref` (of the same name as its template unless given); no units: answered once. */
export function gapOf(
  workstream: string,
  {
    ref = `R-${workstream}`,
    lost = 10,
    units = [],
  }: { ref?: string; lost?: number | undefined; units?: readonly string[] } = {},
): Gap {
  const place = { ratio: percent(50), distance: percent(30), lost: ratio(lost, 1000), severity: 'medium' } as const;
  return {
    requirement: requirementOf(ref, workstream),
    scope: units.length === 0 ? 'organisation' : 'systemic',
    places:
      units.length === 0 ? [place] : units.map((unit) => ({ ...place, unit, lost: ratio(lost, 1000 * units.length) })),
    assessed: Math.max(1, units.length),
    share: ratio(1),
    lost: ratio(lost, 1000),
    severity: 'medium',
    widest: percent(30),
  };
}

export interface FrameworkSketch {
  readonly key?: string;
  readonly version?: string;
  /** Requirement ref → template; one requirement per template unless given. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly model?: Partial<ScoringModel>;
}

/** Requirements of equal weight under one root, each rated 0 to 100 in every unit. */
export function frameworkOf(sketches: Sketches, sketch: FrameworkSketch = {}): Framework {
  const { key = 'fw', version = '1.0.0', model = {} } = sketch;
  const templates = Object.keys(sketches);
  const requirements = sketch.requirements ?? Object.fromEntries(templates.map((name) => [`R-${name}`, name]));
  const id = `${key}@${version}`;
  return {
    key,
    version,
    id,
    hash: '',
    title: key,
    summary: key,
    model: { ...modelOf(id, Object.keys(requirements)), ...model },
    target: percent(80),
    categories: [],
    groups: new Map(),
    requirements: new Map(Object.entries(requirements).map(([ref, name]) => [ref, requirementOf(ref, name)])),
    dimensions: new Map(),
    scales: new Map(),
    ownerFunctions: new Map(),
    kpis: new Map(),
    gates: new Map(),
    levels: new Map(),
    workstreamTemplates: new Map(
      Object.entries(sketches).map(([name, template]) => [name, templateOf(name, template)]),
    ),
  };
}

function requirementOf(ref: string, workstream: string): RequirementInfo {
  return {
    ref,
    title: ref,
    statement: ref,
    critical: false,
    category: 'all',
    ownerFunction: 'operations',
    kpis: [],
    workstream,
  };
}

function templateOf(key: string, { after = [], items }: TemplateSketch): WorkstreamTemplate {
  return {
    key,
    title: key,
    objective: key,
    ownerFunction: 'operations',
    dependsOn: after.map(dependencyOf),
    kpis: [],
    deliverables: [],
    risks: [],
    workItems: Object.entries(items).map(([name, item]) => ({
      key: name,
      title: name,
      ownerFunction: item.owner ?? 'operations',
      effortDays: effortOf(item.effort),
      effortDaysPerUnit: effortOf(item.perUnit ?? 0),
      durationDays: item.days,
      dependsOn: (item.after ?? []).map(dependencyOf),
    })),
  };
}

function dependencyOf(after: string | Dependency): Dependency {
  return typeof after === 'string' ? { on: after, kind: 'finishToStart', lagDays: 0 } : after;
}

export function effortOf(likely: number): Effort {
  return { low: Math.floor(likely / 2), likely, high: likely * 2 };
}

function modelOf(framework: string, refs: readonly string[]): ScoringModel {
  return {
    framework,
    root: {
      kind: 'group',
      ref: 'all',
      weight: 1,
      rollUp: { kind: 'weightedMean' },
      children: refs.map(requirementNode),
    },
    scales: new Map([['percentage', { kind: 'percentage', step: 1 }]]),
    acrossUnits: { kind: 'weightedMean' },
    notAssessed: 'excluded',
    minimumCoverage: percent(80),
    gates: [],
    levels: [
      { key: 'developing', minimum: percent(50), gates: [] },
      { key: 'proficient', minimum: percent(80), gates: [] },
    ],
  };
}

function requirementNode(ref: string): RequirementNode {
  return {
    kind: 'requirement',
    ref,
    weight: 1,
    critical: false,
    notApplicable: 'allowed',
    answeredPer: 'unit',
    method: {
      key: 'simple',
      dimensions: [{ dimension: 'all', scale: 'percentage', weight: 1 }],
      combine: { kind: 'weightedMean' },
    },
  };
}

export interface AssessmentSketch {
  readonly key?: string;
  /** Unit ref → requirement ref → percent. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings?: readonly Pick<Finding, 'grade' | 'requirement' | 'units'>[];
  readonly planStart?: string;
}

/** An assessment with its gaps, target 80 %. */
export function sourceOf(framework: Framework, sketch: AssessmentSketch): PlanSource {
  const assessment = assessmentOf(framework, sketch);
  return { assessment, framework, gaps: assess(framework, assessment).gaps };
}

function assessmentOf(framework: Framework, sketch: AssessmentSketch): Assessment {
  const { key = 'baseline', ratings, findings = [], planStart } = sketch;
  const byUnit = Object.entries(ratings).map(
    ([unit, values]) =>
      [
        unit,
        new Map(
          Object.entries(values).map(([ref, value]) => [ref, { kind: 'rated', ratings: { all: value } } as const]),
        ),
      ] as const,
  );
  return {
    key,
    title: key,
    kind: 'baseline',
    wave: 'baseline',
    framework: framework.id,
    documentNumber: key,
    status: 'final',
    revision: 1,
    period: { from: '2010-01-04', to: '2010-01-29' },
    reportDate: '2010-02-12',
    units: Object.keys(ratings).map((ref): Unit => ({ ref, weight: 1, name: ref, site: ref })),
    target: percent(80),
    systemicShare: percent(50),
    method: [],
    limits: [],
    answers: { byUnit: new Map(byUnit), entity: new Map() },
    findings: findings.map((finding, index) => findingOf(finding, index)),
    evidence: [],
    interviews: [],
    divergingOpinions: [],
    kpis: [],
    kpiInfos: new Map(),
    resultRatings: 'stated',
    partyKinds: new Map(),
    calibrations: [],
    surveyHealth: [],
    staffing: [],
    facts: [],
    ...(planStart !== undefined && { planStart }),
  };
}

function findingOf(finding: Pick<Finding, 'grade' | 'requirement' | 'units'>, index: number): Finding {
  const ref = `F-${index + 1}`;
  return { ...finding, ref, title: ref, condition: ref, evidence: [], ownerFunction: 'operations' };
}

/** From Monday 2010-03-01, three months, two people in each function. */
export function limitsOf(changes: Partial<PlanLimits> = {}): PlanLimits {
  return {
    start: '2010-03-01',
    timeLimitMonths: 3,
    holidays: [],
    capacity: new Map(),
    quickWinDays: 20,
    ...changes,
  };
}
