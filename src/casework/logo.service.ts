import { Injectable } from '@nestjs/common';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { checkLogo } from '../assessment';
import { Database, type Scope, type Tx, type WriteBasis } from '../database';
import { DomainError } from '../shared/domain-error';
import { EngagementLogoEntity } from './engagement.entity';

export type LogoRole = EngagementLogoEntity['role'];
export const LOGO_ROLES = ['client', 'consultancy'] as const satisfies readonly LogoRole[];

/** A logo as the API shows it; its bytes are read apart. */
export interface LogoView {
  readonly role: LogoRole;
  readonly kind: 'svg' | 'png';
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex. */
  readonly version: string;
}

export interface Logo extends LogoView {
  readonly bytes: Buffer;
}

export const LOGO_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** Logos for the covers of an engagement's reports. */
@Injectable()
export class LogoService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError engagement/not-found, also when it has no such logo */
  async get(scope: Scope, engagementId: string, role: LogoRole): Promise<Logo> {
    return this.database.read(scope, async (tx) => {
      const logo = await find(tx, scope, engagementId, role);
      if (logo) return logo;
      await findEngagement(tx, scope, engagementId, 'look');
      throw new DomainError('engagement/not-found', `The engagement has no logo of the ${role}.`);
    });
  }

  /**
   * @param type media type that the bytes were sent as
   * @throws DomainError engagement/not-found; engagement/invalid unless it is an SVG or PNG image that reports can use;
   * precondition/failed when there is another logo, or none, than the caller knows
   */
  async put(
    scope: Scope,
    engagementId: string,
    role: LogoRole,
    { type, bytes, basis }: { readonly type: string; readonly bytes: Buffer; readonly basis: WriteBasis },
  ): Promise<LogoView> {
    const kind = readKind(type, bytes);
    const version = createHash('sha256').update(bytes).digest('hex');
    return this.database.transaction(scope, async (tx) => {
      await findEngagement(tx, scope, engagementId);
      const key = { workspaceId: scope.workspaceId, engagementId, role };
      const content = { kind, sha256: version, bytes };
      if (basis.kind === 'absent') {
        const query = tx
          .createQueryBuilder()
          .insert()
          .into(EngagementLogoEntity)
          .values({ ...key, ...content });
        const result = await query.orIgnore().returning('role').execute();
        if ((result.raw as unknown[]).length === 0) throw await stale(tx, scope, engagementId, role);
      } else {
        const { affected } = await tx.update(EngagementLogoEntity, { ...key, sha256: basis.version }, content);
        if (affected !== 1) throw await stale(tx, scope, engagementId, role);
      }
      return { role, kind, size: bytes.length, version };
    });
  }

  /** @throws DomainError engagement/not-found; precondition/failed when it is another one */
  async remove(scope: Scope, engagementId: string, role: LogoRole, version: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const key = { workspaceId: scope.workspaceId, engagementId, role };
      const { affected } = await tx.delete(EngagementLogoEntity, { ...key, sha256: version });
      if (affected === 1) return;
      await findEngagement(tx, scope, engagementId);
      throw await stale(tx, scope, engagementId, role);
    });
  }
}

function readKind(type: string, bytes: Buffer): 'svg' | 'png' {
  const reading = checkLogo(bytes);
  if ('refused' in reading) throw refused(`The logo ${reading.refused}.`, reading.hint);
  if (reading.kind === 'svg' && !isUtf8(bytes)) {
    throw refused('The logo is an SVG image that is not UTF-8.', 'Save it as UTF-8.');
  }
  if (LOGO_TYPES[reading.kind] !== type) {
    throw refused(
      `The logo was sent as ${type}, but it is ${LOGO_TYPES[reading.kind]}.`,
      'Send it with the Content-Type of what it is.',
    );
  }
  return reading.kind;
}

function refused(message: string, hint: string): DomainError {
  return new DomainError('engagement/invalid', message, {
    errors: [{ pointer: '', code: 'engagement/logo', message, hint }],
  });
}

async function findEngagement(
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  purpose: 'look' | 'write' = 'write',
): Promise<void> {
  const lock = purpose === 'write' ? 'FOR KEY SHARE' : '';
  const rows = await tx.query<unknown[]>(`SELECT FROM engagement WHERE workspace_id = $1 AND id = $2 ${lock}`, [
    workspaceId,
    id,
  ]);
  if (rows.length === 0) throw new DomainError('engagement/not-found', `There is no engagement ${id}.`);
}

async function find(tx: Tx, { workspaceId }: Scope, engagementId: string, role: LogoRole): Promise<Logo | undefined> {
  const logo = await tx.findOneBy(EngagementLogoEntity, { workspaceId, engagementId, role });
  if (!logo) return undefined;
  const { kind, sha256: version, bytes } = logo;
  return { role, kind, size: bytes.length, version, bytes };
}

async function stale(tx: Tx, scope: Scope, engagementId: string, role: LogoRole): Promise<DomainError> {
  const logo = await find(tx, scope, engagementId, role);
  if (!logo) return new DomainError('precondition/failed', 'The logo was removed in the meantime.');
  const { kind, size, version } = logo;
  return new DomainError('precondition/failed', 'There is another logo. Look at it and decide again.', {
    current: { role, kind, size, version },
  });
}
