import type { BenefitInput, BenefitsDocument, RangeDocument } from '../../src/assessment/rules/benefits';
import type { Benefits } from '../../src/assessment/rules/benefits';
import { toBenefits } from '../../src/assessment/rules/to-benefits';
import { shortestNumberText } from '../../src/shared/source-document';

/** A figure that is known, or low, likely and high. */
export type Figure = number | readonly [low: number, likely: number, high: number];

export function range(figure: Figure, source = 'Reports of the client'): RangeDocument {
  const [low, likely, high] = typeof figure === 'number' ? [figure, figure, figure] : figure;
  return { low, likely, high, source };
}

export function inputsOf(figures: Partial<Record<BenefitInput, Figure>>): BenefitsDocument['inputs'] {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, range(figure)]));
}

/** Resolution 66 → 80 %, with the two unknowns of case B as ranges. */
export const CASE_B = {
  contacts: [68_600_000, 105_300_000, 154_300_000],
  costPerContact: 4.44,
  callBack: [50, 70, 100],
  resolutionNow: 66,
  resolutionTarget: 80,
} as const satisfies Partial<Record<BenefitInput, Figure>>;

/** Every lever, with figures that are easy to reckon with. */
export const ALL_LEVERS = {
  contacts: [900_000, 1_000_000, 1_200_000],
  costPerContact: [5, 6, 7],
  callBack: [40, 50, 60],
  resolutionNow: [58, 60, 62],
  resolutionTarget: [70, 75, 80],
  automatedShare: [5, 10, 15],
  containedUnresolved: [30, 20, 10],
  handleTimeNow: 400,
  handleTimeTarget: [390, 380, 360],
  costPerHour: [18, 20, 22],
  complaintsNow: 10_000,
  complaintsTarget: [9_000, 8_000, 6_000],
  costPerComplaint: [20, 30, 40],
  agents: [95, 100, 105],
  attritionNow: 30,
  attritionTarget: [28, 25, 20],
  replacementCost: [3000, 4000, 5000],
} as const satisfies Partial<Record<BenefitInput, Figure>>;

export function benefitsDocument(
  figures: Partial<Record<BenefitInput, Figure>>,
  rest: Partial<BenefitsDocument> = {},
): BenefitsDocument {
  return {
    wave: 'baseline',
    currency: 'USD',
    inputs: inputsOf(figures),
    dayRate: range([400, 500, 700]),
    horizonYears: 3,
    discountRate: 10,
    ...rest,
  };
}

export function benefitsOf(
  figures: Partial<Record<BenefitInput, Figure>>,
  rest: Partial<BenefitsDocument> = {},
): Benefits {
  return toBenefits(benefitsDocument(figures, rest), shortestNumberText);
}
