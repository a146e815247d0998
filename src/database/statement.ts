import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { Tx } from './database';

/** A statement that PostgreSQL plans once for each connection, as planning takes longer than running it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** For constants of a module only: each text stays on every connection that ran it. */
export function statement(text: string): Statement {
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}

/**
 * Runs a statement that is kept prepared.
 * @param parameters `$1`, `$2`, …
 * @returns its rows
 * @throws QueryFailedError, as `tx.query` does
 */
export async function run<Row>(
  tx: Tx,
  { name, text }: Statement,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new TypeError('A statement runs inside a unit of work of `Database`.');
  const values = [...parameters];
  try {
    return (await client.query<Row & object>({ name, text, values })).rows;
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
