import fc from 'fast-check';
import { assessments } from '../../../test/support/arbitrary-assessments';
import {
  answerBook,
  figure,
  frameworkAround,
  type GivenAnswers,
  groupOf,
  modelOf,
  notApplicable,
  requirementOf,
} from '../../../test/support/scoring-builders';
import type { Assessment } from '../../assessment/assessment';
import type { Framework } from '../../framework/framework';
import type { ScoringInput } from '../../scoring/answers';
import { percent, toFraction } from '../../scoring/ratio';
import { assess } from './assess';
import type { Chain } from './chain';
import { GAP_MOVEMENTS, type GapMovement, type MovementCounts } from './movement';
import { progressOf, type GapCourse, type Progress } from './progress';
import type { ProgressWave } from './standing';

const framework = frameworkAround(
  modelOf({
    root: groupOf('root', [groupOf('G', ['A', groupOf('I', ['B'])]), requirementOf('E', { answeredPer: 'entity' })]),
  }),
);

/** Target 80 %: a rating of 4 reaches it. */
function waveOf(byUnit: Readonly<Record<string, GivenAnswers>>, entity: GivenAnswers = {}): ProgressWave {
  const units = Object.keys(byUnit).map((ref) => ({ ref, weight: 1 }));
  return assessed(framework, { units, answers: answerBook(byUnit, entity), findings: [] }, 80);
}

function assessed(by: Framework, input: ScoringInput, target: number): ProgressWave {
  const assessment = { ...input, target: percent(target), systemicShare: percent(50) } as unknown as Assessment;
  return { framework: by, result: assess(by, assessment) };
}

const courseOf = ({ gaps }: Progress, ref: string): GapCourse | undefined =>
  gaps.find(({ requirement }) => requirement.ref === ref);

describe('the progress of a chain of waves', () => {
  const chain = progressOf([
    waveOf({ U: { A: 1, B: 5 }, V: { A: 5, B: 2 } }, { E: 2 }),
    waveOf({ U: { A: 4, B: 5 }, V: { A: 4, B: 1 } }, { E: 2 }),
    waveOf({ U: { A: 2, B: 3 }, V: { A: 4, B: notApplicable() } }, { E: 5 }),
  ]);

  it('gives each gap its course, with a movement at each step and from first to last', () => {
    expect(
      chain.gaps.map(({ requirement, standings, steps, overall }) => [requirement.ref, standings, steps, overall]),
    ).toEqual([
      ['A', ['belowTarget', 'atTarget', 'belowTarget'], ['closed', 'opened'], 'improved'],
      ['B', ['belowTarget', 'belowTarget', 'belowTarget'], ['worsened', 'worsened'], 'worsened'],
      ['E', ['belowTarget', 'belowTarget', 'atTarget'], ['unchanged', 'closed'], 'closed'],
    ]);
  });

  it('gives the points that each wave lost on the requirement, at target or not', () => {
    // Its last figure is larger although it improved: B left one unit, so that A counts for more there.
    expect(courseOf(chain, 'A')?.lost.map(toFraction)).toEqual(['1/10', '1/20', '1/8']);
    expect(courseOf(chain, 'A')?.gaps.map((gap) => gap && gap.places.length)).toEqual([1, null, 1]);
  });

  it('gives the course in every unit, and none in a unit to what is answered once', () => {
    expect(courseOf(chain, 'B')?.places).toEqual([
      {
        unit: 'U',
        standings: ['atTarget', 'atTarget', 'belowTarget'],
        steps: [null, 'opened'],
        overall: 'opened',
      },
      {
        unit: 'V',
        standings: ['belowTarget', 'belowTarget', 'notApplicable'],
        steps: ['worsened', 'noLongerRated'],
        overall: 'noLongerRated',
      },
    ]);
    expect(courseOf(chain, 'E')?.places).toEqual([
      { standings: ['belowTarget', 'belowTarget', 'atTarget'], steps: ['unchanged', 'closed'], overall: 'closed' },
    ]);
  });

  it('counts on the whole, on categories and items, and on units', () => {
    const groups = chain.groups.map(({ ref, overall }) => [ref, nonZero(overall)]);
    expect(groups).toEqual([
      ['root', { improved: 1, worsened: 1, closed: 1 }],
      ['G', { improved: 1, worsened: 1 }],
      ['I', { worsened: 1 }],
    ]);
    expect(chain.units.map(({ ref, steps, overall }) => [ref, steps.map(nonZero), nonZero(overall)])).toEqual([
      ['U', [{ closed: 1 }, { opened: 2 }], { improved: 1, opened: 1 }],
      ['V', [{ worsened: 1 }, { noLongerRated: 1 }], { noLongerRated: 1 }],
    ]);
  });

  it('gives scores by wave', () => {
    expect(chain.groups.map(({ ref, outcomes }) => [ref, outcomes.map(figure)])).toContainEqual([
      'I',
      ['7/10', '3/5', '3/5'],
    ]);
    expect(chain.units.map(({ outcomes }) => outcomes.map((outcome) => outcome && figure(outcome)))).toHaveLength(2);
  });

  it('says of a unit that joins or leaves that it is not covered, and judges it at no time', () => {
    const { gaps, units } = progressOf([waveOf({ U: { A: 5 }, V: { A: 1 } }), waveOf({ U: { A: 5 }, W: { A: 1 } })]);
    expect(units.map(({ ref, outcomes }) => [ref, outcomes.map((outcome) => outcome && figure(outcome))])).toEqual([
      ['U', ['1/1', '1/1']],
      ['W', [null, '1/5']],
      ['V', ['1/5', null]],
    ]);
    expect(gaps[0]?.overall).toBe('noLongerRated');
    expect(gaps[0]?.places.map(({ unit, standings, overall }) => [unit, standings, overall])).toEqual([
      ['W', ['notCovered', 'belowTarget'], 'newlyRated'],
      ['V', ['belowTarget', 'notCovered'], 'noLongerRated'],
    ]);
  });

  it('never calls closed what is not rated any more', () => {
    const { gaps } = progressOf([waveOf({ U: { A: 1, B: 1 } }), waveOf({ U: { A: notApplicable() } })]);
    expect(gaps.map(({ standings, overall }) => [standings[1], overall])).toEqual([
      ['notApplicable', 'noLongerRated'],
      ['notAssessed', 'noLongerRated'],
    ]);
  });

  it('refuses waves of different framework versions', () => {
    const other = { ...waveOf({ U: { A: 1 } }), framework: { ...framework, hash: '1'.repeat(64) } };
    expect(() => progressOf([waveOf({ U: { A: 1 } }), other])).toThrow(RangeError);
  });
});

