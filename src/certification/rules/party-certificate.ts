import type { CertificateBlocker, PartyCertificate } from '../../portfolio/rules/certified';
import { certificateAt } from './certificate';
import { type Certification, obligationsIn } from './certification';
import { openOf } from './nonconformity';

type Said = Omit<PartyCertificate, 'engagementId' | 'partyId' | 'framework' | 'certificationId'>;

/** What a certification says of itself beside others: its certificate as it is on a day, and what stands against it. */
export function partyCertificate(certification: Certification, today: string): Said {
  const { certificate, state, nonconformities, stale } = certification;
  const majors = openOf(nonconformities, 'major', today);
  const standing = certificate && certificateAt(certificate, obligationsIn(certification), today);
  const blockers: readonly (CertificateBlocker | false)[] = [
    standing?.status === 'suspended' && { kind: 'suspended', ids: standing.unmet.map(({ id }) => id) },
    majors.length > 0 && { kind: 'majors', ids: majors.map(({ id }) => id) },
    standing !== null && standing.inGrace.length > 0 && { kind: 'overdue', ids: standing.inGrace.map(({ id }) => id) },
    stale.length > 0 && { kind: 'stale', ids: stale.map(({ key }) => key) },
  ];
  return {
    state,
    status: standing?.status ?? 'none',
    number: certificate?.number ?? null,
    validFrom: certificate?.validFrom ?? null,
    validUntil: certificate?.validUntil ?? null,
    openMajors: majors.length,
    blockers: blockers.filter((one) => one !== false),
    places: (standing?.places ?? []).map(({ site, programme }) => ({ site, programme })),
  };
}
