import { Module } from '@nestjs/common';
import { ActionListController } from './action-list.controller';
import { LibraryModule } from '../library';
import { ActionPlanService } from './action-plan.service';
import { ActionTransitions } from './action-transitions.service';
import { CalendarHolder } from './calendar-holder';
import { ActionCalendarController } from './calendar.controller';
import { ActionCalendarService } from './calendar.service';
import { CorrectiveActionController } from './corrective-action.controller';
import { CorrectiveActionListService } from './corrective-action-list.service';
import { CorrectiveActionService } from './corrective-action.service';

/** What is done about findings after an assessment: corrective actions, their due dates and who judges them. */
@Module({
  imports: [LibraryModule],
  controllers: [ActionListController, CorrectiveActionController, ActionCalendarController],
  providers: [
    CorrectiveActionService,
    CorrectiveActionListService,
    ActionTransitions,
    ActionCalendarService,
    CalendarHolder,
    ActionPlanService,
  ],
  exports: [ActionPlanService, CalendarHolder, CorrectiveActionListService],
})
export class RemediationModule {}
