import type { CauseDomain, ContactReason } from '../../assessment/assessment';

/** Functions that make up the contact centre: they can not remove a cause that lies outside it. */
export const CONTACT_CENTRE: ReadonlySet<string> = new Set(['operations', 'service-desk', 'workforce-management']);

/** Functions that can usually remove a cause, the likeliest first. */
const OWNERS: Readonly<Record<CauseDomain, readonly string[]>> = {
  agent: ['training', 'quality'],
  policy: ['risk-compliance', 'executive'],
  process: ['customer-experience', 'executive'],
  product: ['product', 'marketing'],
  technology: ['technology'],
  supplier: ['procurement', 'vendor-management'],
  customer: ['customer-experience', 'marketing'],
  place: ['facilities'],
};

/** A cause that the front line can not remove is owned by the contact centre. */
export interface OwnerConcern {
  /** Who owns it now. */
  readonly ownerFunction: string;
  /** Key of a function that could own it instead; null where the framework has none. */
  readonly proposal: string | null;
}

/**
 * Whether the contact centre is to remove a cause that lies outside it: a warning with a way out, no refusal.
 * @param functions keys of the owner functions that there are
 * @returns null when the owner can act, and for a reason that the front line resolves itself
 */
export function ownerConcern(
  ownerFunction: string,
  reason: Pick<ContactReason, 'cause' | 'frontLine' | 'ownerFunction'> | undefined,
  functions: readonly string[],
): OwnerConcern | null {
  if (!reason || reason.frontLine || !CONTACT_CENTRE.has(ownerFunction)) return null;
  const candidates = [reason.ownerFunction, ...OWNERS[reason.cause], 'executive'];
  const proposal = candidates.find((name) => !CONTACT_CENTRE.has(name) && functions.includes(name));
  return { ownerFunction, proposal: proposal ?? null };
}
