import { flatMapUpTo } from '../../shared/flat-map-up-to';
import { pointer } from '../../shared/json-pointer';
import { type NameUse, repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { AssessmentPlace } from './assessment-place';
import type { CalibrationDocument, CalibrationItemDocument } from './case-document';

/** Calibrations of one assessment: every name in them leads somewhere, and there is something to compare. */
export function checkCalibrations(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  const calibrations = assessment.calibrations ?? [];
  const base = `${place.path}/calibrations`;
  return [
    ...repeatedNames('case', keyUses(calibrations, base), `calibrations of assessment ${assessment.key}`),
    ...flatMapUpTo(calibrations, most, (calibration, index) => checkCalibration(calibration, `${base}/${index}`, most)),
  ].slice(0, most);
}

function checkCalibration(calibration: CalibrationDocument, path: string, most: number): DocumentProblem[] {
  const { key, scale, raters, items } = calibration;
  const own = `of calibration ${key}`;
  const refs = items.map(({ ref }, index) => ({ name: ref, path: `${path}/items/${index}/ref` }));
  return [
    ...repeatedNames('case', keyUses(scale.categories, `${path}/scale/categories`), `categories ${own}`),
    ...repeatedNames('case', keyUses(raters, `${path}/raters`), `raters ${own}`),
    ...repeatedNames('case', refs, `items ${own}`),
    ...flatMapUpTo(items, most, (item, index) => checkItem(item, calibration, `${path}/items/${index}`)),
    ...nothingShared(calibration, path),
  ];
}

const keyUses = (list: readonly { readonly key: string }[], path: string): NameUse[] =>
  list.map(({ key }, index) => ({ name: key, path: `${path}/${index}/key` }));

function checkItem(
  { ref, ratings, consensus }: CalibrationItemDocument,
  { scale, raters }: CalibrationDocument,
  path: string,
): DocumentProblem[] {
  const thing = `Item ${ref}`;
  const knownRaters = { what: 'rater', names: raters.map(({ key }) => key) };
  const categories = { what: 'category', names: scale.categories.map(({ key }) => key) };
  return [
    ...Object.entries(ratings).flatMap(([rater, category]) => {
      const place = `${path}/ratings${pointer(rater)}`;
      return [
        ...unknownName('case', thing, { name: rater, path: place }, knownRaters).map((problem): DocumentProblem => ({
          ...problem,
          spot: 'key',
        })),
        ...unknownName('case', thing, { name: category, path: place }, categories),
      ];
    }),
    ...(consensus === undefined
      ? []
      : unknownName('case', thing, { name: consensus, path: `${path}/consensus` }, categories)),
  ];
}

function nothingShared({ key, items }: CalibrationDocument, path: string): DocumentProblem[] {
  if (items.some(({ ratings }) => Object.keys(ratings).length >= 2)) return [];
  return [
    {
      code: 'case/no-shared-item',
      message: `Calibration ${key} has no item that two raters rated, so there is nothing to compare.`,
      hint: 'Enter the ratings of all raters, or remove the calibration.',
      path: `${path}/items`,
    },
  ];
}
