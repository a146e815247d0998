import type { Framework } from '../../framework/framework';
import type { AnswerBook } from '../../scoring/answers';
import type { CsvTable } from '../../shared/csv';
import type { DocumentProblem, NumberText, TextProblem } from '../../shared/source-document';
import { placesOf } from './assessment-place';
import type { AssessmentDocument, CaseDocument } from './case-document';
import { checkBenefits } from './check-benefits';
import { checkAssessments, type FrameworkIds } from './check-assessments';
import { checkCalibrations } from './check-calibrations';
import { checkDates } from './check-dates';
import { checkContactSource, checkDrivers } from './check-drivers';
import { checkEngagement } from './check-engagement';
import { checkEvidence } from './check-evidence';
import { checkForum } from './check-forum';
import { checkKpis } from './check-kpis';
import { checkStaffing } from './check-staffing';
import { checkSurveys } from './check-surveys';
import { readAnswers } from './read-answers';

export interface CaseInput {
  readonly document: CaseDocument;
  /** The framework versions that the case names, those that are there and right, by id. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly frameworkIds: FrameworkIds;
  /** Answers files by index of their assessment. */
  readonly tables: ReadonlyMap<number, CsvTable>;
  readonly numberText: NumberText;
  /** Pointers to answers that the schema refused. */
  readonly refusedAnswers: ReadonlySet<string>;
}

export interface CheckedCase {
  readonly problems: readonly DocumentProblem[];
  /** Problems in the answers files, by index of their assessment. */
  readonly tableProblems: ReadonlyMap<number, readonly TextProblem[]>;
  /** The answers of each assessment; complete when there are no problems. */
  readonly answers: ReadonlyMap<AssessmentDocument, AnswerBook>;
}

/** Everything that a schema can not say about a case, all at once, and the answers that it holds. */
export function checkCase(input: CaseInput): CheckedCase {
  const { document, frameworks, frameworkIds, tables, numberText, refusedAnswers: refused } = input;
  const places = placesOf(document, frameworks);
  const context = { numberText, refused };
  const readings = places.map((place) => ({ place, ...readAnswers(place, tables.get(place.index), context) }));
  return {
    problems: [
      ...checkDates(document),
      ...checkEngagement(document, [...frameworks.values()]),
      ...checkForum(document, [...frameworks.values()]),
      ...checkAssessments(document, places, frameworkIds),
      ...benefitProblems(document),
      ...places.flatMap((place) => [
        ...checkEvidence(place),
        ...checkKpis(place, numberText),
        ...checkContactSource(place),
        ...checkDrivers(place),
        ...checkCalibrations(place),
        ...checkSurveys(place),
        ...checkStaffing(place),
      ]),
      ...readings.flatMap(({ problems }) => problems),
    ],
    tableProblems: new Map(readings.map(({ tableProblems }, index) => [index, tableProblems])),
    answers: new Map(readings.map(({ book, place }) => [place.assessment, book])),
  };
}

function benefitProblems({ benefits, assessments, engagement }: CaseDocument): DocumentProblem[] {
  if (!benefits) return [];
  const waves = [...new Set(assessments.map(({ wave, kind }) => wave ?? kind))];
  return checkBenefits(benefits, { waves, currency: engagement.currency }, '/benefits');
}
