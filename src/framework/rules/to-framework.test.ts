import { miniFramework } from '../../../test/support/mini-documents';
import type { ModelNode } from '../../scoring/model';
import { percent, ratio, toFraction } from '../../scoring/ratio';
import { toFramework } from './to-framework';
import { toScoringModel } from './to-scoring-model';

const requirement = (ref: string, root: ModelNode): Extract<ModelNode, { kind: 'requirement' }> => {
  const find = (node: ModelNode): ModelNode | undefined =>
    node.ref === ref ? node : node.kind === 'group' ? node.children.map(find).find(Boolean) : undefined;
  const found = find(root);
  if (found?.kind !== 'requirement') throw new Error(`There is no requirement ${ref}.`);
  return found;
};

describe('toScoringModel', () => {
  const model = toScoringModel(miniFramework());

  it('names the root after the framework and rolls it up as the scoring says', () => {
    expect(model.framework).toBe('mini@1.0.0');
    expect(model.root).toMatchObject({ ref: 'mini', weight: 1, rollUp: { kind: 'weightedMean' } });
    expect(model.root.children.map(({ ref, weight }) => [ref, weight])).toEqual([
      ['PEO', 2],
      ['PRC', 3],
      ['STG', 1],
      ['RES', 1],
    ]);
  });

  it('fills in the defaults of a requirement', () => {
    expect(requirement('PEO-02', model.root)).toMatchObject({
      weight: 1,
      critical: false,
      notApplicable: 'allowed',
      answeredPer: 'unit',
    });
    expect(requirement('PEO-01', model.root)).toMatchObject({ weight: 3, critical: true, notApplicable: 'forbidden' });
    expect(requirement('PRC-01', model.root)).toMatchObject({ weight: 60, answeredPer: 'entity' });
  });

  it('inherits the rating method from the nearest group that names one', () => {
    expect(requirement('PEO-01', model.root).method.key).toBe('practice');
    expect(requirement('STG-01', model.root).method.key).toBe('process');
    expect(requirement('RES-01', model.root).method.key).toBe('evidence');
    const own = toScoringModel(
      miniFramework((draft) => {
        const result = draft.categories[3]?.requirements?.[0];
        if (result) result.ratingMethod = 'process';
      }),
    );
    expect(requirement('RES-01', own.root).method.key).toBe('process');
  });

  it('replaces the scale of every dimension by that of the requirement, in one method for all alike', () => {
    const twice = toScoringModel(
      miniFramework((draft) => {
        const coaching = draft.categories[0]?.requirements?.[1];
        if (coaching) coaching.scale = 'share';
      }),
    );
    const { method } = requirement('PRC-02', twice.root);
    expect(method.key).toBe('practice/share');
    expect(method.dimensions).toEqual([
      { dimension: 'approach', scale: 'share', weight: 1 },
      { dimension: 'deployment', scale: 'share', weight: 2 },
    ]);
    expect(method.combine).toEqual({ kind: 'cappedBy', dimension: 'approach' });
    expect(requirement('PEO-02', twice.root).method).toBe(method);
  });

  it('keeps stages and roll-ups of groups, and the default roll-up elsewhere', () => {
    const [, , stages] = model.root.children;
    expect(stages).toMatchObject({
      rollUp: { kind: 'stagedAnd', threshold: percent(60) },
      children: [
        { ref: 'STG-A', stage: 1, rollUp: { kind: 'weightedMean' } },
        { ref: 'STG-B', stage: 2 },
      ],
    });
    expect(stages).not.toHaveProperty('stage');
  });

  it('carries a stage of a requirement and a share as roll-up', () => {
    const staged = toScoringModel(
      miniFramework((draft) => {
        const [people] = draft.categories;
        if (people) people.rollUp = { countShare: 75 };
        const first = people?.requirements?.[0];
        if (first) first.stage = 2;
      }),
    );
    expect(staged.root.children[0]).toMatchObject({ rollUp: { kind: 'countShare', threshold: percent(75) } });
    expect(requirement('PEO-01', staged.root).stage).toBe(2);
  });

  it('takes the highest points as full unless the scale says otherwise', () => {
    const lower = toScoringModel(
      miniFramework((draft) => {
        const [maturity] = draft.scales;
        if (maturity?.kind === 'ordinal') maturity.fullPoints = 2;
      }),
    );
    expect(lower.scales.get('maturity')).toMatchObject({ fullPoints: 2 });
    expect(model.scales.get('in-place')).toMatchObject({ kind: 'binary', fullPoints: 1 });
    expect(model.scales.get('achievement')).toMatchObject({ kind: 'nplf', fullPoints: 3 });
    expect(model.scales.get('share')).toEqual({ kind: 'percentage', step: 10 });
  });

  it('reads the rules of a computed scale, a single condition as a list of one', () => {
    expect(model.scales.get('result')).toMatchObject({
      minimumCoverage: ratio(3, 4),
      belowCoverage: '1',
      rules: [
        { level: ['met'], sustained: true, rating: '2' },
        { level: ['met'], rating: '1' },
        { level: ['notMet', 'notProven'], trend: ['improving'], rating: '1' },
        { rating: '0' },
      ],
    });
  });

  it('translates each kind of gate with its effect', () => {
    expect(model.gates).toEqual([
      {
        key: 'critical-met',
        kind: 'knockOut',
        requirements: 'critical',
        threshold: percent(60),
        dimension: 'approach',
        effect: { kind: 'fail' },
      },
      {
        key: 'category-floor',
        kind: 'categoryMinimum',
        groups: 'all',
        threshold: percent(50),
        effect: { kind: 'fail' },
      },
      {
        key: 'no-major',
        kind: 'findingLimit',
        grade: 'major',
        maximum: 0,
        effect: { kind: 'capLevel', level: 'ready' },
      },
      {
        key: 'few-absent',
        kind: 'optionLimit',
        scale: 'maturity',
        option: '0',
        maximum: 2,
        effect: { kind: 'capScore', ratio: percent(79.5) },
      },
      { key: 'six-months', kind: 'minimumDataMonths', months: 6, effect: { kind: 'fail' } },
      { key: 'skills-rated', kind: 'mandatory', requirements: ['PEO-01'], effect: { kind: 'fail' } },
      { key: 'covered', kind: 'minimumCoverage', threshold: percent(90), effect: { kind: 'fail' } },
    ]);
    const [plain] = toScoringModel(
      miniFramework((draft) => {
        const [gate] = draft.gates;
        if (gate?.kind === 'knockOut') delete gate.dimension;
      }),
    ).gates;
    expect(plain).not.toHaveProperty('dimension');
  });

  it('gives levels exact minimums and the gates that they name, none by default', () => {
    expect(model.levels.map(({ key, minimum, gates }) => [key, toFraction(minimum), gates.length])).toEqual([
      ['started', '0/1', 0],
      ['ready', '5/8', 3],
      ['certified', '4/5', 5],
    ]);
  });

  it('reads percentages from the digits of the file', () => {
    const digits = toScoringModel(miniFramework(), () => '33.333333333333333333333');
    expect(toFraction(digits.minimumCoverage)).toBe('33333333333333333333333/100000000000000000000000');
  });

  it('refuses a document that was not checked', () => {
    const unchecked = miniFramework((draft) => {
      draft.scoring.ratingMethod = 'none';
    });
    expect(() => toScoringModel(unchecked)).toThrow(RangeError);
  });
});

