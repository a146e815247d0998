import type { Certification } from './certification';
import type { GrantCondition } from './proposal';
import { datesOf } from './surveillance-dates';

/**
 * What a scope brings along to whoever takes it on: the conditions of the grant that are not met, and the next surveillance
 * of the holder, on its day: a transfer is no way to put it off.
 */
export function carriedConditions(
  { certificate, surveillances, scheme }: Pick<Certification, 'certificate' | 'surveillances' | 'scheme'>,
  conditions: readonly GrantCondition[],
): readonly GrantCondition[] {
  const open = conditions.filter(({ metOn }) => metOn === null);
  const due = certificate && datesOf(certificate, surveillances, scheme).nextSurveillance;
  return due === null ? open : [...open, { id: 'surveillance', due, metOn: null }];
}
