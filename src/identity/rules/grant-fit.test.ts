import { grantFaults, type GrantRequest, mayHave } from './grant-fit';
import { GRANT_ROLES, WORKSPACE_ROLES } from './policy';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const days = (number: number): Date => new Date(NOW.getTime() + number * 86_400_000);
const request = (overrides: Partial<GrantRequest> = {}): GrantRequest => ({
  role: 'assessor',
  scope: 'engagement',
  expiresAt: null,
  ...overrides,
});
const pointers = (given: GrantRequest, person: Parameters<typeof grantFaults>[1]): (string | undefined)[] =>
  grantFaults(given, person, NOW).map(({ pointer }) => pointer);

describe('who can be given what', () => {
  it('is written down for every role, and never gives more than somebody is in the workspace', () => {
    const table = Object.fromEntries(
      WORKSPACE_ROLES.map((role) => [role, GRANT_ROLES.filter((granted) => mayHave(role, granted))]),
    );
    expect(table).toEqual({
      owner: [],
      lead: ['lead', 'assessor', 'auditor'],
      assessor: ['assessor', 'auditor'],
      vendorManager: ['vendorManager', 'respondent'],
      respondent: ['respondent'],
      auditor: ['auditor'],
    });
  });

  it('names what could be given instead', () => {
    const [fault] = grantFaults(request({ role: 'lead' }), 'assessor', NOW);
    expect(fault).toMatchObject({ pointer: '/role', code: 'grant/role' });
    expect(fault?.hint).toContain('assessor or auditor');
    expect(grantFaults(request(), 'owner', NOW)[0]?.hint).toBe('Owners need no grant.');
  });

  it.each([
    ['lead', 'party', 'lead'],
    ['assessor', 'assessment', 'assessor'],
    ['vendorManager', 'engagement', 'vendorManager'],
    ['vendorManager', 'assessment', 'vendorManager'],
    ['respondent', 'engagement', 'respondent'],
    ['auditor', 'party', 'auditor'],
  ] as const)('refuses a grant as %s for: %s', (role, scope, person) => {
    expect(pointers(request({ role, scope, expiresAt: days(3) }), person)).toEqual(['/scope/kind']);
  });

  it.each([
    ['lead', 'engagement', 'lead'],
    ['assessor', 'engagement', 'lead'],
    ['vendorManager', 'party', 'vendorManager'],
    ['respondent', 'party', 'vendorManager'],
    ['auditor', 'assessment', 'auditor'],
    ['auditor', 'engagement', 'assessor'],
  ] as const)('allows a grant as %s for: %s', (role, scope, person) => {
    expect(pointers(request({ role, scope, expiresAt: days(14) }), person)).toEqual([]);
  });

  it('wants an end of an auditor, at most 366 days ahead', () => {
    const audit = (expiresAt: Date | null): GrantRequest => request({ role: 'auditor', expiresAt });
    expect(pointers(audit(null), 'auditor')).toEqual(['/expiresAt']);
    expect(pointers(audit(days(366)), 'auditor')).toEqual([]);
    expect(pointers(audit(new Date(days(366).getTime() + 1)), 'auditor')).toEqual(['/expiresAt']);
  });

  it('lets others go on until they are revoked, and refuses an end that has passed', () => {
    expect(pointers(request(), 'assessor')).toEqual([]);
    expect(pointers(request({ expiresAt: days(4000) }), 'assessor')).toEqual([]);
    expect(pointers(request({ expiresAt: NOW }), 'assessor')).toEqual(['/expiresAt']);
  });

  it('tells everything that is wrong at once', () => {
    expect(pointers(request({ role: 'auditor', scope: 'party' }), 'respondent')).toEqual([
      '/role',
      '/scope/kind',
      '/expiresAt',
    ]);
  });
});
