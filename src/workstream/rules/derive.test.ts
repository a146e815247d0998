import { frameworkOf, gapOf, workstreamsOf } from '../../../test/support/plan-builders';
import { toFraction } from '../../scoring/ratio';
import type { Dependency, DependencyKind } from '../../framework/framework';
import { deriveWorkstreams } from './derive';

const survey = {
  items: { design: { effort: 4, days: 4 }, launch: { effort: 2, perUnit: 3, days: 5, after: ['design'] } },
};

describe('a workstream', () => {
  it('takes the fixed effort plus the effort of each unit with a gap', () => {
    const [workstream] = workstreamsOf({ survey }, 4);
    expect(workstream?.unitCount).toBe(4);
    expect(workstream?.workItems.map(({ id, effort }) => [id, effort.likely])).toEqual([
      ['fw/survey/design', 4],
      ['fw/survey/launch', 14], // 2 + 3 × 4
    ]);
    // low: 2 + (1 + 1 × 4) = 7 · likely: 4 + 14 · high: 8 + (4 + 6 × 4) = 36
    expect(workstream?.effort).toEqual({ low: 7, likely: 18, high: 36 });
  });

  it('counts a unit once, in however many gaps and assessments it stands', () => {
    const framework = frameworkOf({ survey });
    const [workstream] = deriveWorkstreams([
      { assessment: 'a', framework, gaps: [gapOf('survey', { ref: 'R-1', units: ['U1', 'U2'] })] },
      { assessment: 'b', framework, gaps: [gapOf('survey', { ref: 'R-2', units: ['U2', 'U3'] })] },
    ]);
    expect(workstream?.unitCount).toBe(3);
  });

  it('counts one unit for a requirement that is answered once', () => {
    const [workstream] = workstreamsOf({ survey }, 0);
    expect(workstream?.unitCount).toBe(1);
    expect(workstream?.effort.likely).toBe(9);
  });

  it('sums the lost points of its gaps, the costliest first', () => {
    const framework = frameworkOf({ survey });
    const gaps = [gapOf('survey', { ref: 'R-1', lost: 10 }), gapOf('survey', { ref: 'R-2', lost: 25 })];
    const [workstream] = deriveWorkstreams([
      { assessment: 'b', framework, gaps },
      { assessment: 'a', framework, gaps },
    ]);
    expect(workstream?.gaps.map(({ assessment, gap }) => `${assessment} ${gap.requirement.ref}`)).toEqual([
      'a R-2',
      'b R-2',
      'a R-1',
      'b R-1',
    ]);
    expect(workstream && toFraction(workstream.lost)).toBe('7/100');
  });

  it('orders gaps of equal cost in one assessment by ref', () => {
    const framework = frameworkOf({ survey });
    const gaps = [gapOf('survey', { ref: 'R-2' }), gapOf('survey', { ref: 'R-1' })];
    const [workstream] = deriveWorkstreams([{ assessment: 'a', framework, gaps }]);
    expect(workstream?.gaps.map(({ gap }) => gap.requirement.ref)).toEqual(['R-1', 'R-2']);
  });
});

describe('the workstreams of a wave', () => {
  it('hold every gap once, and no template without a gap', () => {
    const framework = frameworkOf({ survey, coaching: survey, rasic: survey });
    const gaps = [gapOf('survey', { ref: 'R-1' }), gapOf('rasic', { ref: 'R-2' }), gapOf('survey', { ref: 'R-3' })];
    const workstreams = deriveWorkstreams([{ assessment: 'a', framework, gaps }]);
    expect(workstreams.map(({ id, gaps: linked }) => [id, linked.map(({ gap }) => gap.requirement.ref)])).toEqual([
      ['fw/rasic', ['R-2']],
      ['fw/survey', ['R-1', 'R-3']],
    ]);
  });

  it('keep templates of the same name in two frameworks apart', () => {
    const workstreams = deriveWorkstreams([
      { assessment: 'a', framework: frameworkOf({ survey }, { key: 'osp' }), gaps: [gapOf('survey')] },
      { assessment: 'b', framework: frameworkOf({ survey }, { key: 'vmo' }), gaps: [gapOf('survey')] },
    ]);
    expect(workstreams.map(({ id }) => id)).toEqual(['osp/survey', 'vmo/survey']);
  });

  it('are made from the newest version where assessments use several', () => {
    const shorter = { items: { design: { effort: 1, days: 1 } } };
    const sourceFor = (version: string, sketches: Parameters<typeof frameworkOf>[0]) => ({
      assessment: version,
      framework: frameworkOf(sketches, { version }),
      gaps: [gapOf('survey', { ref: version })],
    });
    const sources = [
      sourceFor('1.9.0', { survey }),
      sourceFor('1.10.0', { survey: shorter }),
      sourceFor('1.9.0', { survey }),
    ];
    const [workstream, ...others] = deriveWorkstreams(sources);
    expect(others).toEqual([]);
    expect(workstream?.workItems).toHaveLength(1);
    expect(workstream?.gaps).toHaveLength(3);
  });

  it('are none when there is no gap', () => {
    expect(deriveWorkstreams([{ assessment: 'a', framework: frameworkOf({ survey }), gaps: [] }])).toEqual([]);
  });

  it('reject a requirement whose template the framework lacks', () => {
    const source = { assessment: 'a', framework: frameworkOf({ survey }), gaps: [gapOf('rasic')] };
    expect(() => deriveWorkstreams([source])).toThrow('fw@1.0.0 has no workstream template rasic.');
  });
});