describe('toFramework', () => {
  const framework = toFramework(
    miniFramework((draft) => {
      const [people, processes] = draft.categories;
      if (people) people.summary = 'Who serves.';
      const [approach] = draft.dimensions;
      if (approach) approach.description = 'How it is meant to be done.';
      delete processes?.weight;
    }),
    'ab'.repeat(32),
  );

  it('identifies the version and its bytes', () => {
    expect(framework).toMatchObject({ key: 'mini', version: '1.0.0', id: 'mini@1.0.0', hash: 'ab'.repeat(32) });
    expect(toFraction(framework.target)).toBe('7/10');
  });

  it('lists categories, all groups, and the requirements below each at any depth', () => {
    expect(framework.categories.map(({ ref }) => ref)).toEqual(['PEO', 'PRC', 'STG', 'RES']);
    expect([...framework.groups.keys()]).toEqual(['PEO', 'PRC', 'STG', 'STG-A', 'STG-B', 'RES']);
    expect(framework.groups.get('STG')?.requirements).toEqual(['STG-01', 'STG-02']);
    expect(framework.groups.get('PEO')?.summary).toBe('Who serves.');
    expect(framework.groups.get('PRC')).not.toHaveProperty('summary');
  });

  it('gives each requirement its category and what closes its gap', () => {
    expect(framework.requirements.get('STG-02')).toMatchObject({
      category: 'STG',
      critical: false,
      kpis: [],
      workstream: 'align-sites',
      ownerFunction: 'quality',
    });
    expect(framework.requirements.get('PEO-02')?.kpis).toEqual(['csat', 'aht']);
  });

  it('keeps descriptions where there are some', () => {
    expect(framework.dimensions.get('approach')?.description).toBe('How it is meant to be done.');
    expect(framework.dimensions.get('deployment')).toEqual({ key: 'deployment', title: 'Deployment' });
    expect(framework.scales.get('share')).toMatchObject({ kind: 'percentage', options: [] });
    expect(framework.scales.get('in-place')?.options.map(({ key, points }) => [key, points])).toEqual([
      ['yes', 1],
      ['no', 0],
    ]);
    expect(framework.kpis.get('aht')).toMatchObject({ unit: 'seconds', direction: 'lower', kind: 'mean' });
  });

  it('lets a work item inherit the owner of its workstream and cost nothing per unit', () => {
    const { workItems } = framework.workstreamTemplates.get('align-sites') ?? { workItems: [] };
    expect(
      workItems.map(({ key, ownerFunction, effortDaysPerUnit, milestone }) => [
        key,
        ownerFunction,
        effortDaysPerUnit.high,
        milestone,
      ]),
    ).toEqual([
      ['collect', 'quality', 0, undefined],
      ['merge', 'operations', 2, 'Procedure in force'],
    ]);
    expect(framework.workstreamTemplates.get('verify-skills')).toMatchObject({
      dependsOn: [{ on: 'align-sites', kind: 'finishToStart', lagDays: 0 }],
      kpis: [],
      deliverables: [],
      risks: [],
    });
  });
});
