import { fitLogistic, type LogisticData, type LogisticFit } from './logistic';
import { oddsRatio } from './two-by-two';

type Fitted = Extract<LogisticFit, { kind: 'fitted' }>;

function fitted(data: LogisticData, confidence?: number): Fitted {
  const fit = fitLogistic(data, confidence);
  if (fit.kind !== 'fitted') throw new Error(`The fit is ${fit.kind}.`);
  return fit;
}

const estimates = (fit: Fitted): number[] => fit.coefficients.map(({ estimate }) => estimate);
const errors = (fit: Fitted): number[] => fit.coefficients.map(({ standardError }) => standardError);

function expectClose(ours: readonly number[], expected: readonly number[], digits = 7): void {
  expect(ours).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(ours[index]! / value).toBeCloseTo(1, digits);
}

/** L. Spector and M. Mazzeo, 1980: average grade, score of a test, new teaching method, better grade in economics. */
const SPECTOR: readonly (readonly [number, number, number, number])[] = [
  [2.66, 20, 0, 0],
  [2.89, 22, 0, 0],
  [3.28, 24, 0, 0],
  [2.92, 12, 0, 0],
  [4.0, 21, 0, 1],
  [2.86, 17, 0, 0],
  [2.76, 17, 0, 0],
  [2.87, 21, 0, 0],
  [3.03, 25, 0, 0],
  [3.92, 29, 0, 1],
  [2.63, 20, 0, 0],
  [3.32, 23, 0, 0],
  [3.57, 23, 0, 0],
  [3.26, 25, 0, 1],
  [3.53, 26, 0, 0],
  [2.74, 19, 0, 0],
  [2.75, 25, 0, 0],
  [2.83, 19, 0, 0],
  [3.12, 23, 1, 0],
  [3.16, 25, 1, 1],
  [2.06, 22, 1, 0],
  [3.62, 28, 1, 1],
  [2.89, 14, 1, 0],
  [3.51, 26, 1, 0],
  [3.54, 24, 1, 1],
  [2.83, 27, 1, 1],
  [3.39, 17, 1, 1],
  [2.67, 24, 1, 0],
  [3.65, 21, 1, 1],
  [4.0, 23, 1, 1],
  [3.1, 21, 1, 0],
  [2.39, 19, 1, 1],
];

const GRADES: LogisticData = {
  design: SPECTOR.map(([average, test, method]) => [1, average, test, method]),
  outcomes: SPECTOR.map(([, , , better]) => better === 1),
};

/** Cases of a 2×2 table: exposed or not, with or without. */
function casesOf(counts: readonly (readonly [exposed: number, outcome: boolean, count: number])[]): LogisticData {
  const cases = counts.flatMap(([exposed, outcome, count]) =>
    Array.from({ length: count }, () => ({ row: [1, exposed], outcome })),
  );
  return { design: cases.map(({ row }) => row), outcomes: cases.map(({ outcome }) => outcome) };
}

describe('a logistic regression', () => {
  it('gives the published estimates', () => {
    // W. H. Greene, Econometric Analysis: −13.021, 2.826, 0.095, 2.379, log-likelihood −12.890
    const fit = fitted(GRADES);
    expectClose(estimates(fit), [-13.02134686, 2.82611259, 0.09515766, 2.37868765]);
    expectClose(errors(fit), [4.931, 1.263, 0.1416, 1.065], 3);
    expect(fit.logLikelihood).toBeCloseTo(-12.88963422, 7);
    expect(fit.iterations).toBeLessThan(10);
    expect(fit.coefficients[3]!.z).toBeCloseTo(2.234, 3);
    expect(fit.coefficients[3]!.pValue).toBeCloseTo(0.0255, 4);
  });

  it('takes rows that stand for many cases as those cases', () => {
    const rows = [
      { row: [1, 1], outcome: true, count: 45 },
      { row: [1, 1], outcome: false, count: 55 },
      { row: [1, 0], outcome: true, count: 60 },
      { row: [1, 0], outcome: false, count: 340 },
    ];
    const single = rows.flatMap(({ row, outcome, count }) => Array.from({ length: count }, () => ({ row, outcome })));
    const dataOf = (cases: readonly { row: readonly number[]; outcome: boolean }[]): LogisticData => ({
      design: cases.map(({ row }) => row),
      outcomes: cases.map(({ outcome }) => outcome),
    });
    const grouped = fitted({ ...dataOf(rows), counts: rows.map(({ count }) => count) });
    const apart = fitted(dataOf(single));
    expectClose(estimates(grouped), estimates(apart));
    expectClose(errors(grouped), errors(apart));
    expect(grouped.logLikelihood).toBeCloseTo(apart.logLikelihood, 8);
  });

  it.each([
    [[1], 'There are 1 counts for 2 rows.'],
    [[1, 0], 'A row can not stand for 0 cases.'],
    [[1, 1.5], 'A row can not stand for 1.5 cases.'],
  ])('refuses counts that are none: %j', (counts, message) => {
    expect(() => fitLogistic({ design: [[1], [1]], outcomes: [true, false], counts })).toThrow(new RangeError(message));
  });

  it('on one yes-or-no column is the 2×2 table: 4.64 (2.87–7.49)', () => {
    const { coefficients } = fitted(
      casesOf([
        [1, true, 45],
        [1, false, 55],
        [0, true, 60],
        [0, false, 340],
      ]),
      0.9,
    );
    const woolf = oddsRatio({ exposedWith: 45, exposedWithout: 55, unexposedWith: 60, unexposedWithout: 340 }, 0.9)!;
    expect(coefficients[0]!.oddsRatio).toBeCloseTo(60 / 340, 9);
    expect(coefficients[1]!.oddsRatio).toBeCloseTo(woolf.value, 9);
    expect(coefficients[1]!.interval.low).toBeCloseTo(woolf.interval.low, 9);
    expect(coefficients[1]!.interval.high).toBeCloseTo(woolf.interval.high, 9);
  });

  it('on the intercept alone is the share', () => {
    const fit = fitted({ design: [[1], [1], [1], [1]], outcomes: [true, false, true, true] });
    expect(fit.coefficients[0]!.estimate).toBeCloseTo(Math.log(3), 12);
    expect(fit.coefficients[0]!.standardError).toBeCloseTo(Math.sqrt(1 / 3 + 1), 12); // √(1/3 + 1/1)
    expect(fit.logLikelihood).toBeCloseTo(3 * Math.log(0.75) + Math.log(0.25), 12);
  });

  it('finds the maximum where full steps would run away', () => {
    // Without halving the coefficients pass 10¹⁴; compared with a general optimiser.
    const design = [
      [1, 0, 45],
      [1, 1, 1],
      [1, 0, -5],
      [1, -5, -35],
      [1, -31, 0],
      [1, 1, 0],
    ];
    const fit = fitted({ design, outcomes: [false, true, true, true, true, false] });
    expectClose(estimates(fit), [3.6403, -3.5493, -0.18201], 3);
  });

  it('does not mind a column of years beside the intercept', () => {
    const years = SPECTOR.map((_, index) => 2019 + (index % 7));
    const since = fitted({ ...GRADES, design: GRADES.design.map((row, index) => [...row, years[index]! - 2019]) });
    const absolute = fitted({ ...GRADES, design: GRADES.design.map((row, index) => [...row, years[index]!]) });
    expectClose(estimates(absolute).slice(1), estimates(since).slice(1));
    expectClose(errors(absolute).slice(1), errors(since).slice(1));
    expect(absolute.logLikelihood).toBeCloseTo(since.logLikelihood, 9);
  });

  it('widens with the confidence', () => {
    const [narrow, wide] = [0.9, 0.99].map((confidence) => fitted(GRADES, confidence).coefficients[1]!);
    expect(wide!.interval.low).toBeLessThan(narrow!.interval.low);
    expect(wide!.interval.high).toBeGreaterThan(narrow!.interval.high);
  });
});

