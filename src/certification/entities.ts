import {
  CertificateEntity,
  CertificateEventEntity,
  CertificateFileEntity,
  InterestDeclarationEntity,
} from './certificate.entity';
import {
  CertificationAssessmentEntity,
  CertificationEntity,
  CertificationNonconformityEntity,
  CertificationPlaceEntity,
  CertificationReviewEntity,
  CertificationSampleEntity,
  CertificationStepEntity,
} from './certification.entity';

/** For the data source only; other features go through the services. */
export const CERTIFICATION_ENTITIES = [
  CertificationEntity,
  CertificationPlaceEntity,
  CertificationStepEntity,
  CertificationAssessmentEntity,
  CertificationNonconformityEntity,
  CertificationSampleEntity,
  CertificationReviewEntity,
  InterestDeclarationEntity,
  CertificateEntity,
  CertificateEventEntity,
  CertificateFileEntity,
];
