import type { RollUp } from './model';
import { ONE, percent, plus, ratio, toFraction, ZERO, type Ratio } from './ratio';
import { inProportion, rollUp, splitLoss, type RollUpInput } from './roll-up';

const MEAN: RollUp = { kind: 'weightedMean' };
const SHARE: RollUp = { kind: 'countShare', threshold: percent(75) };
const STAGED: RollUp = { kind: 'stagedAnd', threshold: percent(85) };

const scored = (value: Ratio, weight = 1, stage?: number): RollUpInput => ({ ratio: value, weight, stage });
const excluded = (weight = 1, stage?: number): RollUpInput => ({ ratio: null, absent: 'notApplicable', weight, stage });
const open = (weight = 1, stage?: number): RollUpInput => ({ ratio: null, absent: 'notAssessed', weight, stage });

function rolled(rule: RollUp, ...inputs: readonly RollUpInput[]): string | null {
  const value = rollUp(rule, inputs);
  return value && toFraction(value);
}

describe.each<RollUp>([MEAN, { kind: 'sumOfPoints' }])('roll-up by $kind', (rule) => {
  it('weighs: 4/5 × 3 and 1/5 × 2 are 14/25', () => {
    // (12/5 + 2/5) ÷ 5
    expect(rolled(rule, scored(ratio(4, 5), 3), scored(ratio(1, 5), 2))).toBe('14/25');
  });

  it('mixes scales exactly: 1/3 and 1/2 are 5/12', () => {
    expect(rolled(rule, scored(ratio(1, 3)), scored(ratio(1, 2)))).toBe('5/12');
  });

  it('lets what is absent take its weight along', () => {
    expect(rolled(rule, scored(ratio(4, 5), 3), excluded(50), open(40))).toBe('4/5');
  });

  it('gives nothing to what has no weight', () => {
    expect(rolled(rule, scored(ratio(4, 5), 3), scored(ZERO, 0))).toBe('4/5');
  });

  it('is null when nothing counts', () => {
    expect(rolled(rule)).toBeNull();
    expect(rolled(rule, excluded(), open())).toBeNull();
    expect(rolled(rule, scored(ONE, 0))).toBeNull();
  });
});

describe('roll-up by minimum and maximum', () => {
  const inputs = [scored(ratio(2, 3), 9), scored(ratio(3, 5), 1), scored(ratio(4, 5), 0), open(), excluded()];

  it('takes the lowest or the highest, whatever the weights', () => {
    expect(rolled({ kind: 'min' }, ...inputs)).toBe('3/5');
    expect(rolled({ kind: 'max' }, ...inputs)).toBe('4/5');
  });

  it('is null when nothing counts', () => {
    expect(rolled({ kind: 'min' }, open(), excluded())).toBeNull();
    expect(rolled({ kind: 'max' }, open(), excluded())).toBeNull();
  });
});

describe('roll-up by share', () => {
  it('counts the weight at or above the threshold: 2 + 1 of 4 reach 75 %', () => {
    expect(rolled(SHARE, scored(ratio(3, 4), 2), scored(ONE, 1), scored(ratio(74, 100), 1))).toBe('3/4');
  });

  it('leaves what is absent out of both sides', () => {
    expect(rolled(SHARE, scored(ONE, 2), scored(ZERO, 1), excluded(5), open(5))).toBe('2/3');
  });

  it('is null when nothing counts', () => {
    expect(rolled(SHARE, open(), excluded())).toBeNull();
  });
});

