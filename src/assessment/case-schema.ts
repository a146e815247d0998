import { DocumentSchema } from '../input';
import { readSchema } from '../framework';

let compiled: DocumentSchema | undefined;

/** The schema `tolok-case/1`, compiled at first use. */
export function caseSchema(): DocumentSchema {
  compiled ??= new DocumentSchema(readSchema('case.schema.json'), {
    noun: 'case',
    separable: /^\/assessments\/\d+\/answers\/./,
    entries: {
      team: 'team member',
      parties: 'party',
      sites: 'site',
      units: 'unit',
      assessments: 'assessment',
      findings: 'finding',
      evidence: 'evidence',
      interviews: 'interview',
      divergingOpinions: 'diverging opinion',
      kpis: 'series',
      points: 'point',
      reasons: 'contact reason',
      errors: 'error',
      contacts: 'row',
      calibrations: 'calibration',
      categories: 'category',
      raters: 'rater',
      items: 'item',
      surveyHealth: 'survey',
      staffing: 'staffing',
      facts: 'fact',
      costs: 'cost',
      ramp: 'month',
    },
  });
  return compiled;
}
