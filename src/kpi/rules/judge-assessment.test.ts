import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import { judgeAssessment } from './judge-assessment';

describe('the series of an assessment', () => {
  const assessment = {
    kpis: [seriesOf(monthly([80], 100), { unit: 'U' }), seriesOf(monthly([90], 100))],
    kpiInfos: new Map([['csat', kpiOf()]]),
    surveyHealth: [],
  };

  it('are judged in their order', () => {
    expect(judgeAssessment(assessment).map(({ series }) => series.unit)).toEqual(['U', undefined]);
  });

  it('are judged once', () => {
    expect(judgeAssessment({ ...assessment })).toBe(judgeAssessment(assessment));
  });

  it('name a KPI that the assessment knows', () => {
    expect(() => judgeAssessment({ ...assessment, kpis: [...assessment.kpis], kpiInfos: new Map() })).toThrow(
      RangeError,
    );
  });
});
