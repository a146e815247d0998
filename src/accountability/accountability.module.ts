import { Module } from '@nestjs/common';
import { ResultsModule } from '../results';
import { MatrixApprovalService } from './matrix-approval.service';
import { MatrixCopiesService } from './matrix-copies.service';
import { MatrixFreezer } from './matrix-freezer.service';
import { MatrixResolver } from './matrix-resolver';
import { MatrixTableService } from './matrix-table.service';
import { RasicMatrixController } from './rasic-matrix.controller';
import { RasicMatrixService } from './rasic-matrix.service';
import { RasicProfileController } from './rasic-profile.controller';

/** Who answers for what: RASIC matrices of engagements. */
@Module({
  imports: [ResultsModule],
  controllers: [RasicMatrixController, RasicProfileController],
  exports: [MatrixFreezer],
  providers: [
    RasicMatrixService,
    MatrixApprovalService,
    MatrixFreezer,
    MatrixTableService,
    MatrixCopiesService,
    MatrixResolver,
  ],
})
export class AccountabilityModule {}
