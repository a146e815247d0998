import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { constraintProblem } from './constraint-problems';
import { DomainError } from '../shared/domain-error';
import type { Scope } from './scope';
import { scopeStatements } from './scope-statements';

/** What statements run on. Inside a transaction nothing else may be used: another connection would wait for this one. */
export type Tx = EntityManager;

const MOST_ATTEMPTS = 5;
/** Serialisation failure and deadlock (SQLSTATE): the whole unit of work can be done again. */
const REPEATABLE = new Set(['40001', '40P01']);

/** The only way to the database. Every unit of work runs in a transaction of its own, for a scope. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** Statements that need no common state: each sees what is committed when it starts. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.once('BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY', scope, work).catch(fail);
  }

  /** Several statements that see one state. */
  async readConsistently<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.once('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', scope, work).catch(fail);
  }

  /**
   * All or nothing. After a deadlock or a serialisation failure the work is rolled back and done again from the start,
   * so it must not keep anything between attempts.
   * @throws DomainError for a violated constraint that the caller can act on
   */
  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once('BEGIN', scope, work);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isRepeatable(error)) return fail(error);
        await sleep(randomInt(5, 20) * 2 ** attempt);
      }
    }
  }

  /** Begins and says on whose behalf in one message: each message costs as much as a short statement. */
  private async once<T>(begin: string, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const opening = `${begin}; ${scopeStatements(scope)}`;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(opening);
      // TypeORM did not begin it, and must not begin one of its own inside.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      // Where this fails too, the connection is gone, and the transaction with it.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function isRepeatable(error: unknown): boolean {
  return error instanceof QueryFailedError && REPEATABLE.has(String(sqlState(error as QueryFailedError)));
}

/** SQLSTATE of a failed statement. */
export function sqlState(error: QueryFailedError): unknown {
  return 'code' in error.driverError ? error.driverError.code : undefined;
}

/** Insufficient privilege (SQLSTATE): also what row-level security answers to a row that may not be written. */
const REFUSED = '42501';

/** @throws what callers of `Database` can act on */
function fail(error: unknown): never {
  throw translated(error);
}

function translated(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  if (sqlState(error as QueryFailedError) === REFUSED) {
    // The application lets nobody come this far: a grant ended meanwhile, or a check is missing. The log has the cause.
    return new DomainError('access/forbidden', 'This is not among your rights, or not any more.', { cause: error });
  }
  return constraintProblem(error.driverError as { code?: unknown; constraint?: unknown }, error.query) ?? error;
}
