import type { Framework } from '../../framework/framework';
import type { AssessmentPlace } from '../../assessment/rules/assessment-place';
import { checkCalibrations } from '../../assessment/rules/check-calibrations';
import { checkDates } from '../../assessment/rules/check-dates';
import { checkDrivers } from '../../assessment/rules/check-drivers';
import { checkEvidence } from '../../assessment/rules/check-evidence';
import { checkKpis } from '../../assessment/rules/check-kpis';
import { checkStaffing } from '../../assessment/rules/check-staffing';
import { checkSurveys } from '../../assessment/rules/check-surveys';
import { pointer } from '../../shared/json-pointer';
import { type DocumentProblem, shortestNumberText } from '../../shared/source-document';
import type { AssessmentDetails } from './assessment-details';
import { MOST_PROBLEMS } from './problem-details';

/** What the names in the details of an assessment can lead to. */
export interface DetailsPlace {
  readonly key: string;
  readonly framework: Framework;
  /** Refs of the units assessed. */
  readonly units: readonly string[];
  /** Refs of all units of the engagement. */
  readonly engagementUnits: readonly string[];
}

/**
 * Everything that a schema can not say about the details of an assessment: names that lead nowhere, dates that no
 * calendar has, months out of order, figures that can not be. Paths are pointers into the details.
 */
export function checkDetails(details: AssessmentDetails, place: DetailsPlace): DocumentProblem[] {
  const { key, framework, units, engagementUnits } = place;
  const known: AssessmentPlace = {
    // Of the assessment itself only the key is looked at.
    assessment: { ...details, key } as AssessmentPlace['assessment'],
    index: 0,
    path: '',
    thing: `Assessment ${key}`,
    framework,
    requirements: new Map(),
    scales: new Map(),
    units,
    caseUnits: engagementUnits,
    // One more shows that there are more than are told.
    most: MOST_PROBLEMS + 1,
  };
  return [
    ...checkDates(details),
    ...checkEvidence(known),
    ...checkKpis(known, shortestNumberText),
    ...checkDrivers(known),
    ...checkCalibrations(known),
    ...checkSurveys(known),
    ...checkStaffing(known),
  ];
}

/**
 * Numbers that have no plain decimal of reasonable length: the next reader would see them as `1e+21`, and figures are
 * kept and printed as they are written.
 */
export function checkNumbers(value: unknown, path = ''): DocumentProblem[] {
  if (typeof value === 'number') {
    if (!/e/i.test(String(value))) return [];
    return [
      {
        code: 'case/number-form',
        message: `The number ${value} is too large or too small to be written as a plain decimal.`,
        hint: 'Use another unit, or round it: at most 6 digits after the point and 20 before it.',
        path,
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => checkNumbers(child, path + pointer(name)));
}
