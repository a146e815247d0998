import type { KpiInfo } from '../../framework/framework';
import { compare, fromDecimal } from '../../scoring/ratio';
import { flatMapUpTo } from '../../shared/flat-map-up-to';
import type { DocumentProblem, NumberText } from '../../shared/source-document';
import { type AssessmentPlace, KPI, unknownInFramework, unknownUnit } from './assessment-place';
import type { KpiPointDocument, KpiSeriesDocument } from './case-document';
import { countsBelowZero, outOfRange } from './kpi-range';
import { targetFormProblems } from './check-kpi-targets';

/** KPI series of one assessment: what they measure, the order of months, and figures that can not be. */
export function checkKpis(place: AssessmentPlace, numberText: NumberText): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  const series = assessment.kpis ?? [];
  const firsts = new Map<string, number>();
  return flatMapUpTo(series, most, (entry, index) => {
    const path = `${place.path}/kpis/${index}`;
    const thing = `The series of ${entry.kpi}`;
    const own = place.ownKpis?.find(({ key }) => key === entry.kpi);
    const info = own ?? place.framework?.kpis.get(entry.kpi);
    return [
      ...(own ? [] : unknownInFramework(place, thing, [{ name: entry.kpi, path: `${path}/kpi` }], KPI)),
      ...(entry.unit === undefined ? [] : unknownUnit(place, thing, { name: entry.unit, path: `${path}/unit` })),
      ...repeatedSeries(place, entry, index, firsts),
      ...checkMonths(entry, path),
      ...(info ? checkFigures(entry, info, path, numberText) : []),
    ];
  });
}

/** @param firsts where the series of a KPI and a unit stood first; this one is noted */
function repeatedSeries(
  place: AssessmentPlace,
  entry: KpiSeriesDocument,
  index: number,
  firsts: Map<string, number>,
): DocumentProblem[] {
  const name = JSON.stringify([entry.kpi, entry.unit, entry.channel]);
  const first = firsts.get(name);
  if (first === undefined) {
    firsts.set(name, index);
    return [];
  }
  return [
    {
      code: 'case/duplicate-series',
      message: `There are two series of ${entry.kpi} for ${entry.unit === undefined ? 'the entity' : `unit ${entry.unit}`}.`,
      hint: 'Put their points into one.',
      path: `${place.path}/kpis/${index}`,
      first: `${place.path}/kpis/${first}`,
    },
  ];
}

function checkMonths({ kpi, points }: KpiSeriesDocument, path: string): DocumentProblem[] {
  return points.flatMap(({ month }, index) => {
    const before = points[index - 1]?.month;
    if (before === undefined || month > before) return [];
    const repeated = month === before;
    return [
      {
        code: repeated ? 'case/repeated-month' : 'case/unordered-months',
        message: repeated
          ? `The series of ${kpi} has two points for ${month}.`
          : `The series of ${kpi} has ${month} after ${before}.`,
        hint: repeated ? 'Keep one of them.' : 'List the points from the oldest to the newest.',
        path: `${path}/points/${index}/month`,
      },
    ];
  });
}

function checkFigures(
  series: KpiSeriesDocument,
  info: KpiInfo,
  path: string,
  numberText: NumberText,
): DocumentProblem[] {
  const check = (holder: object, property: string, when: string, place: string): DocumentProblem[] => {
    if (Reflect.get(holder, property) === undefined) return [];
    const message = outOfRange(info, `The ${property} of ${info.key}${when}`, numberText(holder, property));
    if (message === undefined) return [];
    return [
      {
        code: 'case/kpi-out-of-range',
        message,
        hint: 'Check the figure and the unit that the framework gives the KPI.',
        path: `${place}/${property}`,
      },
    ];
  };
  return [
    ...check(series, 'target', '', path),
    ...check(series, 'targetTo', '', path),
    ...targetFormProblems(info, series, path, numberText),
    ...check(series, 'benchmark', '', path),
    ...series.points.flatMap((point, index) => [
      ...check(point, 'value', ` for ${point.month}`, `${path}/points/${index}`),
      ...checkCounts(point, info, `${path}/points/${index}`, numberText),
    ]),
  ];
}

function checkCounts(point: KpiPointDocument, info: KpiInfo, path: string, numberText: NumberText): DocumentProblem[] {
  if (point.numerator === undefined || point.denominator === undefined) return [];
  const numerator = numberText(point, 'numerator');
  const denominator = numberText(point, 'denominator');
  const countProblem = (message: string, hint: string): DocumentProblem[] => [
    { code: 'case/impossible-counts', message, hint, path: `${path}/numerator` },
  ];
  if (info.kind === 'proportion' && compare(fromDecimal(numerator), fromDecimal(denominator)) > 0) {
    return countProblem(
      `The point of ${info.key} for ${point.month} counts ${numerator} of ${denominator}.`,
      'A proportion has at most as many in the numerator as in the denominator; are they swapped?',
    );
  }
  if (point.numerator >= 0 || countsBelowZero(info)) return [];
  return countProblem(
    `The point of ${info.key} for ${point.month} counts ${numerator}.`,
    'A count can not be negative.',
  );
}
