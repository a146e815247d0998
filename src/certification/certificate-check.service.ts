import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { networkOf, Throttle } from '../identity';
import { readCheckId } from '../issuing';
import { dayOf } from '../remediation';
import { CertificateLookup } from './certificate-lookup';
import { type PublicCheck, publicCheckOf } from './rules/public-check';

/** Together with the check of reports: trying ids is hopeless anyway; this keeps it from being cheap. */
const LIMIT = { most: 30, withinSeconds: 60 } as const;

/** The public check of certificates: for whoever holds one, without an account. */
@Injectable()
export class CertificateCheckService {
  constructor(
    private readonly throttle: Throttle,
    private readonly certificates: CertificateLookup,
  ) {}

  /**
   * What a certificate is today (UTC), asked anew each time: a change shows at once.
   * @param typed a check id, in whatever way it was typed; what can be none is looked for all the same
   * @param address of the caller, to count by
   * @throws DomainError access/too-many-attempts
   */
  async check(scope: Scope, typed: string, address: string, now: Date): Promise<PublicCheck> {
    await this.throttle.take(scope, `check:${networkOf(address)}`, LIMIT, now);
    const today = dayOf(now);
    return publicCheckOf(await this.certificates.byCheckId(scope, readCheckId(typed), today), today);
  }
}
