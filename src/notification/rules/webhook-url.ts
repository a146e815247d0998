import { isIP } from 'node:net';
import type { ProblemDetail } from '../../shared/domain-error';
import { type AllowedNetworks, isNamed, mayReach } from './networks';

export const LONGEST_URL = 2000;

/** Ports of receivers: those of HTTP, and those that no service of the system has. */
const LOWEST_OTHER_PORT = 1024;

/** Ends of names that nobody but the own network resolves (RFC 6761, 6762, 8375 and usage). */
const LOCAL_NAMES = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home.arpa',
  'corp',
  'private',
];

/** The host of a URL as networks are asked about it: without brackets and final dot. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '');

/**
 * Everything that keeps messages from being sent to an address; empty when nothing does. What a name resolves to is asked at
 * each attempt.
 */
export function urlFaults(text: string, allowed: AllowedNetworks): readonly ProblemDetail[] {
  if (!URL.canParse(text)) {
    return [fault('malformed', 'This is no address.', 'Write it in full: https://tickets.example/hooks/tolok.')];
  }
  const url = new URL(text);
  const host = hostOf(url);
  const named = isNamed(host, allowed);
  return [
    ...schemeFaults(url, named),
    ...(url.username === '' && url.password === ''
      ? []
      : [fault('credentials', 'The address holds a user name or a password.', 'Leave them out: messages are signed.')]),
    ...(text.includes('#') ? [fault('fragment', 'What follows "#" is never sent.', 'Leave it out.')] : []),
    ...portFaults(url),
    ...(host === '' || named || !isLocal(host, allowed) ? [] : [LOCAL_FAULT]),
  ];
}

function schemeFaults({ protocol }: URL, named: boolean): readonly ProblemDetail[] {
  if (protocol === 'https:' || (protocol === 'http:' && named)) return [];
  const hint = 'Use https. For http, the installation has to name the host in TOLOK_WEBHOOK_ALLOW.';
  return [fault('scheme', 'Messages would travel where others can read them.', hint)];
}

function portFaults({ port }: URL): readonly ProblemDetail[] {
  if (port === '' || Number(port) >= LOWEST_OTHER_PORT) return [];
  return [fault('port', `No message is sent to port ${port}.`, 'Use 443, or one from 1024 on.')];
}

const LOCAL_FAULT = fault(
  'local',
  'The address is not on the public internet.',
  'Whoever runs this server can allow it: TOLOK_WEBHOOK_ALLOW names hosts and networks.',
);

function isLocal(host: string, allowed: AllowedNetworks): boolean {
  if (isIP(host) !== 0) return !mayReach(host, host, allowed);
  return LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`)) || !host.includes('.');
}

function fault(what: string, message: string, hint: string): ProblemDetail {
  return { pointer: '/url', code: `webhook/url-${what}`, message, hint };
}
