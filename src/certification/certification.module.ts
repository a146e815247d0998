import { Global, Module } from '@nestjs/common';
import { KPI_LISTENER } from '../evidence';
import { IssuingModule } from '../issuing';
import { LibraryModule } from '../library';
import { PublishingModule } from '../publishing';
import { RemediationModule } from '../remediation';
import { ResultsModule } from '../results';
import { AuditScoresReader } from './audit-scores.reader';
import { CertificateCheckController, CertificateCheckPageController } from './certificate-check.controller';
import { CertificateCheckService } from './certificate-check.service';
import { CertificateLookup } from './certificate-lookup';
import { CertificatePrinting } from './certificate-printing.service';
import { CertificateRegister } from './certificate-register.service';
import { CertificateController } from './certificate.controller';
import { CertificationClock } from './certification-clock.service';
import { CertificationDatesController } from './certification-dates.controller';
import { CertificationDates } from './certification-dates.service';
import { CertificationListController } from './certification-list.controller';
import { CertificationPartsController } from './certification-parts.controller';
import { CertificationSchemes } from './certification-schemes';
import { CertificationSteps } from './certification-steps.service';
import { CertificationController } from './certification.controller';
import { CertificationService } from './certification.service';
import { KpiSurveillance } from './kpi-surveillance.service';
import { GrantConditions } from './conditions.service';
import { Declarations } from './declarations.service';
import { LinkedAssessments } from './linked-assessments.service';
import { Nonconformities } from './nonconformities.service';
import { Samples } from './samples.service';
import { Transfers } from './transfers.service';

/**
 * Certifying parties: the life of a certification, its decisions, and the register of certificates. Global, so that imports of
 * KPI figures, which know nothing of it, find who listens.
 */
@Global()
@Module({
  imports: [IssuingModule, LibraryModule, PublishingModule, RemediationModule, ResultsModule],
  controllers: [
    CertificationListController,
    CertificationDatesController,
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
    ...[
      CertificationClock,
      CertificationDates,
      KpiSurveillance,
      { provide: KPI_LISTENER, useExisting: KpiSurveillance },
    ],
  ],
  exports: [CertificateRegister, CertificationClock, KPI_LISTENER],
})
export class CertificationModule {}
