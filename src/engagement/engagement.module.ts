import { Module } from '@nestjs/common';
import { FrameworkStore } from '../framework';
import { EngagementService } from './engagement.service';

@Module({
  providers: [EngagementService, { provide: FrameworkStore, useFactory: () => new FrameworkStore() }],
  exports: [EngagementService],
})
export class EngagementModule {}
