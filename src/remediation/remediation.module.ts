import { Module } from '@nestjs/common';
import { ActionListController } from './action-list.controller';
import { ActionTransitions } from './action-transitions.service';
import { ActionCalendarController } from './calendar.controller';
import { ActionCalendarService } from './calendar.service';
import { CorrectiveActionController } from './corrective-action.controller';
import { CorrectiveActionListService } from './corrective-action-list.service';
import { CorrectiveActionService } from './corrective-action.service';

/** What is done about findings after an assessment: corrective actions, their due dates and who judges them. */
@Module({
  controllers: [ActionListController, CorrectiveActionController, ActionCalendarController],
  providers: [CorrectiveActionService, CorrectiveActionListService, ActionTransitions, ActionCalendarService],
  exports: [CorrectiveActionListService],
})
export class RemediationModule {}