describe('dependencies', () => {
  const twoEnds = {
    items: {
      draft: { effort: 1, days: 1 },
      approve: { effort: 1, days: 1, after: ['draft'] },
      publish: { effort: 1, days: 1, after: ['draft'] },
    },
  };

  it('let the first items of a workstream wait for the last ones of another', () => {
    const workstreams = workstreamsOf({ policy: twoEnds, survey: { ...survey, after: ['policy'] } });
    const waiting = workstreams.find(({ id }) => id === 'fw/survey');
    expect(waiting?.dependsOn).toEqual(['fw/policy']);
    expect(waiting?.workItems.map(({ dependsOn }) => dependsOn)).toEqual([
      [afterThe('fw/policy/approve'), afterThe('fw/policy/publish')],
      [afterThe('fw/survey/design')],
    ]);
  });

  it('fall away where the other template has no gap', () => {
    const framework = frameworkOf({ policy: twoEnds, survey: { ...survey, after: ['policy'] } });
    const [workstream] = deriveWorkstreams([{ assessment: 'a', framework, gaps: [gapOf('survey')] }]);
    expect(workstream?.dependsOn).toEqual([]);
    expect(workstream?.workItems[0]?.dependsOn).toEqual([]);
  });

  it('of other kinds tie the ends that they name: first items for a start, last items for a finish', () => {
    const waiting = (kind: DependencyKind, lagDays = 0) => {
      const after = [{ on: 'policy', kind, lagDays }];
      const [workstream] = workstreamsOf({ policy: twoEnds, survey: { ...survey, after } }).slice(-1);
      return workstream?.workItems.map(({ template, dependsOn }) => [
        template.key,
        ...dependsOn.filter(({ on }) => on.startsWith('fw/policy')).map(({ on }) => on.replace('fw/policy/', '')),
      ]);
    };
    expect(waiting('startToStart', 5)).toEqual([['design', 'draft'], ['launch']]);
    expect(waiting('finishToFinish')).toEqual([['design'], ['launch', 'approve', 'publish']]);
    expect(waiting('startToFinish')).toEqual([['design'], ['launch', 'draft']]);
    const [, workstream] = workstreamsOf({
      policy: twoEnds,
      survey: { ...survey, after: [{ on: 'policy', kind: 'startToStart', lagDays: 5 }] },
    });
    expect(workstream?.workItems[0]?.dependsOn).toEqual([{ on: 'fw/policy/draft', kind: 'startToStart', lagDays: 5 }]);
  });

  it('of another workstream also hold items whose own dependencies let them start or end first', () => {
    const item = (days: number, ...after: readonly Dependency[]) => ({ effort: 1, days, after });
    const tie = (kind: DependencyKind, lagDays: number): Dependency => ({ on: 'a', kind, lagDays });
    const heldIn = (inner: Dependency, outer: DependencyKind): string[] =>
      workstreamsOf({
        policy: { items: { p: item(1) } },
        survey: { items: { a: item(3), b: item(4, inner) }, after: [{ on: 'policy', kind: outer, lagDays: 0 }] },
      }).flatMap(({ workItems }) =>
        workItems
          .filter(({ dependsOn }) => dependsOn.some(({ on }) => on === 'fw/policy/p'))
          .map(({ template }) => template.key),
      );
    expect(heldIn(tie('finishToStart', -3), 'finishToStart')).toEqual(['a']); // b starts with a or later
    expect(heldIn(tie('finishToStart', -4), 'finishToStart')).toEqual(['a', 'b']);
    expect(heldIn(tie('startToStart', 0), 'finishToStart')).toEqual(['a']);
    expect(heldIn(tie('startToStart', -1), 'finishToStart')).toEqual(['a', 'b']);
    expect(heldIn(tie('finishToFinish', 9), 'finishToStart')).toEqual(['a', 'b']);
    expect(heldIn(tie('finishToStart', -4), 'finishToFinish')).toEqual(['b']); // b ends with a or later
    expect(heldIn(tie('finishToStart', -5), 'finishToFinish')).toEqual(['a', 'b']);
    expect(heldIn(tie('finishToFinish', 0), 'finishToFinish')).toEqual(['b']);
    expect(heldIn(tie('finishToFinish', -1), 'finishToFinish')).toEqual(['a', 'b']);
    expect(heldIn(tie('startToStart', 9), 'finishToFinish')).toEqual(['a', 'b']);
  });

  it('name a workstream once, however often it is tied', () => {
    const after: readonly (string | Dependency)[] = ['policy', { on: 'policy', kind: 'finishToFinish', lagDays: 5 }];
    const [, waiting] = workstreamsOf({ policy: twoEnds, survey: { ...survey, after } });
    expect(waiting?.dependsOn).toEqual(['fw/policy']);
  });
});

const afterThe = (on: string): Dependency => ({ on, kind: 'finishToStart', lagDays: 0 });
