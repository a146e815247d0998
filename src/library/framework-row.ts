import type { Scope } from '../database';
import type { Framework } from '../framework';
import { DomainError } from '../shared/domain-error';
import type { FrameworkVersionEntity } from './framework-version.entity';
import { requirementCounts } from './rules/requirement-counts';

/** The row of a framework that was read from `source`. */
export function frameworkRow(
  { workspaceId }: Scope,
  { id, key, version, title, hash, model }: Framework,
  source: string,
  origin: FrameworkVersionEntity['origin'],
  now: Date,
): FrameworkVersionEntity {
  const counts = requirementCounts(model);
  return { workspaceId, id, key, version, title, origin, sha256: hash, ...counts, source, createdAt: now };
}

export function frameworkNotFound(id: string): DomainError {
  return new DomainError('framework/not-found', `There is no framework version ${id}.`);
}
