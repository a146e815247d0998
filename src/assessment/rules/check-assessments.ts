import { known } from '../../shared/known';
import { cycles, repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import { type AssessmentPlace, listUses } from './assessment-place';
import type { AssessmentDocument, CaseDocument } from './case-document';
import { checkPlanStarts, type PlanStart } from './check-plan-starts';

/** Framework versions as the store has them. */
export interface FrameworkIds {
  readonly all: readonly string[];
  /** Those that exist but have problems of their own. */
  readonly broken: ReadonlySet<string>;
}

/** The assessments among themselves: keys, numbers, dates, what they build on, and the waves of the plan. */
export function checkAssessments(
  document: CaseDocument,
  places: readonly AssessmentPlace[],
  ids: FrameworkIds,
): DocumentProblem[] {
  return [
    ...repeatedNames(
      'case',
      places.map(({ assessment, path }) => ({ name: assessment.key, path: `${path}/key` })),
      'assessments',
    ),
    ...repeatedNames(
      'case',
      places.map(({ assessment, path }) => ({ name: assessment.documentNumber, path: `${path}/documentNumber` })),
      'documents',
    ).map((problem) => ({
      ...problem,
      code: 'case/duplicate-document-number',
      hint: 'Give each report a number of its own.',
    })),
    ...places.flatMap((place) => [
      ...checkFrameworkId(place, ids),
      ...checkUnits(place),
      ...checkReportDate(place),
      ...checkPrevious(place, document.assessments, ids),
    ]),
    ...checkPlanFolders(places),
    ...checkChain(places),
    ...checkPlanStarts(document.plan, places.map(planStartOf), 'case'),
  ];
}

/** Assessments of one wave share a plan, which is written to a folder beside theirs. */
function checkPlanFolders(places: readonly AssessmentPlace[]): DocumentProblem[] {
  const waves = places.map(({ assessment: { wave, kind } }) => wave ?? kind);
  const folders = new Set(waves.filter((wave, index) => waves.indexOf(wave) !== index).map((wave) => `${wave}-plan`));
  return places
    .filter(({ assessment }) => folders.has(assessment.key))
    .map(({ assessment: { key }, path }) => ({
      code: 'case/reserved-key',
      message: `The key "${key}" is the name of the folder of a plan that several assessments share.`,
      hint: 'Give the assessment another key.',
      path: `${path}/key`,
    }));
}

function checkFrameworkId(
  { assessment, thing, path }: AssessmentPlace,
  { all, broken }: FrameworkIds,
): DocumentProblem[] {
  const use = { name: assessment.framework, path: `${path}/framework` };
  if (!broken.has(use.name)) return unknownName('case', thing, use, { what: 'framework', names: all });
  return [
    {
      code: 'case/invalid-framework',
      message: `${thing} uses the framework ${use.name}, whose file has problems of its own.`,
      hint: 'Correct the framework first; what it defines was not checked here.',
      path: use.path,
    },
  ];
}

function checkUnits({ assessment, thing, path, caseUnits }: AssessmentPlace): DocumentProblem[] {
  if (caseUnits.length === 0) return [];
  return listUses(assessment.units, `${path}/units`).flatMap((use) =>
    unknownName('case', thing, use, { what: 'unit', names: caseUnits }),
  );
}

function checkReportDate({ assessment, thing, path }: AssessmentPlace): DocumentProblem[] {
  const { period, reportDate } = assessment;
  if (reportDate >= period.to) return [];
  return [
    {
      code: 'case/early-report',
      message: `${thing} is reported on ${reportDate}, before its period ends on ${period.to}.`,
      hint: 'Correct "reportDate" or "period".',
      path: `${path}/reportDate`,
    },
  ];
}

function checkPrevious(
  place: AssessmentPlace,
  assessments: readonly AssessmentDocument[],
  ids: FrameworkIds,
): DocumentProblem[] {
  const { assessment, thing } = place;
  const { key, previous, framework } = assessment;
  if (previous === undefined) return [];
  const path = `${place.path}/previous`;
  if (previous === key) {
    return [
      {
        code: 'case/previous-itself',
        message: `${thing} is compared with itself.`,
        hint: 'Name the assessment before it, or remove "previous".',
        path,
      },
    ];
  }
  const earlier = assessments.find((candidate) => candidate.key === previous);
  if (!earlier) {
    const names = assessments.map((candidate) => candidate.key).filter((name) => name !== key);
    return unknownName('case', thing, { name: previous, path }, { what: 'previous assessment', names });
  }
  // A framework that does not exist is reported as such.
  if (earlier.framework === framework || ![framework, earlier.framework].every((id) => ids.all.includes(id))) return [];
  return [
    {
      code: 'case/previous-framework',
      message: `${thing} uses ${framework} and is compared with "${previous}", which uses ${earlier.framework}.`,
      hint: 'Only assessments of the same framework version can be compared.',
      path,
    },
  ];
}

function checkChain(places: readonly AssessmentPlace[]): DocumentProblem[] {
  const before = new Map(
    places.map(({ assessment: { key, previous } }) => [
      key,
      previous === undefined || previous === key ? [] : [previous],
    ]),
  );
  const paths = new Map(places.map(({ assessment, path }) => [assessment.key, path]));
  return cycles(before).map((chain) => ({
    code: 'case/circular-previous',
    message: `Assessments are each other's previous one: ${chain.join(' → ')}.`,
    hint: 'The earliest assessment has no "previous".',
    path: `${known(paths, chain[0])}/previous`,
  }));
}

function planStartOf({ assessment, path }: AssessmentPlace): PlanStart {
  const { key, kind, wave = kind, planStart = null, period } = assessment;
  return { key, wave, planStart, periodTo: period.to, path };
}
