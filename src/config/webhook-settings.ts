import { isIP } from 'node:net';

/** What webhooks may reach beside the public internet. */
export interface WebhookAllow {
  /** Names of hosts, in lower case: they may lie in private networks, and be called by http. */
  readonly hosts: readonly string[];
  /** Single addresses, and networks such as `10.20.0.0/16`. */
  readonly networks: readonly string[];
}

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
/** A last part of digits only is how URLs write IPv4 addresses in other ways. */
const ENDS_IN_NUMBER = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

/** @returns undefined when it is not set; what is wrong is added to `wrong`, by the name of the variable */
export function readWebhookAllow(
  text: (name: string) => string | undefined,
  wrong: string[],
): WebhookAllow | undefined {
  const given = text('TOLOK_WEBHOOK_ALLOW');
  if (given === undefined) return undefined;
  const entries = given.split(',').map((entry) => entry.trim().toLowerCase());
  const networks = entries.filter(isNetwork);
  const hosts = entries.filter((entry) => !isNetwork(entry));
  if (hosts.some((host) => !HOST.test(host) || ENDS_IN_NUMBER.test(host))) {
    wrong.push('TOLOK_WEBHOOK_ALLOW is a list, separated by commas, of host names and networks such as 10.20.0.0/16');
  }
  return { hosts, networks };
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}
