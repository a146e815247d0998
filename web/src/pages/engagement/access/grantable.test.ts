import { endOf, needsEnd, partsFor, rolesFor } from './grantable';

describe('what can be given', () => {
  it('is never more than somebody is in the workspace', () => {
    expect(rolesFor('owner')).toEqual([]);
    expect(rolesFor('lead')).toContain('lead');
    expect(rolesFor('assessor')).not.toContain('lead');
    expect(rolesFor('respondent')).toEqual(['respondent']);
  });

  it('is a party for its own people, and an end for auditors', () => {
    expect(partsFor('vendorManager')).toEqual(['party']);
    expect(partsFor('auditor')).toEqual(['engagement', 'assessment']);
    expect([needsEnd('auditor'), needsEnd('lead')]).toEqual([true, false]);
  });

  it('holds to the end of the day that is named', () => {
    expect(new Date(endOf('2026-03-31')).getTime() + 1000).toBe(new Date('2026-04-01T00:00:00').getTime());
  });
});
