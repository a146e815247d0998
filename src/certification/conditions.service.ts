import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { CertificationEntity } from './certification.entity';
import { CertificationService, invalidCertification, readerOf } from './certification.service';
import { type CertificationView, staleCertification, viewOf } from './certification.view';
import type { GrantCondition } from './rules/proposal';

/** A condition that is met, with what shows it. */
export interface MetCondition extends GrantCondition {
  readonly evidence: string;
  /** Id of the person. */
  readonly metBy: string;
}

/** What a certificate was granted on. */
@Injectable()
export class GrantConditions {
  constructor(
    private readonly database: Database,
    private readonly certifications: CertificationService,
  ) {}

  /** @throws DomainError certification/not-found, precondition/failed, certification/invalid */
  async meet(
    scope: Scope,
    principal: Principal,
    id: string,
    version: number,
    { condition, evidence }: { readonly condition: string; readonly evidence: string },
    now: Date,
  ): Promise<CertificationView> {
    return this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, id, now);
      const { row } = held;
      if (row.version !== version) throw staleCertification(viewOf(held, readerOf(principal, row, now), dayOf(now)));
      const met = { metOn: dayOf(now), metBy: principal.personId, evidence };
      const isOpen = (one: GrantCondition): boolean => one.id === condition && one.metOn === null;
      if (!row.conditions.some(isOpen)) {
        const open = row.conditions.filter(({ metOn }) => metOn === null).map((one) => one.id);
        const hint = open.length === 0 ? 'None is open.' : `Open are: ${open.join(', ')}.`;
        const message = `There is no open condition "${condition}".`;
        throw invalidCertification([{ pointer: '/condition', code: 'certification/unknown-condition', message, hint }]);
      }
      const conditions = row.conditions.map((one): GrantCondition => (isOpen(one) ? { ...one, ...met } : one));
      const key = { workspaceId: scope.workspaceId, engagementId: row.engagementId, id };
      await compareAndSet(tx, CertificationEntity, key, version, { conditions, updatedAt: now });
      return this.certifications.view(tx, scope, principal, id, now);
    });
  }
}
