import { Injectable } from '@nestjs/common';
import { type CertificationScheme, loadCertificationSchemes } from '../framework';
import { DomainError } from '../shared/domain-error';

/** The schemes that come with the product: read from their files at first use, and kept. */
@Injectable()
export class CertificationSchemes {
  private loaded: Promise<ReadonlyMap<string, CertificationScheme>> | undefined;

  /** By id, in their order. */
  async all(): Promise<ReadonlyMap<string, CertificationScheme>> {
    const loading = (this.loaded ??= loadCertificationSchemes());
    // What failed is tried again.
    loading.catch(() => (this.loaded = undefined));
    return loading;
  }

  /** @throws DomainError certification/scheme-not-found */
  async get(id: string): Promise<CertificationScheme> {
    const scheme = (await this.all()).get(id);
    if (!scheme) throw new DomainError('certification/scheme-not-found', `There is no certification scheme ${id}.`);
    return scheme;
  }
}
