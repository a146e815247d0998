import { Module } from '@nestjs/common';
import { PlannerController } from './planner.controller';

/** Sample sizes and staffing, computed from what is asked. */
@Module({ controllers: [PlannerController] })
export class PlannerModule {}
