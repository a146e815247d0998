import {
  analyseTwoByTwo,
  type ChiSquareTest,
  type RatioEstimate,
  type TwoByTwoAnalysis,
} from '../../src/statistics/two-by-two';
import {
  largestDifference,
  readAssociationResults,
  type FigurePair,
  type RatioFigures,
  type TableDataSet,
  type TestFigures,
} from './association-results';

const dataSets = readAssociationResults('two-by-two').map((theirs) => {
  const [exposedWith, exposedWithout, unexposedWith, unexposedWithout] = theirs.table;
  const ours = analyseTwoByTwo({ exposedWith, exposedWithout, unexposedWith, unexposedWithout }, theirs.confidence);
  return { ours, theirs };
});

const ofRatio = (ours: RatioEstimate | null, [value, low, high]: RatioFigures): FigurePair[] => [
  [ours?.value, value],
  [ours?.interval.low, low],
  [ours?.interval.high, high],
];

const ofTest = (ours: ChiSquareTest | null, [statistic, pValue]: TestFigures): FigurePair[] => [
  [ours?.statistic, statistic],
  [ours?.pValue, pValue],
];

const COMPARED: Record<string, (ours: TwoByTwoAnalysis, theirs: TableDataSet) => FigurePair[]> = {
  'the odds ratio and its interval': (ours, theirs) => ofRatio(ours.oddsRatio, theirs.oddsRatio),
  'the relative risk and its interval': (ours, theirs) => ofRatio(ours.relativeRisk, theirs.relativeRisk),
  'the χ² test': (ours, theirs) => ofTest(ours.chiSquare, theirs.chiSquare),
  'the χ² test with correction': (ours, theirs) => ofTest(ours.yatesChiSquare, theirs.yatesChiSquare),
  "Fisher's exact test": (ours, theirs) => [[ours.fisherPValue, theirs.fisherPValue]],
  'the population-attributable share': (ours, theirs) => [
    [ours.populationAttributableShare ?? undefined, theirs.populationAttributableShare],
  ],
  'the smallest expected count': (ours, theirs) => [[ours.smallestExpectedCount, theirs.smallestExpectedCount]],
};

describe('R agrees on', () => {
  it.each(Object.entries(COMPARED))('%s', (_, compare) => {
    expect(dataSets.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(dataSets.flatMap(({ ours, theirs }) => compare(ours, theirs)))).toBeLessThanOrEqual(1e-6);
  });
});
