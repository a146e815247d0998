/** What the lists of the application show: everything, or whole engagements and single assessments by id. */
type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly engagements: readonly string[]; readonly assessments: readonly string[] };

/** What somebody is in the workspace. */
export const WORKSPACE_ROLES = ['owner', 'lead', 'assessor', 'vendorManager', 'respondent', 'auditor'] as const;
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

/** What somebody is in one engagement. Owners need no grant: they answer for the whole workspace. */
export const GRANT_ROLES = ['lead', 'assessor', 'vendorManager', 'respondent', 'auditor'] as const;
export type GrantRole = (typeof GRANT_ROLES)[number];

/** What an access token may be used for. Each of its holder's rights needs one of them. */
export const TOKEN_SCOPES = ['read', 'write', 'administer', 'calendar'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Part of an engagement that a grant opens. */
export type GrantScope =
  | { readonly kind: 'engagement' }
  | { readonly kind: 'party'; readonly partyId: string }
  | { readonly kind: 'assessment'; readonly assessmentId: string };

export interface Grant {
  readonly id: string;
  readonly engagementId: string;
  readonly role: GrantRole;
  readonly scope: GrantScope;
  /** ISO 8601; null: until it is revoked. */
  readonly expiresAt: string | null;
}

/** Who asks: a member of the workspace, with the grants that hold at this moment. */
export interface Principal {
  readonly workspaceId: string;
  readonly personId: string;
  readonly kind: 'member' | 'demo';
  readonly role: WorkspaceRole;
  readonly name: string;
  readonly via: { readonly kind: 'session'; readonly id: string } | { readonly kind: 'token'; readonly id: string };
  /** Of a token; a session has all. */
  readonly tokenScopes: readonly TokenScope[];
  readonly grants: readonly Grant[];
  /** ISO 8601: when somebody else last opened a new way to sign in as this person. */
  readonly signInResetAt?: string;
}

interface WorkspaceRight {
  readonly of: 'workspace';
  readonly roles: readonly WorkspaceRole[];
  readonly token: TokenScope | 'never';
}

interface EngagementRight {
  readonly of: 'engagement';
  /** Roles in the engagement. `lead` includes the owner of the workspace. */
  readonly roles: readonly GrantRole[];
  /** Whether a grant on one assessment opens it too, when the address names that assessment. */
  readonly oneAssessment: boolean;
  readonly token: TokenScope | 'never';
  /** Whether it goes also with every grant for a plan that its holder asked for. */
  readonly ofOwnPlan?: true;
}

const STAFF = ['owner', 'lead'] as const;
const READERS = ['lead', 'assessor', 'auditor'] as const;
const TEAM = ['lead', 'assessor'] as const;
const RESPONDERS = ['lead', 'assessor', 'vendorManager', 'respondent'] as const;

const workspace = (roles: readonly WorkspaceRole[], token: WorkspaceRight['token']): WorkspaceRight => ({
  of: 'workspace',
  roles,
  token,
});
const engagement = (
  roles: readonly GrantRole[],
  token: EngagementRight['token'],
  oneAssessment = false,
): EngagementRight => ({ of: 'engagement', roles, oneAssessment, token });

/**
 * Who may do what: the only place that says so. Every route names one of these rights, or that it is public.
 * Rights of a workspace go by what somebody is there, rights of an engagement by the grant.
 */
export const RIGHTS = {
  'self.read': workspace(WORKSPACE_ROLES, 'read'),
  'self.write': workspace(WORKSPACE_ROLES, 'never'),
  'organisation.read': workspace(STAFF, 'read'),
  'organisation.write': workspace(STAFF, 'write'),
  'library.read': workspace(['owner', 'lead', 'assessor', 'auditor'], 'read'),
  'library.write': workspace(STAFF, 'write'),
  'people.read': workspace(STAFF, 'read'),
  'people.write': workspace(['owner'], 'administer'),
  /** Password resets and roles of others: a token that leaked must not become a sign-in. */
  'people.signIn': workspace(['owner'], 'never'),
  'trail.readWorkspace': workspace(['owner'], 'read'),
  /** Where messages about corrective actions and decisions go. */
  'webhooks.read': workspace(['owner'], 'read'),
  'webhooks.write': workspace(['owner'], 'administer'),
  /** Shows what messages are signed with. */
  'webhooks.secret': workspace(['owner'], 'never'),
  /** Lists across engagements: each shows what its reader was given. */
  'engagement.list': workspace(['owner', 'lead', 'assessor', 'auditor'], 'read'),
  'engagement.create': workspace(STAFF, 'write'),
  'partyResults.list': workspace(WORKSPACE_ROLES, 'read'),
  'actions.list': workspace(WORKSPACE_ROLES, 'read'),
  /** The plan of what they list, as a report. */
  'actions.print': workspace(WORKSPACE_ROLES, 'write'),
  'portfolio.read': workspace(['owner', 'lead', 'vendorManager'], 'read'),
  'certification.list': workspace(WORKSPACE_ROLES, 'read'),
  /** For a party in an engagement, as far as its grants go. */
  'certification.apply': workspace(['owner', 'lead', 'vendorManager', 'respondent'], 'write'),
  /** The page of a party, to whoever may see its results; the pack over all of them, to whom the engagement is given. */
  'scorecard.print': workspace(['owner', 'lead', 'vendorManager', 'respondent'], 'write'),
  'businessReview.print': workspace(STAFF, 'write'),
  /** Due dates, for calendars: their token stands in an address, so that it opens nothing else. */
  'actions.calendar': workspace(WORKSPACE_ROLES, 'calendar'),

  'engagement.read': engagement(READERS, 'read', true),
  'engagement.write': engagement(['lead'], 'write'),
  'unit.read': engagement(READERS, 'read'),
  'grant.read': engagement(['lead'], 'read'),
  'grant.write': engagement(['lead'], 'administer'),
  'assessment.read': engagement(READERS, 'read', true),
  'assessment.write': engagement(['lead'], 'write'),
  /** Answers, findings, evidence. */
  'fieldwork.read': engagement(READERS, 'read', true),
  'fieldwork.write': engagement(TEAM, 'write'),
  /** KPI points, targets and definitions of an engagement. */
  'kpi.read': engagement(READERS, 'read'),
  'kpi.write': engagement(TEAM, 'write'),
  /** What is changed in plans. */
  'plan.read': engagement(READERS, 'read'),
  'plan.write': engagement(TEAM, 'write'),
  /** RASIC matrices of an engagement. */
  'rasic.read': engagement(READERS, 'read'),
  'rasic.write': engagement(TEAM, 'write'),
  'rasic.approve': engagement(['lead'], 'never'),
  /** What the plan of an engagement brings: the client's money. */
  'benefits.read': engagement(READERS, 'read'),
  'benefits.write': engagement(TEAM, 'write'),
  /** Corrective actions: whoever answers a finding writes them, the team that found it judges them, by name. */
  'actions.read': engagement(GRANT_ROLES, 'read', true),
  'actions.write': engagement(RESPONDERS, 'write'),
  'actions.verify': engagement(TEAM, 'never'),
  /**
   * Certifications: the party takes its steps, leads theirs; the rules of certifying say who takes which. A decision is made by
   * name.
   */
  'certification.read': engagement(GRANT_ROLES, 'read'),
  'certification.write': engagement(['lead', 'vendorManager', 'respondent'], 'write'),
  'certification.assess': engagement(['lead'], 'write'),
  'certification.inspect': engagement(READERS, 'read'),
  'certification.decide': engagement(['lead', 'vendorManager'], 'never'),
  /** Decisions of the forum of an engagement. */
  'forum.read': engagement(READERS, 'read'),
  'forum.write': engagement(TEAM, 'write'),
  'review.submit': engagement(TEAM, 'write'),
  'assessment.complete': engagement(['lead'], 'never'),
  'results.read': engagement(READERS, 'read', true),
  /** What rests on several assessments. */
  'wave.read': engagement(READERS, 'read'),
  'snapshot.read': engagement(READERS, 'read', true),
  /** Reports that were not issued are working papers of the team. */
  'report.read': { ...engagement(TEAM, 'read'), ofOwnPlan: true },
  'report.list': workspace(['owner', 'lead', 'assessor'], 'read'),
  'report.create': engagement(TEAM, 'write'),
  'report.issue': engagement(['lead'], 'never'),
  'issue.read': engagement(READERS, 'read', true),
  'issue.list': workspace(['owner', 'lead', 'assessor', 'auditor'], 'read'),
  'pack.read': engagement(['lead', 'auditor'], 'read', true),
  'trail.read': engagement(['lead', 'auditor'], 'read', true),
  'partyResults.read': engagement(GRANT_ROLES, 'read'),
} as const satisfies Readonly<Record<string, WorkspaceRight | EngagementRight>>;

export type Right = keyof typeof RIGHTS;

/**
 * Not for people of the demonstration: whoever can be one of them must not bring in, or become, somebody who stays, nor have
 * the server send messages anywhere.
 */
const MEMBERS_ONLY: ReadonlySet<Right> = new Set<Right>([
  ...(['people.write', 'people.signIn', 'webhooks.read', 'webhooks.write', 'webhooks.secret'] as const),
]);

/** What somebody answers for by name, as a second person. */
export const SIGNING_RIGHTS: ReadonlySet<Right> = new Set<Right>([
  ...(['assessment.complete', 'report.issue', 'certification.decide'] as const),
]);
const SIGNING_PAUSE_MS = 24 * 60 * 60 * 1000;

/**
 * Whoever lets somebody in anew could sign in their place. For a day they do not sign, so that whose sign-in it is has
 * noticed by then that it was reset.
 * @param now ISO 8601
 * @returns from when on the person signs again; undefined when nothing keeps them from it
 */
export function signingPausedUntil({ signInResetAt }: Principal, right: Right, now: string): string | undefined {
  if (signInResetAt === undefined || !SIGNING_RIGHTS.has(right)) return undefined;
  const end = new Date(Date.parse(signInResetAt) + SIGNING_PAUSE_MS).toISOString();
  return end > now ? end : undefined;
}

/** Where something lies. */
export interface Place {
  readonly engagementId: string;
  /**
   * - `engagement`: the engagement itself, which everybody on its team and every auditor in it may know of
   * - `whole`: what belongs to the engagement as a whole, such as its units
   * - `assessment`: in one assessment
   * - `party`: what one party may see
   * - `action`: a corrective action, in one assessment; with a party, also that party's
   * - `plan`: a paper of one day that somebody asked for: a plan of corrective actions or a vendor scorecard,
   *   of one assessment or party or of all
   */
  readonly part:
    | { readonly kind: 'engagement' | 'whole' }
    | { readonly kind: 'assessment'; readonly assessmentId: string }
    | { readonly kind: 'party'; readonly partyId: string }
    | { readonly kind: 'action'; readonly assessmentId: string; readonly partyId: string | null }
    | {
        readonly kind: 'plan';
        readonly assessmentId: string | null;
        readonly partyId: string | null;
        readonly askedBy: string | null;
      };
}

/**
 * - `allowed`
 * - `hidden`: it must look as if it were not there
 * - `forbidden`: the caller knows that it is there, but may not do this
 */
export type Decision = 'allowed' | 'hidden' | 'forbidden';

/** Whether somebody has a right of the workspace. */
export function decideInWorkspace(principal: Principal, right: Right): Decision {
  const rule: WorkspaceRight | EngagementRight = RIGHTS[right];
  if (rule.of !== 'workspace') throw new TypeError(`${right} is a right of an engagement.`);
  if (principal.kind === 'demo' && MEMBERS_ONLY.has(right)) return 'forbidden';
  return rule.roles.includes(principal.role) && tokenAllows(principal, rule) ? 'allowed' : 'forbidden';
}

/** Whether somebody has a right of an engagement at this place. `now`: ISO 8601. */
export function decideInEngagement(principal: Principal, right: Right, place: Place, now: string): Decision {
  const rule: WorkspaceRight | EngagementRight = RIGHTS[right];
  if (rule.of !== 'engagement') throw new TypeError(`${right} is a right of the workspace.`);
  if (principal.role === 'owner') return tokenAllows(principal, rule) ? 'allowed' : 'forbidden';
  const seeing = liveGrants(principal, now).filter((grant) => opens(grant, place));
  if (seeing.length === 0) return 'hidden';
  const fits =
    isOwnPlan(principal, rule, place) ||
    seeing.some(({ role, scope }) => rule.roles.includes(role) && (scope.kind !== 'assessment' || rule.oneAssessment));
  return fits && tokenAllows(principal, rule) ? 'allowed' : 'forbidden';
}

function isOwnPlan({ personId }: Principal, { ofOwnPlan }: EngagementRight, { part }: Place): boolean {
  return ofOwnPlan === true && part.kind === 'plan' && part.askedBy === personId;
}

/** The grants that hold. Those of a revoked or ended grant are gone at once. */
export function liveGrants({ grants }: Principal, now: string): readonly Grant[] {
  return grants.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
}

/** Whether through this grant one may know that the place exists. */
function opens({ engagementId, scope }: Grant, { engagementId: where, part }: Place): boolean {
  if (engagementId !== where) return false;
  switch (scope.kind) {
    case 'engagement':
      return true;
    case 'assessment':
      return part.kind === 'engagement' || ('assessmentId' in part && part.assessmentId === scope.assessmentId);
    case 'party':
      return 'partyId' in part && part.partyId === scope.partyId;
  }
}

/** The part of an engagement that somebody's lists show. `now`: ISO 8601. */
export function reachOf(principal: Principal, now: string): Reach {
  if (principal.role === 'owner') return { kind: 'all' };
  const grants = liveGrants(principal, now);
  const engagements = grants.filter(({ scope }) => scope.kind === 'engagement').map(({ engagementId }) => engagementId);
  const assessments = grants.flatMap(({ scope }) => (scope.kind === 'assessment' ? [scope.assessmentId] : []));
  return { kind: 'some', engagements: [...new Set(engagements)], assessments: [...new Set(assessments)] };
}

function tokenAllows({ via, tokenScopes }: Principal, { token }: { readonly token: TokenScope | 'never' }): boolean {
  return via.kind === 'session' || (token !== 'never' && tokenScopes.includes(token));
}
