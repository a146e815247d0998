import fc from 'fast-check';
import { SURVEY_ANSWERS, SURVEY_CHECKS, type SurveyAnswer, type SurveyHealth } from '../../assessment/assessment';
import { judgeSurvey, provable, surveyVerdictOn } from './judge-survey';
import { SURVEY_CHECK_SEVERITIES } from './survey-checks';

/** A survey that passes every check, but for those given. */
function surveyOf(
  answers: Partial<Record<(typeof SURVEY_CHECKS)[number], SurveyAnswer>> = {},
  overrides: Partial<SurveyHealth> = {},
): SurveyHealth {
  const checks = SURVEY_CHECKS.map((check) => [check, { answer: answers[check] ?? 'yes' }] as const);
  return { survey: 'After calls', kpis: ['csat'], checks: new Map(checks), ...overrides };
}

describe('a survey', () => {
  it('is sound when every check was passed', () => {
    expect(judgeSurvey(surveyOf())).toEqual({ verdict: 'sound', failing: [], responseRate: null });
  });

  it('is biased when agents choose whom to invite, whatever else is right', () => {
    expect(judgeSurvey(surveyOf({ 'not-agent-chosen': 'no' }))).toMatchObject({
      verdict: 'biased',
      failing: [{ check: 'not-agent-chosen', severity: 'disqualifying', answer: 'no' }],
    });
  });

  it('is weakened when invitations come late, or agents choose in part', () => {
    expect(judgeSurvey(surveyOf({ timely: 'no' }))).toMatchObject({ verdict: 'weakened' });
    expect(judgeSurvey(surveyOf({ 'not-agent-chosen': 'partly' }))).toMatchObject({
      verdict: 'weakened',
      failing: [{ check: 'not-agent-chosen', severity: 'weakening', answer: 'partly' }],
    });
  });

  it('is not sound while checks were not made', () => {
    const { verdict, failing } = judgeSurvey(surveyOf({}, { checks: new Map() }));
    expect(verdict).toBe('weakened');
    expect(failing.map(({ check }) => check)).toEqual(SURVEY_CHECKS);
    expect(new Set(failing.map(({ answer }) => answer))).toEqual(new Set(['unknown']));
  });

  it('shows what disqualifies it first, with the notes', () => {
    const checks = new Map([
      ...surveyOf({ 'random-invitation': 'no' }).checks,
      ['open-cases-included', { answer: 'no', note: 'Only closed cases.' }] as const,
    ]);
    expect(judgeSurvey(surveyOf({}, { checks })).failing).toEqual([
      { check: 'open-cases-included', severity: 'disqualifying', answer: 'no', note: 'Only closed cases.' },
      { check: 'random-invitation', severity: 'weakening', answer: 'no' },
    ]);
  });

  it.each<[number, SurveyAnswer]>([
    [200, 'yes'],
    [199, 'partly'],
    [100, 'partly'],
    [99, 'no'],
    [0, 'no'],
  ])('with %i answers to 1,000 invitations has a response of "%s", whatever is stated', (answered, answer) => {
    for (const stated of SURVEY_ANSWERS) {
      const { failing, verdict } = judgeSurvey(surveyOf({ 'response-rate': stated }, { invited: 1000, answered }));
      expect(failing.map((one) => one.answer)).toEqual(answer === 'yes' ? [] : [answer]);
      expect(verdict).toBe(answer === 'yes' ? 'sound' : 'weakened');
    }
  });

  it('has a response rate with its interval when both were counted', () => {
    const { responseRate } = judgeSurvey(surveyOf({}, { invited: 100, answered: 85 }));
    expect(responseRate).toMatchObject({ answered: 85, invited: 100, share: 0.85 });
    expect(responseRate?.interval.low).toBeCloseTo(0.767, 3);
    expect(responseRate?.interval.high).toBeCloseTo(0.907, 3);
    expect(judgeSurvey(surveyOf({}, { invited: 100 })).responseRate).toBeNull();
    expect(judgeSurvey(surveyOf({}, { answered: 100 })).responseRate).toBeNull();
  });

  it('refuses more answers than invitations', () => {
    expect(() => judgeSurvey(surveyOf({}, { invited: 5, answered: 6 }))).toThrow(RangeError);
  });

  it('is biased exactly when a disqualifying check has a plain no, and sound exactly when none fails', () => {
    const answers = fc.array(fc.constantFrom(...SURVEY_ANSWERS), {
      minLength: SURVEY_CHECKS.length,
      maxLength: SURVEY_CHECKS.length,
    });
    fc.assert(
      fc.property(answers, (given) => {
        const checks = new Map(SURVEY_CHECKS.map((check, index) => [check, { answer: given[index]! }]));
        const { verdict, failing } = judgeSurvey(surveyOf({}, { checks }));
        const disqualified = SURVEY_CHECKS.some(
          (check, index) => given[index] === 'no' && SURVEY_CHECK_SEVERITIES[check] === 'disqualifying',
        );
        expect(verdict === 'biased').toBe(disqualified);
        expect(verdict === 'sound').toBe(failing.length === 0);
        expect(failing).toHaveLength(given.filter((answer) => answer !== 'yes').length);
      }),
    );
  });
});

describe('the verdict on the surveys of a KPI', () => {
  const biased = surveyOf({ 'all-contact-types': 'no' });
  it('is the worst one', () => {
    expect(surveyVerdictOn('csat', [surveyOf(), biased, surveyOf({ timely: 'no' })])).toBe('biased');
    expect(surveyVerdictOn('csat', [surveyOf(), surveyOf({ timely: 'no' })])).toBe('weakened');
    expect(surveyVerdictOn('csat', [surveyOf()])).toBe('sound');
  });

  it('is none while no survey feeds it', () => {
    expect(surveyVerdictOn('nps', [biased])).toBeNull();
    expect(surveyVerdictOn('csat', [])).toBeNull();
  });
});

describe('what a verdict on a target is worth', () => {
  it.each([
    ['met', 'biased', 'notProven', 'withheld'],
    ['notMet', 'biased', 'notMet', 'flagged'],
    ['notProven', 'biased', 'notProven', 'flagged'],
    ['met', 'weakened', 'met', 'flagged'],
    ['notMet', 'weakened', 'notMet', 'flagged'],
    ['met', 'sound', 'met', 'none'],
    ['met', null, 'met', 'none'],
    ['notMet', null, 'notMet', 'none'],
  ] as const)('%s from a survey that is %s: %s, %s', (verdict, survey, expected, effect) => {
    expect(provable(verdict, survey)).toEqual({ verdict: expected, effect });
  });
});
