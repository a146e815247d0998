import { Injectable } from '@nestjs/common';
import type { Tx } from '../database';
import { CertificatesOfParties, type PartyCertificate, type Reader, type RowFilter } from '../portfolio';
import { dayOf } from '../remediation';
import { visibleCertifications } from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import { opened } from './certification.view';
import { partyCertificate } from './rules/party-certificate';

/** Certificates for the portfolio and for scorecards: the same that the register tells. */
@Injectable()
export class PartyCertificates extends CertificatesOfParties {
  constructor(private readonly schemes: CertificationSchemes) {
    super();
  }

  override async of(
    tx: Tx,
    { scope, principal, now }: Reader,
    { engagementId, partyId, frameworks }: RowFilter & { readonly frameworks: readonly string[] },
    withPlaces: boolean,
  ): Promise<readonly PartyCertificate[]> {
    const schemes = await this.schemes.all();
    const depth = withPlaces ? 'withPlaces' : 'short';
    const rows = await visibleCertifications(tx, scope, principal, { engagementId, partyId, frameworks }, now, depth);
    return rows.flatMap((row) => {
      const scheme = schemes.get(row.scheme);
      if (!scheme) return [];
      const today = dayOf(now);
      const { certification } = opened(row, scheme, today);
      return [{ ...place(row), ...partyCertificate(certification, today) }];
    });
  }
}

const place = ({
  engagementId,
  partyId,
  framework,
  id,
}: Record<'engagementId' | 'partyId' | 'framework' | 'id', string>) => ({
  ...{ engagementId, partyId, framework, certificationId: id },
});