describe('instead of numbers there is a reason', () => {
  it('when an error always ends in the outcome', () => {
    expect(
      fitLogistic(
        casesOf([
          [1, true, 9],
          [0, true, 3],
          [0, false, 7],
        ]),
      ),
    ).toEqual({ kind: 'separated', extent: 'quasi', unboundedColumns: [1] });
  });

  it('when a threshold parts the outcomes, or there is one outcome only', () => {
    const design = [1, 2, 3, 4].map((x) => [1, x]);
    const parted = { kind: 'separated', extent: 'complete', unboundedColumns: [0, 1] };
    expect(fitLogistic({ design, outcomes: [false, false, true, true] })).toEqual(parted);
    expect(fitLogistic({ design, outcomes: [true, true, true, true] })).toEqual(parted);
  });

  it.each([
    [
      'a column that never varies beside the intercept',
      [
        [1, 5],
        [1, 5],
        [1, 5],
      ],
      [1],
    ],
    [
      'an indicator for every site',
      [
        [1, 1, 0],
        [1, 0, 1],
        [1, 1, 0],
      ],
      [2],
    ],
    [
      'more columns than cases',
      [
        [1, 2, 3],
        [1, 3, 5],
        [1, 3, 5],
      ],
      [2],
    ],
  ])('when the design is singular: %s', (_, design, dependentColumns) => {
    expect(fitLogistic({ design, outcomes: [true, false, true] })).toEqual({ kind: 'singular', dependentColumns });
  });

  it('when the search is given up', () => {
    expect(fitLogistic(GRADES, 0.95, 3)).toEqual({ kind: 'notConverged', iterations: 3 });
    const { iterations } = fitted(GRADES);
    expect(fitLogistic(GRADES, 0.95, iterations).kind).toBe('fitted');
    expect(fitLogistic(GRADES, 0.95, iterations - 1).kind).toBe('notConverged');
  });
});

describe('the data are refused', () => {
  const design = [
    [1, 0],
    [1, 1],
    [1, 0],
  ];
  const outcomes = [true, false, false];

  it.each<[string, LogisticData, string]>([
    ['without a case', { design: [], outcomes: [] }, 'The design has no case or no column.'],
    ['without a column', { design: [[], []], outcomes: [true, false] }, 'The design has no case or no column.'],
    ['with too few outcomes', { design, outcomes: [true, false] }, 'There are 2 outcomes for 3 cases.'],
    ['with a short row', { design: [[1, 0], [1], [1, 1]], outcomes }, 'A row has 1 columns, the first one 2.'],
    [
      'with a gap',
      {
        design: [
          [1, 0],
          [1, NaN],
          [1, 1],
        ],
        outcomes,
      },
      'NaN is no value of a sample.',
    ],
    [
      'with an infinite value',
      {
        design: [
          [1, 0],
          [1, Infinity],
          [1, 1],
        ],
        outcomes,
      },
      'Infinity is no value of a sample.',
    ],
  ])('%s', (_, data, message) => {
    expect(() => fitLogistic(data)).toThrow(new RangeError(message));
  });

  it('at a confidence that is none', () => {
    expect(() => fitLogistic({ design, outcomes }, 1)).toThrow(RangeError);
  });
});
