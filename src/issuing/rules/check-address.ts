const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/**
 * Whether whoever holds a report can open its check page: the address is set, or nobody but this machine reaches the
 * server anyway.
 * @param bound as Node tells what a server listens at
 */
export function canBeChecked(publicUrl: string | undefined, bound: unknown): boolean {
  if (publicUrl !== undefined) return true;
  return typeof bound === 'object' && bound !== null && 'address' in bound && LOOPBACK.test(String(bound.address));
}