/** Waves of one framework: units leave and answers change places or go missing. */
const chains: fc.Arbitrary<Chain<ProgressWave>> = assessments.chain(({ model, input }) => {
  const around = frameworkAround(model);
  const wave = fc
    .record({
      turn: fc.nat(2),
      units: fc.subarray([...input.units], { minLength: 1 }),
      left: fc.subarray([...around.requirements.keys()]),
      target: fc.constantFrom(60, 80),
    })
    .map(({ turn, units, left, target }) => {
      const sheets = [...input.answers.byUnit.values()];
      const without = (sheet: (typeof sheets)[number] | undefined): (typeof sheets)[number] =>
        new Map([...(sheet ?? [])].filter(([ref]) => turn === 0 || !left.includes(ref)));
      const byUnit = new Map(
        input.units.map(({ ref }, index) => [ref, without(sheets[(index + turn) % sheets.length])] as const),
      );
      const answers = { byUnit, entity: without(input.answers.entity) };
      return assessed(around, { ...input, units, answers }, target);
    });
  return fc.tuple(wave, wave, wave);
});

describe('whatever was assessed', () => {
  const each = (check: (waves: Chain<ProgressWave>, progress: Progress) => void): void => {
    fc.assert(
      fc.property(chains, (waves) => {
        check(waves, progressOf(waves));
      }),
    );
  };

  it('every gap of a wave makes exactly one movement to the next and one from the next back', () => {
    each((waves, { gaps, groups: [whole] }) => {
      for (const [step, counts] of whole.steps.entries()) {
        const before = gapCount(waves[step]);
        expect(before).toBe(gaps.filter((course) => course.gaps[step]).length);
        const away: readonly GapMovement[] = ['closed', 'improved', 'worsened', 'unchanged', 'noLongerRated'];
        const moved = gaps.filter((course) => course.gaps[step]).map((course) => course.steps[step]);
        expect(moved.every((movement) => movement && away.includes(movement))).toBe(true);
        expect(sum(counts)).toBe(gaps.filter((course) => course.gaps[step] ?? course.gaps[step + 1]).length);
      }
    });
  });

  it('the counts of a group are the sum over its parts, and those of units the sum over the places', () => {
    each((waves, { gaps, groups, units }) => {
      const model = waves[0].framework.model;
      const [whole] = groups;
      const parts = new Map(groups.map((group) => [group.ref, group]));
      const leaves = new Map(gaps.map((gap) => [gap.requirement.ref, gap]));
      for (const movement of GAP_MOVEMENTS) {
        const below = model.root.children.map(({ kind, ref }) =>
          kind === 'group' ? (parts.get(ref)?.overall[movement] ?? 0) : Number(leaves.get(ref)?.overall === movement),
        );
        expect(below.reduce((a, b) => a + b, 0)).toBe(whole.overall[movement]);
        const places = gaps.flatMap((gap) => gap.places.filter(({ unit }) => unit !== undefined));
        expect(units.reduce((total, { overall }) => total + overall[movement], 0)).toBe(
          places.filter(({ overall }) => overall === movement).length,
        );
      }
    });
  });

  it('from first to last is what the two give by themselves', () => {
    each(([first, second, ...rest], { gaps, groups: [whole] }) => {
      const direct = progressOf([first, rest.at(-1) ?? second]);
      expect(direct.groups[0].overall).toEqual(whole.overall);
      expect(gaps.flatMap(({ requirement, overall }) => (overall ? [[requirement.ref, overall]] : []))).toEqual(
        direct.gaps.map(({ requirement, overall }) => [requirement.ref, overall]),
      );
    });
  });

  it('a wave beside itself has moved nothing', () => {
    each(([wave]) => {
      const { gaps, groups } = progressOf([wave, wave]);
      expect(gaps.every(({ overall }) => overall === 'unchanged')).toBe(true);
      expect(nonZero(groups[0].overall)).toEqual(gaps.length > 0 ? { unchanged: gaps.length } : {});
    });
  });

  it('what is closed is rated in the later wave', () => {
    each((waves, { gaps }) => {
      for (const { requirement, overall, standings } of gaps) {
        if (overall !== 'closed') continue;
        expect(standings.at(-1)).toBe('atTarget');
        expect(waves.at(-1)?.result.score.nodes.get(requirement.ref)?.outcome.kind).toBe('scored');
      }
    });
  });
});

const gapCount = (wave: ProgressWave | undefined): number | undefined => wave?.result.gaps.length;

const sum = (counts: MovementCounts): number => Object.values(counts).reduce((a, b) => a + b, 0);

function nonZero(counts: MovementCounts): Partial<MovementCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
