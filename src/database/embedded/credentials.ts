import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createWhole, replaceWhole } from './atomic-file';
import { EmbeddedError, systemCode } from './embedded-error';

export const ADMIN_ROLE = 'postgres';
/** Owns the database of the product, and its tables. */
export const PRODUCT_ROLE = 'tolok';
/** Works with them: what the server connects as. */
export const RUNTIME_ROLE = 'tolok_runtime';
export const PRODUCT_DATABASE = 'tolok';

/** Passwords of 32 random bytes in letters, digits, `-` and `_`: safe in a URL and between quotes. */
export interface Credentials {
  readonly admin: string;
  readonly product: string;
  readonly runtime: string;
}

/**
 * Reads the passwords of a data folder, or makes them when there is no cluster yet. They are written before the cluster,
 * so that none is ever complete without them. Folders of earlier releases lack the one of the runtime role: it is added.
 * The lock of the folder must be held.
 * @throws EmbeddedError could-not-start when the cluster is there and its passwords are not
 */
export function readOrMakeCredentials(file: string, clusterExists: boolean): Credentials {
  if (!clusterExists) {
    const made = { admin: newPassword(), product: newPassword(), runtime: newPassword() } satisfies Credentials;
    createWhole(file, JSON.stringify(made), 0o600);
  }
  const credentials = readCredentials(file);
  if (credentials === null) {
    throw new EmbeddedError(
      'could-not-start',
      `The passwords of the database are missing or damaged: ${file}. Put the file back from a copy; without it the ` +
        'data cannot be opened. Nothing was changed.',
    );
  }
  const { admin, product, runtime } = credentials;
  if (runtime !== undefined) return { admin, product, runtime };
  const whole = { admin, product, runtime: newPassword() } satisfies Credentials;
  replaceWhole(file, JSON.stringify(whole), 0o600);
  return whole;
}

type KeptCredentials = Omit<Credentials, 'runtime'> & { readonly runtime: string | undefined };

function readCredentials(file: string): KeptCredentials | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Credentials> | null;
    const { admin, product, runtime } = value ?? {};
    if (!isPassword(admin) || !isPassword(product)) return null;
    return { admin, product, runtime: isPassword(runtime) ? runtime : undefined };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || code === 'ENOENT') return null;
    throw error;
  }
}

function newPassword(): string {
  return randomBytes(32).toString('base64url');
}

function isPassword(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
