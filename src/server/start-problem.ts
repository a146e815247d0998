import { types } from 'node:util';
import { BootRefused } from '../database';
import { EmbeddedError } from '../database/embedded';
import { RuntimeRoleError } from '../database';
import { SchemaError } from './postgres-version';

const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use by another program. Set PORT to another one.',
  EACCES: 'A folder or port can not be used: permission is denied.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  ECONNREFUSED: 'The database of DATABASE_URL does not answer. Is it running, and are host and port right?',
  ENOTFOUND: 'The host of DATABASE_URL is not known.',
  ETIMEDOUT: 'The database of DATABASE_URL does not answer in time.',
  '28P01': 'The database of DATABASE_URL refuses the password.',
  '28000': 'The database of DATABASE_URL refuses the user.',
  '3D000': 'The database that DATABASE_URL names does not exist. Create it first.',
  '42501':
    'The user of DATABASE_OWNER_URL (of DATABASE_URL when that is not set) may not create tables in the database. It has ' +
    'to own the database or its schema.',
  '53300': 'The database has no free connections. Lower TOLOK_POOL or raise max_connections.',
};

/** Their messages are written for whoever runs the program. */
const STATED = [EmbeddedError, SchemaError, RuntimeRoleError, BootRefused] as const;

/** Why the server could not start, where somebody can do something about it. */
export function startProblem(error: unknown): string | undefined {
  if (STATED.some((known) => error instanceof known)) return (error as Error).message;
  if (!types.isNativeError(error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && SENTENCES[error.code] !== undefined) {
    return `${SENTENCES[error.code]} (${error.code})`;
  }
  // Several addresses of one host can fail together; a driver's error stands inside TypeORM's.
  const inner: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const driver = 'driverError' in error ? [error.driverError] : [];
  return [...inner, ...driver].map(startProblem).find((sentence) => sentence !== undefined);
}
