import type { CertificationType } from '../../notification/rules/event-types';
import type { CertificationTransition } from './life-cycle';

/** What is told of certificates, by the step that brings it about. */
const TOLD: Partial<Readonly<Record<CertificationTransition, CertificationType>>> = {
  ...{ grant: 'certificate.issued', renew: 'certificate.issued', takeOver: 'certificate.issued' },
  ...{ suspend: 'certificate.suspended', suspendByRule: 'certificate.suspended' },
  ...{ reinstate: 'certificate.reinstated', upholdSuspensionAppeal: 'certificate.reinstated' },
  ...{ withdraw: 'certificate.withdrawn', withdrawByRule: 'certificate.withdrawn', surrender: 'certificate.withdrawn' },
  ...{ expire: 'certificate.expired', raiseReview: 'certification.review_raised' },
};

/** What others are told of a step; undefined: nothing. */
export const toldOf = (transition: CertificationTransition): CertificationType | undefined => TOLD[transition];
