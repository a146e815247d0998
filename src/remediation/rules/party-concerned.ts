/**
 * The party that answers a finding: the one that alone runs all units which the finding stands on, as with what a party may
 * see of results. A finding on the whole entity, or on units of several parties, is nobody's alone.
 * @param parties of the finding's units, one each; null where a unit has none
 */
export function partyConcerned(parties: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(parties);
  return others.length === 0 ? first : null;
}
