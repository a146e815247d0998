import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ACCOUNTABILITY_ENTITIES } from '../accountability';
import { AUDIT_ENTITIES } from '../audit';
import { CASEWORK_ENTITIES } from '../casework';
import { CERTIFICATION_ENTITIES } from '../certification';
import { IdempotencyKeyEntity } from '../database';
import { IDENTITY_ENTITIES } from '../identity';
import { ISSUING_ENTITIES } from '../issuing';
import { LIBRARY_ENTITIES } from '../library';
import { NOTIFICATION_ENTITIES } from '../notification';
import { ORGANISATION_ENTITIES } from '../organisation';
import { PUBLISHING_ENTITIES } from '../publishing';
import { RESULTS_ENTITIES } from '../results';
import { REMEDIATION_ENTITIES } from '../remediation';

/** Every table of the product. */
export const ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  IdempotencyKeyEntity,
  ...IDENTITY_ENTITIES,
  ...AUDIT_ENTITIES,
  ...ORGANISATION_ENTITIES,
  ...LIBRARY_ENTITIES,
  ...CASEWORK_ENTITIES,
  ...RESULTS_ENTITIES,
  ...ACCOUNTABILITY_ENTITIES,
  ...REMEDIATION_ENTITIES,
  ...NOTIFICATION_ENTITIES,
  ...PUBLISHING_ENTITIES,
  ...ISSUING_ENTITIES,
  ...CERTIFICATION_ENTITIES,
];
