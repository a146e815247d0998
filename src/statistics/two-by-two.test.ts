import {
  analyseTwoByTwo,
  chiSquare,
  fisherPValue,
  oddsRatio,
  populationAttributableShare,
  preferredTest,
  relativeRisk,
  smallestExpectedCount,
  yatesChiSquare,
  type RatioEstimate,
  type TwoByTwoTable,
} from './two-by-two';

const tableOf = (
  exposedWith: number,
  exposedWithout: number,
  unexposedWith: number,
  unexposedWithout: number,
): TwoByTwoTable => ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout });

/** Error × dissatisfied. */
const DRIVER = tableOf(45, 55, 60, 340);

/** "4.64 (2.87–7.49)" */
function written(estimate: RatioEstimate | null): string {
  if (!estimate) return 'none';
  const { value, interval } = estimate;
  return `${value.toFixed(2)} (${interval.low.toFixed(2)}–${interval.high.toFixed(2)})`;
}

function existing<Value>(value: Value | null): Value {
  if (value === null) throw new Error('There is no such statistic.');
  return value;
}

describe('a driver', () => {
  it('has the figures of the handbook', () => {
    const analysis = analyseTwoByTwo(DRIVER);
    expect(written(analysis.oddsRatio)).toBe('4.64 (2.87–7.49)');
    expect(analysis.chiSquare?.statistic).toBeCloseTo(43.4, 1);
    expect([analysis.exposedRisk, analysis.unexposedRisk]).toEqual([0.45, 0.15]);
    expect(analysis.populationAttributableShare).toBeCloseTo(0.06 / 0.21, 12); // 28.6 %
    expect(written(analysis.relativeRisk)).toBe('3.00 (2.18–4.12)');
    expect(analysis).toMatchObject({ smallestExpectedCount: 21, preferredTest: 'chiSquare' }); // 100 × 105 ÷ 500
  });

  it('has what the single functions give', () => {
    expect(analyseTwoByTwo(DRIVER, 0.9)).toEqual({
      exposedRisk: 0.45,
      unexposedRisk: 0.15,
      oddsRatio: oddsRatio(DRIVER, 0.9),
      relativeRisk: relativeRisk(DRIVER, 0.9),
      chiSquare: chiSquare(DRIVER),
      yatesChiSquare: yatesChiSquare(DRIVER),
      fisherPValue: fisherPValue(DRIVER),
      populationAttributableShare: populationAttributableShare(DRIVER),
      smallestExpectedCount: smallestExpectedCount(DRIVER),
      preferredTest: preferredTest(DRIVER),
    });
  });
});

describe('odds ratio and relative risk', () => {
  it('are those published for placebo, aspirin and heart attacks', () => {
    // Physicians' Health Study, in A. Agresti, Categorical Data Analysis
    const table = tableOf(189, 10845, 104, 10933);
    expect(written(oddsRatio(table))).toBe('1.83 (1.44–2.33)');
    expect(written(relativeRisk(table))).toBe('1.82 (1.43–2.31)');
  });

  it.each([
    ['exposed with', tableOf(0, 10, 5, 5), (0.5 * 5.5) / (10.5 * 5.5), 0.5 / 11 / (5.5 / 11)],
    ['exposed without', tableOf(10, 0, 5, 5), (10.5 * 5.5) / (0.5 * 5.5), 10.5 / 11 / (5.5 / 11)],
    ['unexposed with', tableOf(5, 5, 0, 10), (5.5 * 10.5) / (5.5 * 0.5), 5.5 / 11 / (0.5 / 11)],
    ['unexposed without', tableOf(5, 5, 10, 0), (5.5 * 0.5) / (5.5 * 10.5), 5.5 / 11 / (10.5 / 11)],
  ])('say that 0.5 was added where no case is %s', (_, table, odds, risk) => {
    expect(oddsRatio(table)).toMatchObject({ value: odds, isCorrected: true });
    expect(relativeRisk(table)?.value).toBeCloseTo(risk, 12);
    expect(relativeRisk(table)?.isCorrected).toBe(true);
    expect(oddsRatio(DRIVER)?.isCorrected).toBe(false);
  });

  it.each([0, 1, NaN, 95])('have no interval at a confidence of %p', (confidence) => {
    expect(() => oddsRatio(DRIVER, confidence)).toThrow(RangeError);
    expect(() => relativeRisk(DRIVER, confidence)).toThrow(RangeError);
    // Nor where there is no ratio to have one.
    expect(() => oddsRatio(tableOf(0, 5, 0, 5), confidence)).toThrow(RangeError);
    expect(() => relativeRisk(tableOf(0, 5, 0, 5), confidence)).toThrow(RangeError);
  });
});

