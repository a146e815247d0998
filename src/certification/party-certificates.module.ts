import { Global, Module } from '@nestjs/common';
import { CertificatesOfParties } from '../portfolio';
import { CertificationSchemes } from './certification-schemes';
import { PartyCertificates } from './party-certificates';

/** Everywhere, so that the portfolio, which comes before, is answered. */
@Global()
@Module({
  providers: [CertificationSchemes, { provide: CertificatesOfParties, useClass: PartyCertificates }],
  exports: [CertificatesOfParties],
})
export class PartyCertificatesModule {}
