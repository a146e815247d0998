import {
  answerBook,
  frameworkAround,
  groupOf,
  modelOf,
  notApplicable,
  type GivenAnswers,
} from '../../../test/support/scoring-builders';
import type { Assessment } from '../../assessment/assessment';
import { assess } from '../../gap/rules/assess';
import type { AssessedWave } from '../../report/models/report-context';
import { percent, ratio } from '../../scoring/ratio';
import { compareWaves, type WaveComparison } from './compare-waves';

const framework = frameworkAround(
  modelOf({
    root: groupOf('root', ['A', 'B', groupOf('G', ['C', 'D'], { weight: 0 })]),
    levels: [{ key: 'bronze', minimum: percent(50), gates: [] }],
    minimumCoverage: percent(20),
  }),
);

function wave(byUnit: Readonly<Record<string, GivenAnswers>>): AssessedWave {
  const units = Object.keys(byUnit).map((ref) => ({ ref, weight: 1, name: `Unit ${ref}`, site: 'S' }));
  const assessment = {
    ...{ answers: answerBook(byUnit), findings: [], target: percent(80), systemicShare: ratio(1, 2), units },
  } as unknown as Assessment;
  return { assessment, framework, result: assess(framework, assessment) };
}

const compared = (before: GivenAnswers, now: GivenAnswers): WaveComparison =>
  compareWaves(wave({ U: before }), wave({ U: now }));

describe('the comparison of two waves', () => {
  it('gives the change of every node, and none where a figure is missing', () => {
    const { nodes } = compared({ A: 1, B: 4 }, { A: 3, C: 5 });
    expect(nodes.map(({ ref, kind, parent, change }) => [ref, kind, parent, change?.exact])).toEqual([
      ['A', 'requirement', null, '2/5'],
      ['B', 'requirement', null, undefined],
      ['G', 'category', null, undefined],
      ['C', 'requirement', 'G', undefined],
      ['D', 'requirement', 'G', undefined],
    ]);
  });

  it('gives score and level of the whole at both times', () => {
    const { entity } = compared({ A: 1, B: 1 }, { A: 3, B: 3 });
    expect(entity).toEqual({
      before: { exact: '1/5', decimal: '0.200000' },
      now: { exact: '3/5', decimal: '0.600000' },
      change: { exact: '2/5', decimal: '0.400000' },
      levelBefore: null,
      levelNow: 'bronze',
    });
  });

  it('compares units that are in both only', () => {
    const { units } = compareWaves(wave({ U1: { A: 1 }, U2: { A: 2 } }), wave({ U2: { A: 4 }, U3: { A: 5 } }));
    expect(units.map(({ ref, name, change }) => [ref, name, change?.exact])).toEqual([['U2', 'Unit U2', '2/5']]);
  });

  it.each([
    ['closed', { A: 1, B: 5 }, { A: 5, B: 5 }],
    ['opened', { A: 5, B: 5 }, { A: 1, B: 5 }],
    ['improved', { A: 1, B: 5 }, { A: 2, B: 5 }],
    ['worsened', { A: 2, B: 5 }, { A: 1, B: 5 }],
    ['unchanged', { A: 2, B: 5 }, { A: 2, B: 5 }],
    ['noLongerRated', { A: 1, B: 5 }, { A: notApplicable(), B: 5 }],
    ['newlyRated', { B: 5 }, { A: 1, B: 5 }],
  ] as const)('calls a gap %s', (movement, before, now) => {
    expect(compared(before, now).gaps.map((gap) => [gap.requirement, gap.movement])).toEqual([['A', movement]]);
  });

  it('goes by the distance from target where no points are at stake', () => {
    const { gaps } = compared({ A: 5, B: 5, C: 1 }, { A: 5, B: 5, C: 3 });
    expect(gaps).toEqual([
      {
        ...{ requirement: 'C', title: 'Requirement C', movement: 'improved' },
        ...{ severityBefore: 'high', severityNow: 'medium' },
        ...{ lostBefore: ZERO, lostNow: ZERO, change: ZERO },
      },
    ]);
  });

  it('shows no severity at the time at which there is no gap', () => {
    const [gap] = compared({ A: 1, B: 5 }, { A: 5, B: 5 }).gaps;
    expect([gap?.severityBefore, gap?.severityNow, gap?.change.exact]).toEqual(['high', null, '-2/5']);
    const [other] = compared({ A: 5, B: 5 }, { A: 1, B: 5 }).gaps;
    expect([other?.severityBefore, other?.severityNow]).toEqual([null, 'high']);
  });
});

const ZERO = { exact: '0/1', decimal: '0.000000' };
