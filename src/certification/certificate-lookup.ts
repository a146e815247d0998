import type { Scope } from '../database';
import type { CertificateOnFile } from './rules/public-check';

/** Token of the one `CertificateLookup`; the module that provides it binds the public check. */
export const CERTIFICATE_LOOKUP = Symbol('CertificateLookup');

/** Finds certificates for the public check. */
export interface CertificateLookup {
  /**
   * Reads on behalf of the public, in one query, so that finding something takes as long as finding nothing.
   * @param checkId as it is stored, or `NO_CHECK_ID`, which nothing has
   * @returns with the names of every site and programme that it ever covered, and every obligation of its certification
   */
  byCheckId(scope: Scope, checkId: string): Promise<CertificateOnFile | null>;
}
