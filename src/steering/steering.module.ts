import { Module } from '@nestjs/common';
import { LibraryModule } from '../library';
import { ResultsModule } from '../results';
import { DecisionController } from './decision.controller';
import { DecisionService } from './decision.service';
import { ForumController } from './forum.controller';
import { ForumService } from './forum.service';
import { NamesOfForum } from './known-names';

/** The weekly forum of engagements: what hurts, and what was decided on it. */
@Module({
  imports: [LibraryModule, ResultsModule],
  controllers: [ForumController, DecisionController],
  providers: [ForumService, DecisionService, NamesOfForum],
  exports: [ForumService],
})
export class SteeringModule {}
