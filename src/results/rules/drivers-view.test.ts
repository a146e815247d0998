import type { Drivers, MonitoredContacts } from '../../assessment/assessment';
import { judgeDrivers } from '../../kpi/rules/judge-drivers';
import { LanguageContext } from '../../report/models/report-context';
import { driversView, type DriversView } from './drivers-view';

function viewOf(
  keys: readonly string[],
  contacts: readonly MonitoredContacts[],
  overrides: Partial<Drivers> = {},
): DriversView {
  const drivers: Drivers = {
    ...{ title: 'Errors', period: { from: '2026-01-01', to: '2026-01-31' }, contacts },
    errors: keys.map((key) => ({ key, title: key.toUpperCase(), class: 'customer' })),
    ...overrides,
  };
  return driversView(new LanguageContext('en'), drivers, judgeDrivers(drivers));
}

/** 45 of 100 contacts with the error are dissatisfied, 60 of 400 without. */
const KNOWN: readonly MonitoredContacts[] = [
  { errors: ['wrong'], contacts: 100, dissatisfied: 45 },
  { errors: [], contacts: 400, dissatisfied: 60 },
];

describe('errors and dissatisfaction', () => {
  it('show what each error goes with, and say that this is an association', () => {
    const { sample, sentence, model, associations } = viewOf(['wrong', 'never'], KNOWN, { sample: 'At random' });
    expect(sample).toBe('At random');
    expect(model).toMatchObject({ adjustedFor: [], setAside: 0, notFitted: null });
    expect(sentence).toContain('1 of 2 errors is associated with dissatisfaction');
    expect(model.sentence).toBe('Adjusted odds ratios hold the other errors equal (logistic regression).');
    expect(associations[0]).toMatchObject({
      ...{ error: 'wrong', title: 'WRONG', class: 'customer', verdict: 'associated' },
      withError: { dissatisfied: 45, contacts: 100, share: '0.450000' },
      withoutError: { dissatisfied: 60, contacts: 400, share: '0.150000' },
      sentence: expect.stringContaining('Odds ratio 4.64 (95% interval 2.87–7.49); p\u00a0<\u00a00.001'),
    });
  });

  it('says of an error that was never found that nothing can be compared', () => {
    expect(viewOf(['never'], KNOWN).associations[0]).toMatchObject({
      ...{ withError: null, test: null, verdict: 'notProven' },
      sentence:
        '“NEVER” is not proven to be associated with dissatisfaction. It was found in all contacts or in none, so that ' +
        'nothing can be compared.',
    });
  });

  it('says why there is no regression, and has no odds where all customers answered alike', () => {
    const { sample, model, associations } = viewOf(
      ['wrong'],
      KNOWN.map((row) => ({ ...row, dissatisfied: 0 })),
    );
    expect(sample).toBeNull();
    expect(model).toMatchObject({ adjustedFor: null, setAside: null, notFitted: 'tooFewEvents' });
    expect(model.sentence).toContain('No adjusted odds ratios');
    expect(associations[0]).toMatchObject({ oddsRatio: null, test: { kind: 'fisher' } });
    expect(associations[0]?.sentence).not.toContain('Odds ratio');
  });
});
