import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createWhole } from './atomic-file';
import { EmbeddedError, systemCode } from './embedded-error';

export const ADMIN_ROLE = 'postgres';
export const PRODUCT_ROLE = 'tolok';
export const PRODUCT_DATABASE = 'tolok';

/** Passwords of 32 random bytes in letters, digits, `-` and `_`: safe in a URL and between quotes. */
export interface Credentials {
  readonly admin: string;
  readonly product: string;
}

/**
 * Reads the passwords of a data folder, or makes them when there is no cluster yet. They are written before the cluster,
 * so that none is ever complete without them.
 * @throws EmbeddedError could-not-start when the cluster is there and its passwords are not
 */
export function readOrMakeCredentials(file: string, clusterExists: boolean): Credentials {
  if (!clusterExists) {
    const password = (): string => randomBytes(32).toString('base64url');
    createWhole(file, JSON.stringify({ admin: password(), product: password() } satisfies Credentials), 0o600);
  }
  const credentials = readCredentials(file);
  if (credentials !== null) return credentials;
  throw new EmbeddedError(
    'could-not-start',
    `The passwords of the database are missing or damaged: ${file}. Put the file back from a copy; without it the ` +
      'data cannot be opened. Nothing was changed.',
  );
}

function readCredentials(file: string): Credentials | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Credentials> | null;
    const { admin, product } = value ?? {};
    return isPassword(admin) && isPassword(product) ? { admin, product } : null;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === 'ENOENT') return null;
    throw error;
  }
}

function isPassword(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
