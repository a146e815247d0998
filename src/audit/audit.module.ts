import { Global, Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.service';
import { EngagementTrailController, WorkspaceTrailController } from './trail.controller';
import { TrailExport } from './trail-export.service';
import { TrailReader } from './trail.reader';
import { Trail } from './trail.service';
import { TrailVerification } from './trail-verification.service';

/**
 * The audit trail. Needs `SEAL_KEYS` and `CHECKPOINT_FOLDER`. Known everywhere: whatever hands something out notes it
 * with `Trail`. No checkpoint is written before `Checkpoints.start()`.
 */
@Global()
@Module({
  controllers: [EngagementTrailController, WorkspaceTrailController],
  providers: [Checkpoints, Trail, TrailExport, TrailReader, TrailVerification],
  exports: [Checkpoints, Trail, TrailExport, TrailReader, TrailVerification],
})
export class AuditModule {}
