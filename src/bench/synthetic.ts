import type { Assessment, Engagement, Evidence, Finding, Unit } from '../assessment';
import type { Framework } from '../framework';
import type { Answer, GroupNode, RatingMethod, ScoringInput, ScoringModel } from '../scoring';
import { percent, ratio } from '../scoring';

/** Repeatable figures 0..1; not for statistics (mulberry32). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const METHOD: RatingMethod = {
  key: 'practice',
  dimensions: [
    { dimension: 'approach', scale: 'maturity', weight: 2 },
    { dimension: 'deployment', scale: 'maturity', weight: 3 },
  ],
  combine: { kind: 'cappedBy', dimension: 'approach' },
};

/** A framework of categories of equal size, two dimensions, every gate kind that costs time. */
export function syntheticModel(requirements: number): ScoringModel {
  const categories: GroupNode[] = Array.from({ length: 12 }, (_, category) => ({
    kind: 'group',
    ref: `C${category}`,
    weight: 5 + category,
    rollUp: { kind: 'weightedMean' },
    children: Array.from({ length: Math.ceil((requirements - category) / 12) }, (_, index) => ({
      kind: 'requirement',
      ref: `C${category}-${index}`,
      weight: 1 + (index % 5),
      critical: index % 6 === 0,
      notApplicable: 'allowed',
      answeredPer: 'unit',
      method: METHOD,
    })),
  }));
  return {
    framework: 'synthetic@1.0.0',
    root: { kind: 'group', ref: 'synthetic', weight: 1, rollUp: { kind: 'weightedMean' }, children: categories },
    scales: new Map([
      [
        'maturity',
        {
          kind: 'ordinal',
          options: [0, 1, 2, 3, 4, 5].map((points) => ({ key: String(points), points })),
          fullPoints: 5,
        },
      ],
    ]),
    acrossUnits: { kind: 'weightedMean' },
    notAssessed: 'excluded',
    minimumCoverage: percent(80),
    gates: [
      { kind: 'knockOut', key: 'critical', requirements: 'critical', threshold: percent(40), effect: { kind: 'fail' } },
      { kind: 'categoryMinimum', key: 'floor', groups: 'all', threshold: percent(50), effect: { kind: 'fail' } },
      { kind: 'mandatory', key: 'rated', requirements: 'critical', effect: { kind: 'fail' } },
    ],
    levels: [
      { key: 'entry', minimum: ratio(0), gates: [] },
      { key: 'good', minimum: percent(70), gates: ['critical', 'floor', 'rated'] },
    ],
  };
}

/** Varied ratings, a few left open and a few excluded. */
export function syntheticInput(model: ScoringModel, units: number): ScoringInput {
  const next = repeatable(7);
  const rating = (): string => String(Math.floor(next() * 6));
  const answer = (): Answer | undefined => {
    const draw = next();
    if (draw < 0.03) return undefined;
    if (draw < 0.05) return { kind: 'notApplicable', reason: 'Not offered here' };
    return { kind: 'rated', ratings: { approach: rating(), deployment: rating() } };
  };
  const refs = model.root.children.flatMap((group) =>
    group.kind === 'group' ? group.children.map(({ ref }) => ref) : [],
  );
  const unitRefs = Array.from({ length: units }, (_, index) => ({ ref: `U${index}`, weight: 50 + index }));
  return {
    units: unitRefs,
    findings: [],
    answers: {
      entity: new Map(),
      byUnit: new Map(
        unitRefs.map(({ ref }) => [
          ref,
          new Map(
            refs.flatMap((requirement) => {
              const given = answer();
              return given ? [[requirement, given] as const] : [];
            }),
          ),
        ]),
      ),
    },
  };
}

const SENTENCE = 'In 12 of 50 monitored contacts the reason was coded differently from what the customer said.';

/** The engagement's first assessment with so many findings that its report is of the size of a large client's. */
export function withFindings(engagement: Engagement, framework: Framework, count: number): Engagement {
  const [first] = engagement.assessments;
  if (!first) throw new RangeError('The engagement has no assessment.');
  const requirements = [...framework.requirements.values()];
  const units: readonly Unit[] = first.units;
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const requirement = requirements[index % requirements.length];
    const unit = units[index % units.length];
    if (!requirement || !unit) throw new RangeError('The framework has no requirement.');
    return {
      ref: `F-${String(index + 1).padStart(3, '0')}`,
      grade: index % 7 === 0 ? 'major' : index % 3 === 0 ? 'opportunity' : 'minor',
      requirement: requirement.ref,
      units: [unit.ref],
      title: `Reasons are coded differently in team ${index + 1}`,
      condition: SENTENCE,
      evidence: [],
      ownerFunction: requirement.ownerFunction,
    };
  });
  const evidence: Evidence[] = [...first.evidence];
  const assessment: Assessment = { ...first, findings, evidence };
  return { ...engagement, assessments: [assessment] };
}
