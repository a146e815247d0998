import { flatMapUpTo } from '../../shared/flat-map-up-to';
import { repeatedNames } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import { type AssessmentPlace, unknownUnit } from './assessment-place';
import type { StaffingDocument } from './case-document';

/** Agents busy all the time: more than any group has, and a slip of the unit has far more. */
const MOST_ERLANGS = 1000;

/** Staffing of one assessment: keys, units, and loads that no group of agents has. */
export function checkStaffing(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  const staffing = assessment.staffing ?? [];
  const base = `${place.path}/staffing`;
  const keys = staffing.map(({ key }, index) => ({ name: key, path: `${base}/${index}/key` }));
  return [
    ...repeatedNames('case', keys, `staffing entries of assessment ${assessment.key}`),
    ...flatMapUpTo(staffing, most, (entry, index) => {
      const { key, unit } = entry;
      const path = `${base}/${index}`;
      return [
        ...(unit === undefined ? [] : unknownUnit(place, `Staffing ${key}`, { name: unit, path: `${path}/unit` })),
        ...impossibleLoad(entry, path),
      ];
    }),
  ].slice(0, most);
}

function impossibleLoad(entry: StaffingDocument, path: string): DocumentProblem[] {
  const { key, calls, handlingSeconds, intervalMinutes } = entry;
  const erlangs = (calls * handlingSeconds) / (intervalMinutes * 60);
  if (erlangs <= MOST_ERLANGS) return [];
  return [
    {
      code: 'case/impossible-load',
      message: `Staffing ${key} has a load that keeps ${Math.ceil(erlangs)} agents busy without a pause; at most ${MOST_ERLANGS} are reckoned with.`,
      hint: 'The calls are those of one interval, and the handling time is in seconds; are the units right?',
      path: `${path}/calls`,
    },
  ];
}
