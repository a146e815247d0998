import type { Drivers } from '../../assessment/assessment';
import { judgeDrivers } from '../../kpi/rules/judge-drivers';
import { judgeAnnex } from './judge-annex';

const drivers: Drivers = {
  ...{ title: 'Errors', period: { from: '2026-01-01', to: '2026-01-31' } },
  errors: [{ key: 'wrong', title: 'Wrong', class: 'customer' }],
  contacts: [
    { errors: ['wrong'], contacts: 100, dissatisfied: 45 },
    { errors: [], contacts: 400, dissatisfied: 60 },
  ],
};

describe('the KPI annex', () => {
  it('is judged as the report judges it', () => {
    expect(judgeAnnex({ drivers, calibrations: [], staffing: [] })).toEqual({
      ...{ drivers: judgeDrivers(drivers), calibrations: [], staffing: [] },
    });
  });

  it('has no drivers without monitored contacts', () => {
    expect(judgeAnnex({ calibrations: [], staffing: [] }).drivers).toBeNull();
  });
});
