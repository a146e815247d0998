import type { ProblemDetail } from '../../shared/domain-error';
import type { GrantRole, GrantScope, WorkspaceRole } from './policy';

/**
 * What somebody may be in an engagement, by what they are in the workspace: never more. Owners need no grant; one that
 * stayed after they cease to be owners would surprise everybody.
 */
export const GRANTABLE: Readonly<Record<WorkspaceRole, readonly GrantRole[]>> = {
  owner: [],
  lead: ['lead', 'assessor', 'auditor'],
  assessor: ['assessor', 'auditor'],
  vendorManager: ['vendorManager', 'respondent'],
  respondent: ['respondent'],
  auditor: ['auditor'],
};

/** What part of an engagement each role can be given. */
export const SCOPES_OF_ROLE: Readonly<Record<GrantRole, readonly GrantScope['kind'][]>> = {
  lead: ['engagement'],
  assessor: ['engagement'],
  vendorManager: ['party'],
  respondent: ['party'],
  auditor: ['engagement', 'assessment'],
};

/** Days that an auditor's grant lasts at most. */
export const LONGEST_AUDIT_DAYS = 366;
const DAY_MS = 86_400_000;

export interface GrantRequest {
  readonly role: GrantRole;
  readonly scope: GrantScope['kind'];
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
}

/** Whether a grant of this role may stay with somebody of this role in the workspace. */
export function mayHave(role: WorkspaceRole, granted: GrantRole): boolean {
  return GRANTABLE[role].includes(granted);
}

/** Everything that is wrong with a grant for somebody of this role in the workspace; empty when it can be given. */
export function grantFaults(
  { role, scope, expiresAt }: GrantRequest,
  person: WorkspaceRole,
  now: Date,
): ProblemDetail[] {
  const faults: ProblemDetail[] = [];
  const fault = (pointer: string, code: string, message: string, hint: string): void => {
    faults.push({ pointer, code, message, hint });
  };
  if (!mayHave(person, role)) {
    fault(
      '/role',
      'grant/role',
      `A person who is ${person} in the workspace can not be ${role} here.`,
      roleHint(person),
    );
  }
  if (!SCOPES_OF_ROLE[role].includes(scope)) {
    const kinds = SCOPES_OF_ROLE[role].join(' or ');
    fault('/scope/kind', 'grant/scope', `A grant as ${role} can not be for: ${scope}.`, `Choose ${kinds}.`);
  }
  if (expiresAt === null) {
    if (role === 'auditor') {
      fault('/expiresAt', 'grant/expiry', 'An auditor needs an end.', `Choose one within ${LONGEST_AUDIT_DAYS} days.`);
    }
  } else if (expiresAt.getTime() <= now.getTime()) {
    fault('/expiresAt', 'grant/expiry', 'The end has passed already.', 'Choose a time to come.');
  } else if (role === 'auditor' && expiresAt.getTime() > now.getTime() + LONGEST_AUDIT_DAYS * DAY_MS) {
    const hint = 'Choose an earlier end; a new grant can follow.';
    fault('/expiresAt', 'grant/expiry', `An auditor's grant lasts ${LONGEST_AUDIT_DAYS} days at most.`, hint);
  }
  return faults;
}

function roleHint(person: WorkspaceRole): string {
  const roles = GRANTABLE[person];
  return roles.length === 0
    ? 'Owners need no grant.'
    : `Choose ${roles.join(' or ')}, or change the role of the person.`;
}
