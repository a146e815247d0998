import { flatMapUpTo } from '../../shared/flat-map-up-to';
import type { DocumentProblem } from '../../shared/source-document';
import { type AssessmentPlace, listUses, unknownKpi } from './assessment-place';

/** Surveys of one assessment: the KPIs that they feed, and counts that can not be. */
export function checkSurveys(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  return flatMapUpTo(assessment.surveyHealth ?? [], most, ({ kpis, invited, answered }, index) => {
    const path = `${place.path}/surveyHealth/${index}`;
    const thing = `Survey ${index + 1}`;
    const unknown = listUses(kpis, `${path}/kpis`).flatMap((use) => unknownKpi(place, thing, use));
    if (invited === undefined || answered === undefined || answered <= invited) return unknown;
    return [
      ...unknown,
      {
        code: 'case/impossible-counts',
        message: `${thing} has ${answered} answers to ${invited} invitations.`,
        hint: 'At most everyone who was invited can answer; are the counts swapped?',
        path: `${path}/answered`,
      },
    ];
  });
}