describe('roll-up by stages', () => {
  const passed = percent(85);
  const failed = percent(84);

  it('counts the stages that this and all lower ones satisfy', () => {
    const stages = (second: Ratio, third: Ratio): string | null =>
      rolled(STAGED, scored(third, 1, 4), scored(ONE, 1, 2), scored(second, 1, 3));
    expect(stages(passed, passed)).toBe('1/1');
    expect(stages(passed, failed)).toBe('2/3');
    expect(stages(failed, passed)).toBe('1/3'); // stage 4 is satisfied, but stage 3 below it is not
    expect(rolled(STAGED, scored(failed, 1, 2), scored(ONE, 1, 3))).toBe('0/1');
  });

  it('asks every child of a stage', () => {
    expect(rolled(STAGED, scored(ONE, 1, 2), scored(failed, 1, 2), scored(ONE, 1, 3))).toBe('0/1');
  });

  it('is satisfied by what does not apply, and a stage of nothing else is passed', () => {
    expect(rolled(STAGED, scored(ONE, 1, 2), excluded(1, 2), excluded(1, 3), scored(failed, 1, 4))).toBe('2/3');
  });

  it('is not satisfied by what is not assessed', () => {
    expect(rolled(STAGED, scored(ONE, 1, 2), open(1, 3), scored(ONE, 1, 4))).toBe('1/3');
    expect(rolled(STAGED, open(1, 2), scored(ONE, 1, 3))).toBe('0/1');
  });

  it('takes children without a stage as the first', () => {
    expect(rolled(STAGED, scored(ONE), scored(failed, 1, 2))).toBe('1/2');
    expect(rolled(STAGED, scored(failed), scored(ONE, 1, 2))).toBe('0/1');
  });

  it('is null when nothing is rated', () => {
    expect(rolled(STAGED, open(1, 2), excluded(1, 3))).toBeNull();
    expect(rolled(STAGED)).toBeNull();
  });
});

describe('a loss split over children', () => {
  function split(rule: RollUp, inputs: readonly RollUpInput[]): string[] {
    const whole = rollUp(rule, inputs) ?? ONE;
    const loss = { numerator: whole.denominator - whole.numerator, denominator: whole.denominator };
    const parts = splitLoss(rule, inputs, (input) => input, loss).map(({ part }) => part);
    expect(toFraction(parts.reduce(plus, ZERO))).toBe(toFraction(loss));
    return parts.map(toFraction);
  }

  it('follows weight × distance in a mean', () => {
    // mean (3 × 1/2 + 1 × 4/5 + 0) ÷ 5 = 23/50, loss 27/50; shares 3/2 : 1/5 : 1 = 15 : 2 : 10 of 27
    expect(split(MEAN, [scored(ratio(1, 2), 3), scored(ratio(4, 5)), scored(ZERO)])).toEqual(['3/10', '1/25', '1/5']);
    expect(split({ kind: 'sumOfPoints' }, [scored(ONE, 3), scored(ZERO, 1)])).toEqual(['0/1', '1/4']);
  });

  it('spares what is absent or has no weight in a mean', () => {
    expect(split(MEAN, [scored(ratio(1, 2)), open(), excluded(), scored(ZERO, 0)])).toEqual([
      '1/2',
      '0/1',
      '0/1',
      '0/1',
    ]);
  });

  it('falls on the lowest, alike where there are several', () => {
    expect(split({ kind: 'min' }, [scored(ratio(2, 5)), scored(ratio(3, 5)), open()])).toEqual(['3/5', '0/1', '0/1']);
    expect(split({ kind: 'min' }, [scored(ratio(2, 5)), scored(ratio(4, 10)), scored(ONE)])).toEqual([
      '3/10',
      '3/10',
      '0/1',
    ]);
  });

  it('falls on the highest, since nothing else can raise a maximum', () => {
    expect(split({ kind: 'max' }, [scored(ratio(2, 5)), scored(ratio(3, 5))])).toEqual(['0/1', '2/5']);
  });

  it('falls on those below the threshold of a share, by weight', () => {
    // 1 of 6 reaches the threshold: loss 5/6, 3 : 2
    expect(split(SHARE, [scored(ONE), scored(ratio(1, 2), 3), scored(ratio(74, 100), 2), open(4)])).toEqual([
      '0/1',
      '1/2',
      '1/3',
      '0/1',
    ]);
  });

  it('falls alike on whatever fails a stage, not assessed included', () => {
    // stage 2 fails: 0 of 3 stages
    const inputs = [scored(ratio(1, 2), 1, 2), scored(ONE, 1, 3), open(1, 4), excluded(1, 4)];
    expect(split(STAGED, inputs)).toEqual(['1/2', '0/1', '1/2', '0/1']);
  });

  it('is nothing anywhere when nothing was lost', () => {
    expect(split(MEAN, [scored(ONE), scored(ONE, 4)])).toEqual(['0/1', '0/1']);
  });

  it('keeps the items that the parts belong to', () => {
    const parts = inProportion(['a', 'b'], (item) => (item === 'a' ? ratio(2) : ratio(1)), percent(60));
    expect(parts.map(({ item, part }) => [item, toFraction(part)])).toEqual([
      ['a', '2/5'],
      ['b', '1/5'],
    ]);
  });
});
