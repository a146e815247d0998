import { Inject, Injectable, Optional } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { LinkPurpose } from './one-time-link.entity';

/** The pages that one-time links open. */
const PAGES: Readonly<Record<LinkPurpose, string>> = {
  setUp: 'set-up',
  invitation: 'invitation',
  passwordReset: 'password-reset',
};

/** Token of what is set as TOLOK_PUBLIC_URL; undefined when it is not. */
export const PUBLIC_URL = Symbol('public address');

/** The address that people use. */
@Injectable()
export class LinkAddress {
  constructor(
    private readonly adapter: HttpAdapterHost,
    @Optional() @Inject(PUBLIC_URL) private readonly publicUrl?: string,
  ) {}

  /** Without a slash at the end: as it is set, otherwise this machine at the port that the server listens at. */
  origin(): string {
    if (this.publicUrl !== undefined) return this.publicUrl;
    const address = (this.adapter.httpAdapter.getHttpServer() as { address(): unknown }).address();
    if (typeof address !== 'object' || address === null || !('port' in address)) {
      throw new Error('The server does not listen yet, so that it has no address.');
    }
    return `http://localhost:${String(address.port)}`;
  }

  /** Where a one-time link is used. The token stands in the fragment, which no browser sends and no server logs. */
  of(purpose: LinkPurpose, token: string): string {
    return `${this.origin()}/${PAGES[purpose]}#token=${token}`;
  }
}
