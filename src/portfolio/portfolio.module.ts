import { Module } from '@nestjs/common';
import { CaseworkModule } from '../casework';
import { LibraryModule } from '../library';
import { RemediationModule } from '../remediation';
import { PortfolioController } from './portfolio.controller';
import { PortfolioService } from './portfolio.service';
import { VendorReviewService } from './vendor-review.service';

/** Many assessments at once. */
@Module({
  imports: [CaseworkModule, LibraryModule, RemediationModule],
  controllers: [PortfolioController],
  providers: [PortfolioService, VendorReviewService],
  exports: [VendorReviewService],
})
export class PortfolioModule {}
