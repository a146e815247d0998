import { Module } from '@nestjs/common';
import { RemediationModule } from '../remediation';
import { PortfolioController } from './portfolio.controller';
import { PortfolioService } from './portfolio.service';

/** Many assessments at once. */
@Module({
  imports: [RemediationModule],
  controllers: [PortfolioController],
  providers: [PortfolioService],
})
export class PortfolioModule {}
