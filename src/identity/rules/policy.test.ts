import {
  decideInEngagement,
  decideInWorkspace,
  type Grant,
  GRANT_ROLES,
  type GrantRole,
  type GrantScope,
  liveGrants,
  type Place,
  type Principal,
  reachOf,
  type Right,
  RIGHTS,
  signingPausedUntil,
  TOKEN_SCOPES,
  type TokenScope,
  WORKSPACE_ROLES,
  type WorkspaceRole,
} from './policy';

const NOW = '2026-06-01T00:00:00.000Z';
const BEFORE = '2026-05-31T23:59:59.999Z';
const AFTER = '2026-06-01T00:00:00.001Z';

const principal = (role: WorkspaceRole, grants: readonly Grant[] = []): Principal => ({
  ...{ workspaceId: 'w', personId: 'p', kind: 'member', role, name: 'Ann' },
  ...{ via: { kind: 'session', id: 's' }, tokenScopes: TOKEN_SCOPES, grants },
});
const byToken = (who: Principal, ...tokenScopes: TokenScope[]): Principal => ({
  ...who,
  ...{ via: { kind: 'token', id: 't' }, tokenScopes },
});

const WHOLE: GrantScope = { kind: 'engagement' };
const ONE: GrantScope = { kind: 'assessment', assessmentId: 'a1' };
const PARTY: GrantScope = { kind: 'party', partyId: 'x1' };
const grant = (role: GrantRole, scope: GrantScope, expiresAt: string | null = null, engagementId = 'e1'): Grant => ({
  ...{ id: 'g', engagementId, role, scope, expiresAt },
});

const place = (part: Place['part'], engagementId = 'e1'): Place => ({ engagementId, part });
const PLACES = {
  engagement: place({ kind: 'engagement' }),
  whole: place({ kind: 'whole' }),
  own: place({ kind: 'assessment', assessmentId: 'a1' }),
  other: place({ kind: 'assessment', assessmentId: 'a2' }),
  ownParty: place({ kind: 'party', partyId: 'x1' }),
  otherParty: place({ kind: 'party', partyId: 'x2' }),
  ownAction: place({ kind: 'action', assessmentId: 'a1', partyId: null }),
  partyAction: place({ kind: 'action', assessmentId: 'a2', partyId: 'x1' }),
  otherAction: place({ kind: 'action', assessmentId: 'a2', partyId: 'x2' }),
} as const;
const FOREIGN = Object.values(PLACES).map(({ part }) => place(part, 'e2'));

const ALL = Object.keys(RIGHTS) as Right[];
const OF_WORKSPACE = ALL.filter((right) => RIGHTS[right].of === 'workspace');
const OF_ENGAGEMENT = ALL.filter((right) => RIGHTS[right].of === 'engagement');

/** Who has each right of the workspace, and what a token needs for it, written down a second time. */
const WORKSPACE_TABLE: Readonly<Record<string, readonly [roles: string, token: string]>> = {
  'self.read': ['owner lead assessor vendorManager respondent auditor', 'read'],
  'self.write': ['owner lead assessor vendorManager respondent auditor', 'never'],
  'organisation.read': ['owner lead', 'read'],
  'organisation.write': ['owner lead', 'write'],
  'library.read': ['owner lead assessor auditor', 'read'],
  'library.write': ['owner lead', 'write'],
  'people.read': ['owner lead', 'read'],
  'people.write': ['owner', 'administer'],
  'people.signIn': ['owner', 'never'],
  'trail.readWorkspace': ['owner', 'read'],
  'webhooks.read': ['owner', 'read'],
  'webhooks.write': ['owner', 'administer'],
  'webhooks.secret': ['owner', 'never'],
  'engagement.list': ['owner lead assessor auditor', 'read'],
  'engagement.create': ['owner lead', 'write'],
  'actions.list': ['owner lead assessor vendorManager respondent auditor', 'read'],
  'actions.print': ['owner lead assessor vendorManager respondent auditor', 'write'],
  'portfolio.read': ['owner lead vendorManager', 'read'],
  'certification.list': ['owner lead assessor vendorManager respondent auditor', 'read'],
  'certification.apply': ['owner lead vendorManager respondent', 'write'],
  'scorecard.print': ['owner lead vendorManager respondent', 'write'],
  'businessReview.print': ['owner lead', 'write'],
  'actions.calendar': ['owner lead assessor vendorManager respondent auditor', 'calendar'],
  'partyResults.list': ['owner lead assessor vendorManager respondent auditor', 'read'],
  'report.list': ['owner lead assessor', 'read'],
  'issue.list': ['owner lead assessor auditor', 'read'],
};

