import { DomainError } from '../shared/domain-error';
import type { CreateGrantDto, NewGrantScopeDto } from './grant.dto';
import type { GrantData } from './grant.service';
import type { GrantScope } from './rules/policy';

/** @throws DomainError grant/invalid when the scope names more than its kind says */
export function toGrantData({ personId, role, scope, expiresAt }: CreateGrantDto): GrantData {
  return {
    personId: personId.toLowerCase(),
    role,
    scope: toScope(scope),
    expiresAt: expiresAt === undefined || expiresAt === null ? null : new Date(expiresAt),
  };
}

function toScope({ kind, partyId, assessmentId }: NewGrantScopeDto): GrantScope {
  if (kind !== 'party' && partyId !== undefined) throw surplus('partyId', kind);
  if (kind !== 'assessment' && assessmentId !== undefined) throw surplus('assessmentId', kind);
  switch (kind) {
    case 'engagement':
      return { kind };
    case 'party':
      return { kind, partyId: (partyId ?? '').toLowerCase() };
    case 'assessment':
      return { kind, assessmentId: (assessmentId ?? '').toLowerCase() };
  }
}

function surplus(property: string, kind: string): DomainError {
  const message = `A grant for the scope "${kind}" names no ${property}. Leave it out, or choose another scope.`;
  return new DomainError('grant/invalid', message, {
    errors: [{ pointer: `/scope/${property}`, code: 'grant/scope', message }],
  });
}
