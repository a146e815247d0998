import {
  answerBook,
  frameworkAround,
  groupOf,
  modelOf,
  type GivenAnswers,
} from '../../../test/support/scoring-builders';
import type { Assessment } from '../../assessment/assessment';
import { assess } from '../../gap/rules/assess';
import type { ProgressPoint } from '../../report/models/report-context';
import { percent, ratio } from '../../scoring/ratio';
import { makePlan } from '../../workstream/rules/make-plan';
import { limitsOf } from '../../../test/support/plan-builders';
import { progressView } from './progress-view';

const framework = frameworkAround(modelOf({ root: groupOf('root', [groupOf('G', ['A', groupOf('I', ['B'])])]) }), {
  workstreamTemplates: new Map([
    [
      'improve',
      {
        ...{ key: 'improve', title: 'Improve', objective: 'Better', ownerFunction: 'operations', dependsOn: [] },
        ...{ kpis: [], deliverables: [], risks: [] },
        workItems: [
          {
            ...{ key: 'do', title: 'Do it', ownerFunction: 'operations', durationDays: 5, dependsOn: [] },
            effortDays: { low: 1, likely: 2, high: 3 },
            effortDaysPerUnit: { low: 0, likely: 0, high: 0 },
          },
        ],
      },
    ],
  ]),
});

function point(key: string, byUnit: Readonly<Record<string, GivenAnswers>>, target = 80): ProgressPoint {
  const assessment = {
    ...{ key, answers: answerBook(byUnit), findings: [], target: percent(target), systemicShare: ratio(1, 2) },
    period: { from: '2010-04-05', to: '2010-04-09' },
    units: Object.keys(byUnit).map((ref) => ({ ref, weight: 1, name: `Unit ${ref} in ${key}`, site: 'S' })),
  } as unknown as Assessment;
  const result = assess(framework, assessment);
  const source = { assessment, framework, gaps: result.gaps };
  const plan = result.gaps.length > 0 ? makePlan([source], limitsOf()) : undefined;
  return { wave: { assessment, framework, result }, plan };
}

describe('the view of the progress', () => {
  const view = progressView([
    point('first', { U: { A: 1, B: 2 }, V: { A: 5, B: 5 } }),
    point('second', { U: { A: 4, B: 1 } }),
    point('third', { U: { A: 5, B: 5 } }, 90),
  ]);

  it('titles nodes, units, gaps and workstreams', () => {
    expect(view.nodes.map(({ ref, kind, parent, title }) => [ref, kind, parent, title])).toEqual([
      ['G', 'category', null, 'G'],
      ['I', 'item', 'G', 'I'],
    ]);
    expect(view.units.map(({ ref, name }) => [ref, name])).toEqual([
      ['U', 'Unit U in third'],
      ['V', 'Unit V in first'],
    ]);
    expect(view.gaps.map(({ requirement, title, category }) => [requirement, title, category])).toEqual([
      ['A', 'Requirement A', 'root'],
      ['B', 'Requirement B', 'root'],
    ]);
    expect(view.overall.plan?.workstreams.map(({ id, title, isDue }) => [id, title, isDue])).toEqual([
      ['test/improve', 'Improve', true],
    ]);
  });

  it('says where the target was changed, and has no change where one time has no figure', () => {
    expect(view.steps.map(({ targetChanged }) => targetChanged)).toEqual([false, true]);
    expect(view.units.map(({ change, changes }) => [change?.exact, changes[0]?.exact])).toEqual([
      ['7/10', '1/5'],
      [undefined, undefined],
    ]);
  });

  it('has no plan where nothing was below target', () => {
    const better = progressView([point('first', { U: { A: 5, B: 5 } }), point('second', { U: { A: 1, B: 5 } })]);
    expect([better.overall.plan, better.steps[0]?.plan]).toEqual([null, null]);
    expect(better.gaps.map(({ overall }) => overall)).toEqual(['opened']);
  });
});
