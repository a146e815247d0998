import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Tx } from './database';

/**
 * Changes a versioned row if it still has the version that the caller saw, and raises its version.
 * @returns false when it has another version or is not there: nothing was changed
 */
export async function compareAndSet<E extends ObjectLiteral & { readonly version: number }>(
  tx: Tx,
  entity: EntityTarget<E>,
  key: FindOptionsWhere<E>,
  version: number,
  changes: QueryDeepPartialEntity<E>,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: () => 'version + 1' })
    .where(key)
    .andWhere('version = :expectedVersion', { expectedVersion: version })
    .execute();
  return affected === 1;
}

/** Removes a versioned row if it still has the version that the caller saw. @returns whether it did */
export async function compareAndDelete<E extends ObjectLiteral & { readonly version: number }>(
  tx: Tx,
  entity: EntityTarget<E>,
  key: FindOptionsWhere<E>,
  version: number,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .delete()
    .from(entity)
    .where(key)
    .andWhere('version = :expectedVersion', { expectedVersion: version })
    .execute();
  return affected === 1;
}
