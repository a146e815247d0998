import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import { SURVEY_CHECKS, type Assessment, type SurveyAnswer, type SurveyHealth } from '../../assessment/assessment';
import { LanguageContext } from '../../report/models/report-context';
import { surveyView, type SurveyView } from './survey-view';

/** A survey that passes every check, but for those given. */
function surveyOf(
  answers: Partial<Record<string, SurveyAnswer>> = {},
  overrides: Partial<SurveyHealth> = {},
): SurveyHealth {
  const checks = SURVEY_CHECKS.map((check) => [check, { answer: answers[check] ?? 'yes' }] as const);
  return { survey: 'After calls', kpis: ['csat'], checks: new Map(checks), ...overrides };
}

const SERIES = [
  seriesOf(monthly([900], 1000), { goal: '80' }),
  seriesOf(monthly([700], 1000), { unit: 'U', goal: '80' }),
  seriesOf(monthly([700], 1000), { channel: 'voice' }),
  seriesOf(monthly([900], 1000), { kpi: 'resolution', goal: '80' }),
];

function viewOf(survey: SurveyHealth): SurveyView {
  const assessment: Pick<Assessment, 'kpis' | 'kpiInfos' | 'surveyHealth'> = {
    kpis: [...SERIES],
    kpiInfos: new Map([
      ['csat', kpiOf()],
      ['resolution', kpiOf({ key: 'resolution' })],
    ]),
    surveyHealth: [survey],
  };
  return surveyView(new LanguageContext('en'), survey, assessment);
}

describe('a survey', () => {
  it('withholds what it seems to prove when it is biased, and flags the rest of its KPI', () => {
    const { verdict, lowers, sentence } = viewOf(surveyOf({ 'not-agent-chosen': 'no' }));
    expect(verdict).toBe('biased');
    expect(sentence).toContain('A good figure proves nothing');
    expect(lowers).toEqual([
      { kpi: 'csat', title: 'Satisfaction', unit: null, channel: null, effect: 'withheld' },
      { kpi: 'csat', title: 'Satisfaction', unit: 'U', channel: null, effect: 'flagged' },
    ]);
  });

  it('lowers nothing when it is sound, and lists every check', () => {
    const { verdict, lowers, checks, period, response, worstCase } = viewOf(surveyOf());
    expect([verdict, lowers, period, response, worstCase]).toEqual(['sound', [], null, null, null]);
    expect(checks.map(({ check }) => check)).toEqual(SURVEY_CHECKS);
    for (const one of checks) expect(one).toMatchObject({ answer: 'yes', severity: null, effect: null, note: null });
  });

  it('says what is asked, what was answered, and what follows', () => {
    const period = { from: '2026-01-01', to: '2026-03-31' };
    const checks = new Map([['timely', { answer: 'partly', note: 'Letters are slow.' }]] as const);
    const view = viewOf(surveyOf({}, { period, checks, invited: 1000, answered: 200 }));
    expect(view).toMatchObject({ verdict: 'weakened', period, response: { answered: 200, invited: 1000 } });
    const timely = view.checks.find(({ check }) => check === 'timely');
    expect(timely).toMatchObject({ answer: 'partly', severity: 'weakening', note: 'Letters are slow.' });
    expect(timely?.title).toMatch(/\w/);
    expect(timely?.effect).toMatch(/\w/);
    expect(view.checks[0]).toMatchObject({ answer: 'unknown', severity: 'weakening', note: null });
    expect(view.lowers.map(({ effect }) => effect)).toEqual(['flagged', 'flagged']);
    expect(view.worstCase).toMatchObject([{ kpi: 'csat', low: '0.180000', high: '0.980000' }]);
  });
});
