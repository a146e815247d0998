import { checkedCase, type Draft, outline } from '../../../test/support/mini-documents';
import { readSchema } from '../../framework';
import { SURVEY_CHECKS } from '../assessment';
import type { SurveyHealthDocument } from './case-document';

const SURVEY: SurveyHealthDocument = { survey: 'After calls', kpis: ['csat'], checks: { timely: 'yes' } };

function found(...surveys: readonly SurveyHealthDocument[]): string[] {
  const { problems } = checkedCase((draft) => {
    const [first] = draft.assessments;
    if (first) first.surveyHealth = surveys as Draft<SurveyHealthDocument>[];
  });
  return outline(problems);
}

describe('the surveys of an assessment', () => {
  it('may feed any KPI that is defined, and need no counts', () => {
    expect(found(SURVEY, { ...SURVEY, invited: 100, answered: 100 }, { ...SURVEY, answered: 3 })).toEqual([]);
  });

  it('may feed a KPI that the engagement defines itself', () => {
    const { problems } = checkedCase((draft) => {
      const kpi = { key: 'ease', title: 'Ease', unit: 'percent', direction: 'higher', kind: 'proportion' } as const;
      draft.kpis = [{ ...kpi, formula: 'Agreeing ÷ answering.' }];
      const [first] = draft.assessments;
      if (first) first.surveyHealth = [{ survey: 'Ease', kpis: ['ease', 'csat'], checks: {} }];
    });
    expect(problems).toEqual([]);
  });

  it('are refused when they feed an unknown KPI, or have more answers than invitations', () => {
    expect(found({ ...SURVEY, kpis: ['csat', 'csta'] }, { ...SURVEY, invited: 100, answered: 101 })).toEqual([
      '/assessments/0/surveyHealth/0/kpis/1 case/unknown-kpi',
      '/assessments/0/surveyHealth/1/answered case/impossible-counts',
    ]);
  });

  it('can be asked every check that there is, and no other', () => {
    const { $defs } = readSchema('case.schema.json') as unknown as {
      $defs: { survey: { properties: { checks: { properties: object } } } };
    };
    expect(Object.keys($defs.survey.properties.checks.properties)).toEqual(SURVEY_CHECKS);
  });
});
