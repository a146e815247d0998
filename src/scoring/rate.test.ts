import { computedScale, evidenceOf, methodOf, ordinal } from '../../test/support/scoring-builders';
import type { RatingValue } from './answers';
import type { Combination, RatedDimension, RatingMethod, ResultEvidence, ResultRule, Scale } from './model';
import { nplfLetter, rateRequirement, rateResult, ScoringError, type RequirementRating } from './rate';
import { toFraction } from './ratio';

const SCALES = new Map<string, Scale>([
  ['five', ordinal(5)],
  ['percentage', { kind: 'percentage', step: 10 }],
  ['result', computedScale()],
  [
    'nplf',
    {
      kind: 'nplf',
      options: [
        { key: 'N', points: 0 },
        { key: 'P', points: 40 },
        { key: 'L', points: 85 },
        { key: 'F', points: 100 },
      ],
      fullPoints: 100,
    },
  ],
  [
    'compliance',
    {
      kind: 'nominal',
      options: [
        { key: 'Plus', points: 3 },
        { key: 'Full', points: 2 },
        { key: 'Partial', points: 1 },
        { key: 'None', points: 0 },
      ],
      fullPoints: 2,
    },
  ],
  [
    'in-place',
    {
      kind: 'binary',
      options: [
        { key: 'yes', points: 1 },
        { key: 'no', points: 0 },
      ],
      fullPoints: 1,
    },
  ],
]);

function rate(method: RatingMethod, ratings: Readonly<Record<string, RatingValue>>): RequirementRating {
  return rateRequirement('Q-1', method, { kind: 'rated', ratings }, SCALES);
}

function rateOn(scale: string, rating: RatingValue): RequirementRating {
  return rate(methodOf({ dimensions: [{ dimension: 'rating', scale, weight: 1 }] }), { rating });
}

function fractionOn(scale: string, rating: RatingValue): string {
  const { ratio } = rateOn(scale, rating);
  if (!ratio) throw new Error('The rating gave no ratio.');
  return toFraction(ratio);
}

