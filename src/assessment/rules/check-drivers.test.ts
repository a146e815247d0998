import { checkedCase, type Draft, outline } from '../../../test/support/mini-documents';
import type { Drivers } from '../assessment';
import type { DriversDocument } from './case-document';

const DRIVERS: Drivers = {
  ...{ title: 'Errors', period: { from: '2012-01-01', to: '2012-01-31' } },
  errors: [
    { key: 'wrong', title: 'Wrong information', class: 'customer' },
    { key: 'unsafe', title: 'No identity check', class: 'compliance' },
  ],
  contacts: [
    { unit: 'QUAY', reason: 'bill', errors: ['wrong'], contacts: 100, dissatisfied: 45 },
    { errors: [], contacts: 400, dissatisfied: 60 },
  ],
};

function found(changes: Partial<DriversDocument>, left = DRIVERS as DriversDocument): string[] {
  const { problems } = checkedCase((draft) => {
    const [first] = draft.assessments;
    if (first) first.drivers = { ...left, ...changes } as Draft<DriversDocument>;
  });
  return outline(problems).map((problem) => problem.replace('/assessments/0/drivers', ''));
}

describe('the monitored contacts of an assessment', () => {
  it('may be without unit, reason and errors', () => {
    expect(found({})).toEqual([]);
  });

  it('are refused with errors and units that nobody defined', () => {
    const [row] = DRIVERS.contacts;
    expect(found({ contacts: [{ ...row!, unit: 'MAIL', errors: ['wrong', 'unsave'] }] })).toEqual([
      '/contacts/0/unit case/unknown-unit',
      '/contacts/0/errors/1 case/unknown-error',
    ]);
  });

  it('are refused with an error that is defined twice', () => {
    expect(found({ errors: [...DRIVERS.errors, { key: 'wrong', title: 'x', class: 'business' }] })).toEqual([
      '/errors/2/key case/duplicate-name',
    ]);
  });

  it('are refused with more dissatisfied customers than contacts, and with no contacts', () => {
    expect(found({ contacts: [{ errors: [], contacts: 5, dissatisfied: 6 }] })).toEqual([
      '/contacts/0/dissatisfied case/impossible-counts',
    ]);
    expect(found({ contacts: [{ errors: [], contacts: 0, dissatisfied: 0 }] })).toEqual(['/contacts case/no-contacts']);
  });

  it('are refused with a day that no calendar has', () => {
    expect(found({ period: { from: '2012-02-30', to: '2012-03-01' } })).toEqual(['/period/from case/no-such-date']);
  });

  it('stand in the case or in a file, and not in both', () => {
    const { title, period, errors } = DRIVERS;
    const without = { title, period, errors };
    expect(found({}, without)).toEqual([' case/missing-property']);
    expect(found({ contactsFile: 'contacts.csv' }, without)).toEqual([]);
    expect(found({ contactsFile: 'contacts.csv' })).toEqual(['/contactsFile case/contacts-twice']);
  });
});
