import { join } from 'node:path';
import { isLoopbackName, type Settings } from '../config';

/** Where the installation's keys lie: never in the database, never in a backup. */
export const keysFolder = ({ dataFolder }: Settings): string => join(dataFolder, 'keys');

/** Where the ends of the audit trails are stated; best out of reach of whoever can change the database. */
export const checkpointFolder = ({ checkpointFolder: named, dataFolder }: Settings): string =>
  named ?? join(dataFolder, 'checkpoints');

/**
 * Whether people may look around without a password: only with demonstration data, in a database of our own, from this
 * machine: a public address means that a proxy brings others. It ends with the first owner.
 */
export function offersDemo({ demo, databaseUrl, host, publicUrl }: Settings): boolean {
  const own = publicUrl === undefined || isLoopbackName(new URL(publicUrl).hostname);
  return demo && databaseUrl === undefined && isLoopback(host) && own;
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