/** Roles by grant on the whole engagement; whether an auditor of one assessment has it there; what a token needs. */
const ENGAGEMENT_TABLE: Readonly<Record<string, readonly [roles: string, oneAssessment: boolean, token: string]>> = {
  'engagement.read': ['lead assessor auditor', true, 'read'],
  'engagement.write': ['lead', false, 'write'],
  'unit.read': ['lead assessor auditor', false, 'read'],
  'grant.read': ['lead', false, 'read'],
  'grant.write': ['lead', false, 'administer'],
  'assessment.read': ['lead assessor auditor', true, 'read'],
  'assessment.write': ['lead', false, 'write'],
  'fieldwork.read': ['lead assessor auditor', true, 'read'],
  'fieldwork.write': ['lead assessor', false, 'write'],
  'review.submit': ['lead assessor', false, 'write'],
  'assessment.complete': ['lead', false, 'never'],
  'results.read': ['lead assessor auditor', true, 'read'],
  'wave.read': ['lead assessor auditor', false, 'read'],
  'snapshot.read': ['lead assessor auditor', true, 'read'],
  'kpi.read': ['lead assessor auditor', false, 'read'],
  'kpi.write': ['lead assessor', false, 'write'],
  'plan.read': ['lead assessor auditor', false, 'read'],
  'plan.write': ['lead assessor', false, 'write'],
  'rasic.read': ['lead assessor auditor', false, 'read'],
  'rasic.write': ['lead assessor', false, 'write'],
  'rasic.approve': ['lead', false, 'never'],
  'benefits.read': ['lead assessor auditor', false, 'read'],
  'benefits.write': ['lead assessor', false, 'write'],
  'actions.read': ['lead assessor vendorManager respondent auditor', true, 'read'],
  'actions.write': ['lead assessor vendorManager respondent', false, 'write'],
  'actions.verify': ['lead assessor', false, 'never'],
  'certification.read': ['lead assessor vendorManager respondent auditor', false, 'read'],
  'certification.write': ['lead vendorManager respondent', false, 'write'],
  'certification.assess': ['lead', false, 'write'],
  'certification.inspect': ['lead assessor auditor', false, 'read'],
  'certification.decide': ['lead vendorManager', false, 'never'],
  'forum.read': ['lead assessor auditor', false, 'read'],
  'forum.write': ['lead assessor', false, 'write'],
  'report.read': ['lead assessor', false, 'read'],
  'report.create': ['lead assessor', false, 'write'],
  'report.issue': ['lead', false, 'never'],
  'issue.read': ['lead assessor auditor', true, 'read'],
  'pack.read': ['lead auditor', true, 'read'],
  'trail.read': ['lead auditor', true, 'read'],
  'partyResults.read': ['lead assessor vendorManager respondent auditor', false, 'read'],
};

describe('rights of the workspace', () => {
  it('are all in the table, and no others', () => {
    expect(Object.keys(WORKSPACE_TABLE).sort()).toEqual([...OF_WORKSPACE].sort());
  });

  it.each(Object.entries(WORKSPACE_TABLE))('%s', (name, [roles, token]) => {
    const right = name as Right;
    for (const role of WORKSPACE_ROLES) {
      const has = roles.split(' ').includes(role);
      const who = principal(role);
      expect([role, decideInWorkspace(who, right)]).toEqual([role, has ? 'allowed' : 'forbidden']);
      for (const scope of TOKEN_SCOPES) {
        const expected = has && scope === token ? 'allowed' : 'forbidden';
        expect([role, scope, decideInWorkspace(byToken(who, scope), right)]).toEqual([role, scope, expected]);
      }
    }
  });

  it('are not widened by grants', () => {
    const who = principal('assessor', [grant('lead', WHOLE)]);
    expect(decideInWorkspace(who, 'engagement.create')).toBe('forbidden');
  });

  it('are not to be asked at a place, nor those of engagements without one', () => {
    expect(() => decideInEngagement(principal('owner'), 'self.read', PLACES.whole, NOW)).toThrow(TypeError);
    expect(() => decideInWorkspace(principal('owner'), 'unit.read')).toThrow(TypeError);
  });
});

