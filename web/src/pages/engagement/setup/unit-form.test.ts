import { NEW, unitForm, unitLacks } from './unit-form';

const unit = {
  ...{ id: 'u', ref: 'JKT', name: { en: 'Jakarta', zh: '雅加达' }, weight: 40, siteId: 's', programmeId: null },
} as unknown as Parameters<typeof unitForm>[0];

describe('the form of a unit', () => {
  it('begins with the unit, which lacks nothing', () => {
    const form = unitForm(unit, true, true);
    expect(form).toMatchObject({ ref: 'JKT', weight: '40', siteId: 's', programmeId: 'none' });
    expect(unitLacks(form)).toEqual(new Set());
  });

  it('begins with a site and a party to be made where there are none', () => {
    const form = unitForm(null, false, false);
    expect(form).toMatchObject({ siteId: NEW, partyId: NEW });
    expect(unitLacks(form)).toEqual(new Set(['ref', 'name', 'siteRef', 'siteName', 'partyRef', 'partyName']));
  });

  it('takes neither the ref of the whole entity nor a weight that is no number', () => {
    const form = { ...unitForm(unit, true, true), ref: 'Entity', weight: '1.5' };
    expect(unitLacks(form)).toEqual(new Set(['ref', 'weight']));
  });

  it('asks for a programme only where one is made', () => {
    const form = { ...unitForm(unit, true, true), programmeId: NEW };
    expect(unitLacks(form)).toEqual(new Set(['programmeRef', 'programmeName']));
  });
});
