/**
 * What counts as one place on the network: an IPv4 address, or the /64 of an IPv6 address, within which a single customer
 * has more addresses than anybody could count. What is no address stands for itself.
 */
export function networkOf(address: string): string {
  const [text = ''] = address.trim().toLowerCase().split('%');
  const mapped = /^(?:::ffff:|::)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  if (mapped?.[1] !== undefined) return mapped[1];
  const groups = groupsOf(text);
  if (!groups) return text;
  const [, , , , , sixth, high = 0, low = 0] = groups;
  const isMapped = sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  if (isMapped) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address in hexadecimal notation. */
function groupsOf(text: string): readonly number[] | undefined {
  if (!/^[0-9a-f:]+$/.test(text) || !text.includes(':')) return undefined;
  const [before = '', after, ...more] = text.split('::');
  const left = before === '' ? [] : before.split(':');
  const right = after === undefined || after === '' ? [] : after.split(':');
  const missing = 8 - left.length - right.length;
  if (more.length > 0 || (after === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}