describe('rights of an engagement', () => {
  const decide = (who: Principal, right: Right, where: Place): string => decideInEngagement(who, right, where, NOW);

  it('are all in the table, and no others', () => {
    expect(Object.keys(ENGAGEMENT_TABLE).sort()).toEqual([...OF_ENGAGEMENT].sort());
  });

  describe.each(Object.entries(ENGAGEMENT_TABLE))('%s', (name, [roles, oneAssessment, token]) => {
    const right = name as Right;

    it('goes by the role of a grant on the whole engagement, everywhere in it', () => {
      for (const role of GRANT_ROLES) {
        const who = principal('assessor', [grant(role, WHOLE)]);
        const expected = roles.split(' ').includes(role) ? 'allowed' : 'forbidden';
        for (const where of Object.values(PLACES)) expect([role, decide(who, right, where)]).toEqual([role, expected]);
      }
    });

    it('goes, with a grant on one assessment, no further than that', () => {
      const who = principal('auditor', [grant('auditor', ONE)]);
      const has = oneAssessment && roles.includes('auditor') ? 'allowed' : 'forbidden';
      expect(decide(who, right, PLACES.own)).toBe(has);
      expect(decide(who, right, PLACES.engagement)).toBe(has);
      expect(decide(who, right, PLACES.ownAction)).toBe(has);
      const { whole, other, ownParty, otherParty, partyAction, otherAction } = PLACES;
      for (const where of [whole, other, ownParty, otherParty, partyAction, otherAction]) {
        expect(decide(who, right, where)).toBe('hidden');
      }
    });

    it('goes, with a grant on one party, no further than its results and actions', () => {
      for (const role of ['vendorManager', 'respondent'] as const) {
        const who = principal(role, [grant(role, PARTY)]);
        const has = roles.split(' ').includes(role) ? 'allowed' : 'forbidden';
        for (const where of [PLACES.ownParty, PLACES.partyAction]) expect(decide(who, right, where)).toBe(has);
        const { engagement, whole, own, other, otherParty, ownAction, otherAction } = PLACES;
        for (const where of [engagement, whole, own, other, otherParty, ownAction, otherAction]) {
          expect(decide(who, right, where)).toBe('hidden');
        }
      }
    });

    it('is hidden in other engagements, without a grant, and when the grant has ended', () => {
      for (const role of WORKSPACE_ROLES.filter((one) => one !== 'owner')) {
        for (const where of FOREIGN) {
          const whole = GRANT_ROLES.map((one) => grant(one, WHOLE));
          expect(
            decide(principal(role, [...whole, grant('auditor', ONE), grant('vendorManager', PARTY)]), right, where),
          ).toBe('hidden');
        }
        for (const where of Object.values(PLACES)) {
          expect(decide(principal(role), right, where)).toBe('hidden');
          const ended = [BEFORE, NOW].flatMap((end) => GRANT_ROLES.map((one) => grant(one, WHOLE, end)));
          expect(decide(principal(role, ended), right, where)).toBe('hidden');
        }
      }
    });

    it('belongs to the owner everywhere, without a grant', () => {
      for (const where of [...Object.values(PLACES), ...FOREIGN]) {
        expect(decide(principal('owner'), right, where)).toBe('allowed');
      }
    });

    it('needs its scope when a token asks, and says that it is there only to who may see it', () => {
      const team = principal('lead', [grant('lead', WHOLE)]);
      for (const scope of TOKEN_SCOPES) {
        const expected = scope === token ? 'allowed' : 'forbidden';
        expect([scope, decide(byToken(team, scope), right, PLACES.own)]).toEqual([scope, expected]);
        expect([scope, decide(byToken(principal('owner'), scope), right, PLACES.own)]).toEqual([scope, expected]);
        expect(decide(byToken(principal('lead'), scope), right, PLACES.own)).toBe('hidden');
      }
    });
  });

  it('opens a printed plan to who asked for it, as far as their grants reach, and to the team', () => {
    const plan = (askedBy: string | null, assessmentId: string | null, partyId: string | null): Place =>
      place({ kind: 'plan', assessmentId, partyId, askedBy });
    const vendor = principal('respondent', [grant('respondent', PARTY)]);
    expect(decide(vendor, 'report.read', plan('p', null, 'x1'))).toBe('allowed');
    expect(decide(vendor, 'report.read', plan('q', null, 'x1'))).toBe('forbidden');
    expect(decide(vendor, 'report.read', plan(null, null, 'x1'))).toBe('forbidden');
    expect(decide(vendor, 'report.create', plan('p', null, 'x1'))).toBe('forbidden');
    for (const where of [plan('p', null, 'x2'), plan('p', null, null), plan('p', 'a1', null)]) {
      expect(decide(vendor, 'report.read', where)).toBe('hidden');
    }
    const auditor = principal('auditor', [grant('auditor', ONE)]);
    expect(decide(auditor, 'report.read', plan('p', 'a1', null))).toBe('allowed');
    expect(decide(auditor, 'report.read', plan('p', null, null))).toBe('hidden');
    expect(decide(byToken(vendor, 'write'), 'report.read', plan('p', null, 'x1'))).toBe('forbidden');
    const lead = principal('lead', [grant('lead', WHOLE)]);
    expect(decide(lead, 'report.read', plan('q', null, 'x1'))).toBe('allowed');
    expect(decide(lead, 'report.create', plan('q', null, 'x1'))).toBe('allowed');
    expect(decide(principal('respondent'), 'report.read', plan('p', null, 'x1'))).toBe('hidden');
  });

  it('lasts until the end of the grant', () => {
    expect(decide(principal('auditor', [grant('auditor', WHOLE, AFTER)]), 'trail.read', PLACES.own)).toBe('allowed');
    expect(liveGrants(principal('auditor', [grant('auditor', WHOLE, NOW)]), NOW)).toEqual([]);
  });

  it('takes the widest of several grants', () => {
    const who = principal('assessor', [grant('auditor', ONE), grant('assessor', WHOLE)]);
    expect(decide(who, 'fieldwork.write', PLACES.own)).toBe('allowed');
    expect(decide(who, 'trail.read', PLACES.own)).toBe('allowed');
    expect(decide(who, 'trail.read', PLACES.other)).toBe('forbidden');
  });
});

