import { Module } from '@nestjs/common';
import { IssuingModule } from '../issuing';
import { LibraryModule } from '../library';
import { PublishingModule } from '../publishing';
import { ResultsModule } from '../results';
import { AuditScoresReader } from './audit-scores.reader';
import { CertificateCheckController, CertificateCheckPageController } from './certificate-check.controller';
import { CertificateCheckService } from './certificate-check.service';
import { CertificateLookup } from './certificate-lookup';
import { CertificatePrinting } from './certificate-printing.service';
import { CertificateRegister } from './certificate-register.service';
import { CertificateController } from './certificate.controller';
import { CertificationListController } from './certification-list.controller';
import { CertificationPartsController } from './certification-parts.controller';
import { CertificationSchemes } from './certification-schemes';
import { CertificationSteps } from './certification-steps.service';
import { CertificationController } from './certification.controller';
import { CertificationService } from './certification.service';
import { GrantConditions } from './conditions.service';
import { Declarations } from './declarations.service';
import { LinkedAssessments } from './linked-assessments.service';
import { Nonconformities } from './nonconformities.service';
import { Samples } from './samples.service';
import { Transfers } from './transfers.service';

/** Certifying parties: the life of a certification, its decisions, and the register of certificates. */
@Module({
  imports: [IssuingModule, LibraryModule, PublishingModule, ResultsModule],
  controllers: [
    CertificationListController,
    CertificationController,
    CertificationPartsController,
    CertificateController,
    ...[CertificateCheckController, CertificateCheckPageController],
  ],
  providers: [
    ...[
      AuditScoresReader,
      ...[CertificateCheckService, CertificateLookup],
      CertificatePrinting,
      CertificateRegister,
      CertificationSchemes,
      CertificationService,
    ],
    ...[CertificationSteps, Declarations, GrantConditions, LinkedAssessments, Nonconformities, Samples, Transfers],
  ],
  exports: [CertificateRegister],
})
export class CertificationModule {}
