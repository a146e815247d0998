import { checkTerms } from './check-terms';

const period = { from: '2026-01-05', to: '2026-01-30' };

describe('checkTerms', () => {
  it('accepts a report and a plan on the last day of the period', () => {
    expect(checkTerms({ period, reportDate: period.to, planStart: period.to })).toEqual([]);
    expect(checkTerms({ period, reportDate: period.to, planStart: null })).toEqual([]);
  });

  it.each([
    ['a report before the period ends', { reportDate: '2026-01-29' }, '/reportDate', 'case/early-report'],
    ['a plan before the period ends', { planStart: '2026-01-29' }, '/planStart', 'case/plan-too-early'],
    [
      'a period that ends before it begins',
      { period: { from: '2026-02-01', to: '2026-01-30' } },
      '/period/to',
      'case/reversed-period',
    ],
    ['a day that no calendar has', { reportDate: '2026-02-30' }, '/reportDate', 'case/no-such-date'],
  ])('reports %s', (_, change, path, code) => {
    const problems = checkTerms({ period, reportDate: '2026-02-02', planStart: null, ...change });
    expect(problems).toMatchObject([{ path, code }]);
  });
});
