import type { Grant, Principal } from './policy';
import { rightsOf } from './rights-of';

const NOW = '2026-01-01T00:00:00.000Z';
const principal = (overrides: Partial<Principal> = {}): Principal => ({
  ...{ workspaceId: 'w', personId: 'p', kind: 'member', role: 'auditor', name: 'Ann', grants: [] },
  ...{ via: { kind: 'session', id: 's' }, tokenScopes: ['read', 'write', 'administer'] },
  ...overrides,
});
const grant = (overrides: Partial<Grant> = {}): Grant => ({
  ...{ id: 'g', engagementId: 'e', role: 'auditor', scope: { kind: 'assessment', assessmentId: 'a' }, expiresAt: null },
  ...overrides,
});

describe('what somebody may do', () => {
  it('lists the rights of the workspace, and those of each grant beside it', () => {
    const { rights, grants } = rightsOf(principal({ grants: [grant()] }), NOW);
    expect(rights).toContain('engagement.list');
    expect(rights).not.toContain('assessment.read');
    expect(grants[0]?.rights).toContain('assessment.read');
    expect(grants[0]?.rights).not.toContain('wave.read');
    expect(grants[0]?.rights).not.toContain('fieldwork.write');
  });

  it('does not add up what two grants allow', () => {
    const party = grant({ role: 'vendorManager', scope: { kind: 'party', partyId: 'x' } });
    const lead = grant({ role: 'lead', scope: { kind: 'engagement' }, engagementId: 'f' });
    const { grants } = rightsOf(principal({ role: 'lead', grants: [party, lead] }), NOW);
    expect(grants[0]?.rights).toEqual([
      ...['actions.read', 'actions.write', 'certification.read', 'certification.write'],
      ...['certification.decide', 'partyResults.read'],
    ]);
    expect(grants[1]?.rights).toContain('report.issue');
  });

  it('gives owners the rights of every engagement', () => {
    expect(rightsOf(principal({ role: 'owner' }), NOW).rights).toEqual(
      expect.arrayContaining(['people.write', 'report.issue', 'fieldwork.write']),
    );
  });

  it('leaves out what the scopes of a token do not reach', () => {
    const { rights } = rightsOf(
      principal({ role: 'owner', via: { kind: 'token', id: 't' }, tokenScopes: ['read'] }),
      NOW,
    );
    expect(rights).toContain('fieldwork.read');
    expect(rights).not.toContain('fieldwork.write');
    expect(rights).not.toContain('people.signIn');
  });
});
