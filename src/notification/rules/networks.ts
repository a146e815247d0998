import { BlockList, isIP } from 'node:net';

/** What an installation lets webhooks reach beside the public internet. */
export interface AllowedNetworks {
  /** Names of hosts, in lower case: they may lie in private networks. */
  readonly hosts: readonly string[];
  /** Networks such as `10.20.0.0/16`, and single addresses. */
  readonly networks: readonly string[];
}

export const NOTHING_ALLOWED: AllowedNetworks = { hosts: [], networks: [] };

/** Of installations themselves (RFC 1918, 4193, 6598, loopback): refused unless the host is allowed by name. */
const PRIVATE = networkList([
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['::1/128', 'fc00::/7'],
]);

/**
 * IPv4 that is no receiver of anybody's messages (special-purpose registry of IANA), and addresses where clouds tell machines
 * their secrets. Refused even of a host that is allowed by name.
 */
const NEVER = networkList([
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['100.100.100.200/32', '168.63.129.16/32', 'fd00:ec2::254/128', 'fd20:ce::254/128'],
  // Of 2000::/3: protocol assignments with Teredo, documentation, 6to4.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]);

/** IPv6 that is given out for the internet. All else is local, reserved, or carries an IPv4 address within it. */
const GLOBAL_IPV6 = networkList(['2000::/3']);

/** IPv4-mapped and IPv4-compatible (::/80), translated, and NAT64: what is reached is the IPv4 address in them. */
const CARRIERS = networkList(['::/80', '::ffff:0:0:0/96', '64:ff9b::/32']);

/**
 * Whether a message may go to this address.
 * @param address that the connection will be made to, as the resolver gave it
 * @param host as the URL names it; an address in a URL is its own host
 */
export function mayReach(address: string, host: string, allowed: AllowedNetworks): boolean {
  const family = isIP(address);
  // A zone (fe80::1%eth0) never belongs to a public address.
  if (family === 0 || address.includes('%')) return false;
  if (family === 6 && carriesIpv4(address)) return false;
  if (listed(networkList(allowed.networks), address)) return true;
  if (listed(NEVER, address)) return false;
  if (listed(PRIVATE, address)) return allowed.hosts.includes(host);
  return family === 4 || listed(GLOBAL_IPV6, address);
}

/** Whether the installation names the host of a URL itself: as a name, or as an address of one of its networks. */
export function isNamed(host: string, { hosts, networks }: AllowedNetworks): boolean {
  if (hosts.includes(host)) return true;
  return isIP(host) !== 0 && !(isIP(host) === 6 && carriesIpv4(host)) && listed(networkList(networks), host);
}

function carriesIpv4(address: string): boolean {
  return address !== '::1' && listed(CARRIERS, address);
}

function listed(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}