describe('a scale', () => {
  it.each<[string, RatingValue, string]>([
    ['five', '0', '0/1'],
    ['five', '3', '3/5'],
    ['five', 4, '4/5'],
    ['five', 5, '1/1'],
    ['compliance', 'None', '0/1'],
    ['compliance', 'Partial', '1/2'],
    ['compliance', 'Full', '1/1'],
    ['in-place', 'no', '0/1'],
    ['in-place', 'yes', '1/1'],
    ['percentage', 0, '0/1'],
    ['percentage', 70, '7/10'],
    ['percentage', '100', '1/1'],
    ['nplf', 'N', '0/1'],
    ['nplf', 'P', '2/5'],
    ['nplf', 'L', '17/20'],
    ['nplf', 'F', '1/1'],
  ])('%s rates %p as %s', (scale, rating, fraction) => {
    expect(fractionOn(scale, rating)).toBe(fraction);
  });

  it('counts an option above full points as 100 %, not more', () => {
    expect(fractionOn('compliance', 'Plus')).toBe('1/1');
    expect(rateOn('compliance', 'Plus').dimensions[0]?.option).toBe('Plus');
  });

  it('names the option that a number stands for; on a percentage scale the percentage itself', () => {
    expect(rateOn('five', 4).dimensions[0]).toMatchObject({ rating: 4, option: '4' });
    expect(rateOn('nplf', 72.5).dimensions[0]).toMatchObject({ rating: 72.5, option: 'L' });
    expect(rateOn('percentage', 70).dimensions[0]).toMatchObject({ rating: 70, option: '70' });
  });

  it.each<[string, RatingValue, string]>([
    ['five', '6', 'Q-1: the scale five has no option 6.'],
    ['five', 2.5, 'Q-1: the scale five has no option 2.5.'],
    ['five', evidenceOf(), 'Q-1: the scale five is not computed from KPI evidence.'],
    ['percentage', evidenceOf(), 'Q-1: the scale percentage is not computed from KPI evidence.'],
    ['nplf', '85', 'Q-1: the scale nplf has no option 85.'],
    ['nplf', 100.5, 'Q-1: an achievement lies between 0 and 100 %.'],
    ['percentage', 65, 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', 110, 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', -10, 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', '', 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', ' 40', 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', 'half', 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['percentage', NaN, 'Q-1: percentage takes 0 to 100 in steps of 10.'],
    ['result', 'lasting', 'Q-1: the scale result is computed from KPI evidence.'],
    ['result', 3, 'Q-1: the scale result is computed from KPI evidence.'],
    ['stars', '3', 'Q-1: there is no scale stars.'],
  ])('%s refuses %p', (scale, rating, message) => {
    expect(() => rateOn(scale, rating)).toThrow(new ScoringError(message));
  });

  it('refuses a rating again after it was refused before', () => {
    expect(() => rateOn('five', '9')).toThrow(ScoringError);
    expect(() => rateOn('five', '9')).toThrow(ScoringError);
  });
});

describe('an achievement in percent', () => {
  it.each([
    [0, 'N'],
    [15, 'N'],
    [15.1, 'P'],
    [50, 'P'],
    [50.1, 'L'],
    [85, 'L'],
    [85.1, 'F'],
    [100, 'F'],
  ])('%p is %s: the upper bound of each range belongs to it', (achieved, letter) => {
    expect(nplfLetter('Q-1', achieved)).toBe(letter);
  });

  it.each([-0.1, 100.1, NaN])('refuses %p', (achieved) => {
    expect(() => nplfLetter('Q-1', achieved)).toThrow(ScoringError);
  });
});

describe('dimensions combined', () => {
  const APPROACH: RatedDimension = { dimension: 'approach', scale: 'five', weight: 3 };
  const DEPLOYMENT: RatedDimension = { dimension: 'deployment', scale: 'five', weight: 2 };
  const combine = (combination: Combination) => ({
    key: 'pair',
    dimensions: [APPROACH, DEPLOYMENT],
    combine: combination,
  });
  const fraction = (combination: Combination, approach: number, deployment: number): string | undefined => {
    const { ratio } = rate(combine(combination), { approach, deployment });
    return ratio ? toFraction(ratio) : undefined;
  };

  it('by weighted mean: approach 3/5 × 3 and deployment 2/5 × 2 are 13/25', () => {
    // (9/5 + 4/5) ÷ 5 = 13/25 = 52 %
    expect(fraction({ kind: 'weightedMean' }, 3, 2)).toBe('13/25');
  });

  it('by minimum: approach 3/5 and deployment 2/5 are 2/5, whatever their weights', () => {
    expect(fraction({ kind: 'min' }, 3, 2)).toBe('2/5');
    expect(fraction({ kind: 'min' }, 2, 3)).toBe('2/5');
  });

  it('by product: approach 3/5 times deployment 2/5 are 6/25', () => {
    expect(fraction({ kind: 'product' }, 3, 2)).toBe('6/25');
    expect(fraction({ kind: 'product' }, 0, 5)).toBe('0/1');
  });

  it('by mean capped: above the approach, the approach counts and the mean is kept for the record', () => {
    // mean (2/5 × 3 + 5/5 × 2) ÷ 5 = 16/25 > 2/5
    const rating = rate(combine({ kind: 'cappedBy', dimension: 'approach' }), { approach: 2, deployment: 5 });
    expect(rating.ratio && toFraction(rating.ratio)).toBe('2/5');
    expect(rating.uncapped && toFraction(rating.uncapped)).toBe('16/25');
  });

  it('by mean capped: at or below the approach, the mean counts', () => {
    // mean (4/5 × 3 + 2/5 × 2) ÷ 5 = 16/25 < 4/5
    const rating = rate(combine({ kind: 'cappedBy', dimension: 'approach' }), { approach: 4, deployment: 2 });
    expect(rating.ratio && toFraction(rating.ratio)).toBe('16/25');
    expect(rating.uncapped).toBeUndefined();
    const equal = rate(combine({ kind: 'cappedBy', dimension: 'approach' }), { approach: 3, deployment: 3 });
    expect(equal.ratio && toFraction(equal.ratio)).toBe('3/5');
    expect(equal.uncapped).toBeUndefined();
  });

  it('refuses a cap by a dimension that the method does not rate', () => {
    expect(() => fraction({ kind: 'cappedBy', dimension: 'results' }, 3, 3)).toThrow(
      new ScoringError('The capping dimension results is not rated by the method.'),
    );
  });

  it('takes scales of different fineness together without loss', () => {
    // 3/5 × 3 + 70 % × 2 = 9/5 + 7/5 = 16/5; ÷ 5 = 16/25
    const mixed = methodOf({ dimensions: [APPROACH, { ...DEPLOYMENT, scale: 'percentage' }] });
    const { ratio } = rate(mixed, { approach: 3, deployment: 70 });
    expect(ratio && toFraction(ratio)).toBe('16/25');
  });

  it('gives no ratio while a dimension is missing, and names it', () => {
    const rating = rate(combine({ kind: 'weightedMean' }), { deployment: 5 });
    expect(rating).toMatchObject({ ratio: null, missing: ['approach'] });
    expect(rating.dimensions.map(({ dimension }) => dimension)).toEqual(['deployment']);
  });

  it('refuses a rating of a dimension that the method does not have', () => {
    expect(() => rate(methodOf(), { rating: 3, results: 4 })).toThrow(
      new ScoringError('Q-1: the rating method single has no dimension results.'),
    );
  });
});

describe('a result rating', () => {
  const rateEvidence = (overrides: Partial<ResultEvidence>, scale = computedScale()) =>
    rateResult(scale, evidenceOf(overrides));

  it.each<[string, Partial<ResultEvidence>, string, number]>([
    ['met and sustained', { level: 'met', monthsMet: 5, months: 6 }, 'lasting', 0],
    ['met, in 4 of 6 months', { level: 'met', monthsMet: 4, months: 6 }, 'reached', 1],
    ['met, with 5 months of data', { level: 'met', monthsMet: 5, months: 5 }, 'reached', 1],
    ['not met, improving', { level: 'notMet', trend: 'improving', monthsMet: 0 }, 'rising', 2],
    ['not proven, improving', { level: 'notProven', trend: 'improving' }, 'rising', 2],
    ['not proven, stable', { level: 'notProven', trend: 'stable' }, 'missed', 3],
    ['not met, worsening', { level: 'notMet', trend: 'worsening' }, 'missed', 3],
    ['not met, trend unknown', { level: 'notMet', trend: 'unknown' }, 'missed', 3],
  ])('%s takes the first rule that holds', (_, evidence, option, rule) => {
    expect(rateEvidence(evidence)).toMatchObject({ option, derivation: { rule } });
  });

  it.each([
    [5, 6, true],
    [4, 6, false],
    [10, 12, true], // 10/12 = 5/6
    [9, 12, false],
    [5, 5, false], // too few months to tell
  ])('%p of %p months against 5 of 6: sustained is %p', (monthsMet, months, sustained) => {
    expect(rateEvidence({ monthsMet, months }).derivation.sustained).toBe(sustained);
  });

  it('holds a rating down while too few of the required metrics are reported', () => {
    // 2 of 3 metrics = 66.7 % < 75 %
    const { option, derivation } = rateEvidence({ metricsReported: 2, metricsRequired: 3 });
    expect({ option, heldDown: derivation.heldDown, coverage: toFraction(derivation.coverage) }).toEqual({
      option: 'rising',
      heldDown: true,
      coverage: '2/3',
    });
  });

  it('holds nothing down at exactly the minimum coverage', () => {
    expect(rateEvidence({ metricsReported: 3, metricsRequired: 4 })).toMatchObject({
      option: 'lasting',
      derivation: { heldDown: false },
    });
  });

  it('raises nothing to the limit: a lower rating stays as it is', () => {
    expect(rateEvidence({ level: 'notMet', metricsReported: 0, metricsRequired: 3 })).toMatchObject({
      option: 'missed',
      derivation: { heldDown: false },
    });
    expect(rateEvidence({ level: 'notMet', trend: 'improving', metricsReported: 0 })).toMatchObject({
      option: 'rising',
      derivation: { heldDown: false },
    });
  });

  it('can ask for what is not sustained', () => {
    const rules: ResultRule[] = [{ sustained: false, rating: 'missed' }, { rating: 'lasting' }];
    expect(rateEvidence({ monthsMet: 2 }, computedScale({ rules })).option).toBe('missed');
    expect(rateEvidence({ monthsMet: 6 }, computedScale({ rules })).option).toBe('lasting');
  });

  it('counts by the points of its option and carries its derivation', () => {
    const rating = rateOn('result', evidenceOf({ monthsMet: 3 }));
    expect(rating.ratio && toFraction(rating.ratio)).toBe('2/3');
    expect(rating.dimensions[0]).toMatchObject({ option: 'reached', derivation: { sustained: false, rule: 1 } });
  });

  it('refuses evidence that no rule covers', () => {
    const scale = computedScale({ rules: [{ level: ['met'], rating: 'lasting' }] });
    expect(() => rateEvidence({ level: 'notMet' }, scale)).toThrow(ScoringError);
  });

  it('refuses a rule or limit whose option the scale does not have', () => {
    const few = { metricsReported: 0 };
    expect(() => rateEvidence(few, computedScale({ rules: [{ rating: 'gold' }] }))).toThrow(
      new ScoringError('The computed scale has no option gold.'),
    );
    expect(() => rateEvidence(few, computedScale({ belowCoverage: 'gold' }))).toThrow(ScoringError);
  });
});
