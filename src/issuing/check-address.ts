import { Inject, Injectable, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LinkAddress, PUBLIC_URL } from '../identity';
import { DomainError } from '../shared/domain-error';
import { canBeChecked } from './rules/check-address';

/** Where issued reports are checked: printed for good, so it never comes from a request. */
@Injectable()
export class CheckAddress {
  constructor(
    private readonly links: LinkAddress,
    private readonly adapter: HttpAdapterHost,
    @Optional() @Inject(PUBLIC_URL) private readonly publicUrl?: string,
  ) {}

  /**
   * The origin, for example `https://tolok.example`.
   * @param isSample whether the report is on sample data: it is no use to others, and may name this machine
   * @throws DomainError issue/not-issuable while the server can be reached from elsewhere and does not know its address
   */
  of({ isSample }: { readonly isSample: boolean }): string {
    const address = (this.adapter.httpAdapter.getHttpServer() as { address(): unknown }).address();
    if (!isSample && !canBeChecked(this.publicUrl, address)) {
      throw new DomainError(
        'issue/not-issuable',
        'The report would name a check page that others can not open. Ask whoever runs the server to set ' +
          'TOLOK_PUBLIC_URL to the address that people use.',
      );
    }
    return this.links.origin();
  }
}
