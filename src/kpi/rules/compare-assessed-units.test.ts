import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import { compareAssessedUnits } from './compare-assessed-units';

describe('the units of an assessment', () => {
  const assessment = {
    kpis: [
      seriesOf(monthly([80], 100)),
      ...[60, 70, 90].map((count, at) => seriesOf(monthly([count], 100), { unit: `u${at}` })),
    ],
    kpiInfos: new Map([['csat', kpiOf()]]),
    partyKinds: new Map([
      ['u0', 'own'],
      ['u1', 'vendor'],
      ['u2', 'vendor'],
    ] as const),
    surveyHealth: [],
  };

  it('are compared with who runs them, the whole left aside', () => {
    const [csat, ...others] = compareAssessedUnits(assessment);
    expect(others).toEqual([]);
    expect(csat?.units.map(({ unit, party }) => [unit, party])).toEqual([
      ['u2', 'vendor'],
      ['u1', 'vendor'],
      ['u0', 'own'],
    ]);
  });

  it('are compared once', () => {
    expect(compareAssessedUnits({ ...assessment })).toBe(compareAssessedUnits(assessment));
  });
});