describe('the χ² test', () => {
  // Criminal convictions of twins, R. A. Fisher, 1962: as R's chisq.test has it
  const twins = tableOf(2, 15, 10, 3);

  it('gives the published values, without and with correction', () => {
    expect(chiSquare(twins)?.statistic).toBeCloseTo(13.0317, 4); // 30 × (2 × 3 − 15 × 10)² ÷ (17 × 13 × 12 × 18)
    expect(yatesChiSquare(twins)?.statistic).toBeCloseTo(10.4581, 4);
    expect(yatesChiSquare(twins)?.pValue).toBeCloseTo(0.001221, 6);
  });

  it('never corrects beyond no deviation', () => {
    expect(yatesChiSquare(tableOf(5, 5, 5, 6))).toEqual({ statistic: 0, pValue: 1 }); // deviates by 5 ÷ 21
    expect(chiSquare(tableOf(3, 6, 4, 8))).toEqual({ statistic: 0, pValue: 1 });
  });
});

describe("Fisher's exact test", () => {
  it.each([
    ['tea tasting', tableOf(3, 1, 1, 3), 34 / 70],
    ['convictions of twins', tableOf(2, 15, 10, 3), 0.000536724],
    ['all apart', tableOf(3, 0, 0, 3), 2 / 20],
  ])('gives the published p: %s', (_, table, expected) => {
    expect(fisherPValue(table)).toBeCloseTo(expected, 9);
  });

  it('is certain where the margins allow one table only', () => {
    expect(fisherPValue(tableOf(0, 5, 0, 9))).toBe(1);
    expect(fisherPValue(tableOf(5, 0, 9, 0))).toBe(1);
  });

  it('ends with a p below all numbers at 0, and comes to an end with millions', () => {
    expect(fisherPValue(tableOf(5000, 0, 0, 5000))).toBe(0);
    const large = tableOf(50_000_000, 50_000_000, 50_002_000, 49_998_000);
    expect(fisherPValue(large)).toBeCloseTo(existing(yatesChiSquare(large)).pValue, 5);
  });
});

describe('the population-attributable share', () => {
  it('is all where only the exposed have the outcome, and none where the risks are equal', () => {
    expect(populationAttributableShare(tableOf(5, 5, 0, 90))).toBe(1);
    expect(populationAttributableShare(tableOf(5, 45, 10, 90))).toBeCloseTo(0, 12);
    expect(populationAttributableShare(tableOf(5, 0, 9, 0))).toBe(0);
  });

  it('is negative where the exposed fare better', () => {
    expect(populationAttributableShare(tableOf(1, 9, 5, 5))).toBeCloseTo(-2 / 3, 12); // 1 − 0.5 × 20 ÷ 6
  });
});

describe('the preferred test', () => {
  it('is the exact one below an expected count of 5', () => {
    expect(smallestExpectedCount(tableOf(2, 8, 8, 2))).toBe(5);
    expect(preferredTest(tableOf(2, 8, 8, 2))).toBe('chiSquare');
    expect(smallestExpectedCount(tableOf(1, 8, 8, 2))).toBeCloseTo(81 / 19, 12);
    expect(preferredTest(tableOf(1, 8, 8, 2))).toBe('fisher');
  });

  it('looks at what is expected, not at what was counted', () => {
    expect(preferredTest(tableOf(0, 50, 50, 50))).toBe('chiSquare');
  });
});

describe('a table', () => {
  it.each([
    ['nobody', tableOf(0, 5, 0, 9), { exposedRisk: 0, unexposedRisk: 0, populationAttributableShare: null }],
    ['everybody', tableOf(5, 0, 9, 0), { exposedRisk: 1, unexposedRisk: 1, populationAttributableShare: 0 }],
  ])('in which %s has the outcome compares nothing', (_, table, expected) => {
    expect(analyseTwoByTwo(table)).toEqual({
      ...expected,
      oddsRatio: null,
      relativeRisk: null,
      chiSquare: null,
      yatesChiSquare: null,
      fisherPValue: 1,
      smallestExpectedCount: 0,
      preferredTest: 'fisher',
    });
  });

  const FUNCTIONS = [
    analyseTwoByTwo,
    oddsRatio,
    relativeRisk,
    chiSquare,
    yatesChiSquare,
    fisherPValue,
    populationAttributableShare,
    smallestExpectedCount,
    preferredTest,
  ].map((one) => [one.name, one] as const);

  it.each(FUNCTIONS)('is refused without counts or with an empty group: %s', (_, statistic) => {
    for (const wrong of [-1, 1.5, NaN, Infinity]) {
      expect(() => statistic(tableOf(1, wrong, 2, 3))).toThrow(new RangeError(`${wrong} is no count.`));
    }
    expect(() => statistic(tableOf(0, 0, 2, 3))).toThrow(new RangeError('Nobody is exposed.'));
    expect(() => statistic(tableOf(2, 3, 0, 0))).toThrow(new RangeError('Nobody is unexposed.'));
  });
});
