import { types } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { migrations } from './migrations';

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** A connection that was not in use broke: the next one is made anew. */
  readonly onPoolError?: (error: Error) => void;
}

/** Longer than any request needs; a hanging statement must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

/** Calendar dates stay as they are written: as a JavaScript date they would depend on the time zone of the machine. */
const TYPES = {
  getTypeParser: (...wanted: Parameters<typeof types.getTypeParser>): unknown =>
    wanted[0] === types.builtins.DATE ? (text: string) => text : types.getTypeParser(...wanted),
};

/** A data source that is not connected yet. */
export function createDataSource({ url, poolSize, entities, onPoolError }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    migrations: migrations(),
    migrationsTableName: 'schema_migration',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'tolok',
    poolErrorHandler: (error: Error) => onPoolError?.(error),
    extra: {
      types: TYPES,
      max: poolSize,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
      connectionTimeoutMillis: 5_000,
    },
  });
}
