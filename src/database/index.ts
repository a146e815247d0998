export * from './columns';
export { compareAndDelete, compareAndSet } from './compare-and-set';
export { BootRefused, guardBoot } from './boot-guard';
export { createDataSource, type DataSourceSettings } from './data-source';
export { Database, sqlState, type Tx } from './database';
export { DatabaseModule } from './database.module';
export { IdempotencyKeyEntity } from './idempotency-key.entity';
export { migrate, MIGRATION_LOCK, migrations } from './migrations';
export { newId } from './new-id';
export { ensureAppRole, ensureMember, ensureRuntimeRole, RuntimeRoleError } from './runtime-role';
export { scopeStatements } from './scope-statements';
export { run, statement } from './statement';
export {
  type Actor,
  jobScope,
  personOf,
  publicScope,
  reachedIds,
  reachesAssessment,
  reachesWhole,
  type Reach,
  type Scope,
  systemScope,
} from './scope';
export { actorText } from './scope-statements';
export { arrayPage, type ListIdentity } from './cursor';
export { type KeyedRow, type Keyset, keysetPage, type KeyType, type SortColumn, type SortTable } from './keyset';
export type { Page, SortText, WriteBasis } from './page';
