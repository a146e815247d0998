import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CASEWORK_ENTITIES } from '../casework';
import { IdempotencyKeyEntity } from '../database';
import { LIBRARY_ENTITIES } from '../library';
import { ORGANISATION_ENTITIES } from '../organisation';
import { PUBLISHING_ENTITIES } from '../publishing';

/** Every table of the product. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  IdempotencyKeyEntity,
  ...ORGANISATION_ENTITIES,
  ...LIBRARY_ENTITIES,
  ...CASEWORK_ENTITIES,
  ...PUBLISHING_ENTITIES,
];
