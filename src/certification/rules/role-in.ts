import { type CertificationRole, type CertificationTransition, mayHavePart } from './life-cycle';

/**
 * As what somebody takes a transition who is several things in the engagement: as the one that has the part, else as the first.
 * @param roles not empty
 */
export function roleFor(
  transition: CertificationTransition,
  roles: readonly CertificationRole[],
): CertificationRole | undefined {
  return roles.find((role) => mayHavePart(transition, role)) ?? roles[0];
}

/** What somebody who is all this in the engagement has a part in. */
export const hasPart = (transition: CertificationTransition, roles: readonly CertificationRole[]): boolean =>
  roles.some((role) => mayHavePart(transition, role));
