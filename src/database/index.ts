export * from './columns';
export { compareAndDelete, compareAndSet } from './compare-and-set';
export { createDataSource, type DataSourceSettings } from './data-source';
export { Database, sqlState, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { IdempotencyKeyEntity } from './idempotency-key.entity';
export { migrate, migrations } from './migrations';
export { newId } from './new-id';
export type { Scope } from './scope';
