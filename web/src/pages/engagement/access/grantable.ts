import type { Schemas } from '../../../api/client';

export type GrantRole = Schemas['GrantDto']['role'];
type WorkspaceRole = Schemas['PersonDto']['role'];
type ScopeKind = Schemas['NewGrantScopeDto']['kind'];

/** What each role in the workspace can be given. The server decides; this spares refusals. Owners need nothing. */
const ROLES: Readonly<Record<WorkspaceRole, readonly GrantRole[]>> = {
  owner: [],
  lead: ['lead', 'assessor', 'auditor'],
  assessor: ['assessor', 'auditor'],
  vendorManager: ['vendorManager', 'respondent'],
  respondent: ['respondent'],
  auditor: ['auditor'],
};

/** For which part of an engagement each is given. */
const PARTS: Readonly<Record<GrantRole, readonly ScopeKind[]>> = {
  lead: ['engagement'],
  assessor: ['engagement'],
  vendorManager: ['party'],
  respondent: ['party'],
  auditor: ['engagement', 'assessment'],
};

export const rolesFor = (role: WorkspaceRole): readonly GrantRole[] => ROLES[role];
export const partsFor = (role: GrantRole): readonly ScopeKind[] => PARTS[role];

/** Auditors are let in until a day that is named, at most a year ahead. */
export const needsEnd = (role: GrantRole): boolean => role === 'auditor';
export const LONGEST_DAYS = 365;

/** @returns the last moment of a day, where the one who names it is */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
