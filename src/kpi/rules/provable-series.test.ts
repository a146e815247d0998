import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import type { SurveyHealth } from '../../assessment/assessment';
import { judgeSeries } from './judge-series';
import { asFarAsProvable, provableSeries } from './provable-series';

const biased: SurveyHealth = {
  survey: 'After calls',
  kpis: ['csat'],
  checks: new Map([['not-agent-chosen', { answer: 'no' }]]),
};
const judged = (goal?: string) =>
  judgeSeries(kpiOf(), seriesOf(monthly([850], 1000), goal === undefined ? {} : { goal }));

describe('a series that a biased survey feeds', () => {
  it('proves no target that it seems to meet', () => {
    expect(provableSeries(judged('80'), [biased])).toEqual({
      verdict: 'notProven',
      effect: 'withheld',
      survey: 'biased',
    });
    expect(asFarAsProvable(judged('80'), [biased])).toEqual({
      ...judged('80'),
      verdict: 'notProven',
      isWithheld: true,
    });
  });

  it('proves a target missed even so', () => {
    expect(provableSeries(judged('90'), [biased])).toEqual({ verdict: 'notMet', effect: 'flagged', survey: 'biased' });
    expect(asFarAsProvable(judged('90'), [biased])).toEqual(judged('90'));
  });

  it('is left as it is without a target, or when the survey feeds another KPI', () => {
    expect(provableSeries(judged(), [biased])).toBeNull();
    expect(provableSeries(judged('80'), [{ ...biased, kpis: ['nps'] }])).toBeNull();
    expect(asFarAsProvable(judged('80'), [])).toEqual(judged('80'));
  });
});