describe('what lists show', () => {
  it('is everything to owners', () => {
    expect(reachOf(principal('owner'), NOW)).toEqual({ kind: 'all' });
  });

  it('is what live grants open, each once, and nothing of a party', () => {
    const grants = [
      ...[grant('lead', WHOLE), grant('auditor', WHOLE), grant('auditor', ONE), grant('auditor', ONE)],
      ...[grant('vendorManager', PARTY), grant('assessor', WHOLE, NOW, 'e3')],
    ];
    expect(reachOf(principal('lead', grants), NOW)).toEqual({ kind: 'some', engagements: ['e1'], assessments: ['a1'] });
    expect(reachOf(principal('lead'), NOW)).toEqual({ kind: 'some', engagements: [], assessments: [] });
  });
});

describe('people of the demonstration', () => {
  it('do as their role says, but for who is in the workspace, how people sign in, and what is sent out', () => {
    const demo: Principal = { ...principal('owner'), kind: 'demo' };
    expect(decideInWorkspace(demo, 'people.read')).toBe('allowed');
    expect(decideInWorkspace(demo, 'people.write')).toBe('forbidden');
    expect(decideInWorkspace(demo, 'people.signIn')).toBe('forbidden');
    for (const right of ['webhooks.read', 'webhooks.write', 'webhooks.secret'] as const) {
      expect([right, decideInWorkspace(demo, right)]).toEqual([right, 'forbidden']);
    }
  });
});

describe('after a reset of the sign-in', () => {
  const resetAt = (signInResetAt: string): Principal => ({ ...principal('lead'), signInResetAt });

  it.each(['assessment.complete', 'report.issue'] as const)('%s has to wait for a day', (right) => {
    expect(signingPausedUntil(principal('lead'), right, NOW)).toBeUndefined();
    expect(signingPausedUntil(resetAt('2026-05-31T00:00:00.001Z'), right, NOW)).toBe(AFTER);
    expect(signingPausedUntil(resetAt('2026-05-31T00:00:00.000Z'), right, NOW)).toBeUndefined();
  });

  it('nothing else has to wait', () => {
    expect(signingPausedUntil(resetAt(NOW), 'fieldwork.write', NOW)).toBeUndefined();
  });
});
