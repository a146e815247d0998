/** PostgreSQL: shutting down, crashed, starting up, out of connections. */
const DOWN_STATES: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '53300']);
/** The operating system, on the way to the database. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
]);
/** pg and its pool have no codes for these. */
const DRIVER_MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end)/;
/** TypeORM, of the statements that were still to come in a transaction whose connection broke. */
const LOST_CONNECTION: ReadonlySet<string> = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
]);

/** Whether an error means that the database can not be reached, whatever wraps it. */
export function isDatabaseDown(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 5) return false;
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  if (typeof code === 'string' && (DOWN_STATES.has(code) || UNREACHABLE.has(code) || /^08[0-9A-Z]{3}$/.test(code))) {
    return true;
  }
  if (DRIVER_MESSAGES.test(thrown.message) || LOST_CONNECTION.has(thrown.name)) return true;
  return [thrown.cause, 'driverError' in thrown ? thrown.driverError : undefined].some(
    (inner) => inner !== undefined && inner !== thrown && isDatabaseDown(inner, depth + 1),
  );
}
