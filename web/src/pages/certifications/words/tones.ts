import type { Tone } from '../../../components/Badge';
import type { CertificateStatus, CertificationState } from './wording';

const STATE_TONES: Partial<Readonly<Record<CertificationState, Tone>>> = {
  ...{ certified: 'good', surveillance: 'good', recertification: 'good', renewalDecision: 'good' },
  ...{ renewalAppealed: 'warn', decision: 'warn', appealed: 'warn', suspensionAppealed: 'bad' },
  ...{ refused: 'bad', suspended: 'bad', expired: 'bad', withdrawn: 'bad' },
};

export const toneOfState = (state: CertificationState): Tone => STATE_TONES[state] ?? 'plain';

export const STATUS_TONES: Readonly<Record<CertificateStatus, Tone>> = {
  ...{ notYetValid: 'plain', valid: 'good', suspended: 'bad', withdrawn: 'bad', expired: 'bad', superseded: 'plain' },
};
