import { frameworkOf, limitsOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import type { Gate } from '../../scoring/model';
import { percent, toFraction } from '../../scoring/ratio';
import { makePlan, type PlanSource } from './make-plan';
import type { ProjectedScore, ProjectedVerdict } from './plan';

const sketches: Sketches = {
  survey: { items: { run: { effort: 5, days: 5 } } },
  coaching: { after: ['survey'], items: { run: { effort: 5, days: 5 } } },
};
const requirements = { 'R-1': 'survey', 'R-2': 'coaching', 'R-3': 'coaching', 'R-4': 'coaching' };

function shown({ outcome, level }: ProjectedVerdict): string {
  const score = outcome.kind === 'scored' ? toFraction(outcome.ratio) : outcome.kind;
  return `${score} ${level.kind === 'determined' ? (level.reached ?? 'none') : level.kind}`;
}

function stepsOf(sources: readonly PlanSource[]): unknown[] {
  return makePlan(sources, limitsOf()).projection.map(({ workstream, endDate, scores }: ProjectedScore) => ({
    workstream,
    endDate,
    ...Object.fromEntries([...scores].map(([key, verdict]) => [key, shown(verdict)])),
  }));
}

describe('the projected score', () => {
  it('rises to the target requirement by requirement, in order of completion', () => {
    const framework = frameworkOf(sketches, { requirements });
    // (40 + 20 + 60 + 100) ÷ 4 = 55 %; survey: 40 → 80 gives 65 %; coaching: 20 → 80 and 60 → 80 gives 85 %.
    const source = sourceOf(framework, { ratings: { U1: { 'R-1': 40, 'R-2': 20, 'R-3': 60, 'R-4': 100 } } });
    expect(stepsOf([source])).toEqual([
      { workstream: 'fw/survey', endDate: '2010-03-05', baseline: '13/20 developing' },
      { workstream: 'fw/coaching', endDate: '2010-03-12', baseline: '17/20 proficient' },
    ]);
  });

  it('leaves assessments alone that a workstream closes no gap of', () => {
    const osp = frameworkOf({ survey: sketches['survey'] ?? { items: {} } }, { key: 'osp' });
    const vmo = frameworkOf({ targets: { items: { run: { effort: 9, days: 9 } } } }, { key: 'vmo' });
    const sources = [
      sourceOf(vmo, { key: 'vendors', ratings: { U1: { 'R-targets': 30 } } }),
      sourceOf(osp, { key: 'sites', ratings: { U1: { 'R-survey': 60 }, U2: { 'R-survey': 90 } } }),
    ];
    expect(stepsOf(sources)).toEqual([
      { workstream: 'osp/survey', endDate: '2010-03-05', sites: '17/20 proficient', vendors: '3/10 none' },
      { workstream: 'vmo/targets', endDate: '2010-03-11', sites: '17/20 proficient', vendors: '4/5 proficient' },
    ]);
  });

  it('counts findings about a closed requirement as closed, others not', () => {
    const gate: Gate = { key: 'no-majors', kind: 'findingLimit', grade: 'major', maximum: 0, effect: { kind: 'fail' } };
    const framework = frameworkOf(sketches, {
      requirements,
      model: { gates: [gate], levels: [{ key: 'certified', minimum: percent(50), gates: ['no-majors'] }] },
    });
    const ratings = { U1: { 'R-1': 70, 'R-2': 70, 'R-3': 80, 'R-4': 80 } };
    const finding = (requirement: string) => ({ grade: 'major' as const, requirement, units: [] });
    const levels = (findings: ReturnType<typeof finding>[]) =>
      makePlan([sourceOf(framework, { ratings, findings })], limitsOf()).projection.map(
        ({ scores }) => shown(scores.get('baseline')!).split(' ')[1],
      );
    expect(levels([finding('R-1')])).toEqual(['certified', 'certified']);
    expect(levels([finding('R-1'), finding('R-2')])).toEqual(['none', 'certified']);
    expect(levels([finding('R-3')])).toEqual(['none', 'none']);
  });

  it('has neither score nor level while nothing is assessed', () => {
    const framework = frameworkOf(sketches, { requirements });
    const open = sourceOf(framework, { key: 'open', ratings: { U1: {} } });
    const rated = sourceOf(framework, {
      key: 'rated',
      ratings: { U1: { 'R-1': 40, 'R-2': 90, 'R-3': 90, 'R-4': 90 } },
    });
    expect(makePlan([open, rated], limitsOf()).projection.map(({ scores }) => shown(scores.get('open')!))).toEqual([
      'notAssessed notDetermined',
    ]);
  });
});
