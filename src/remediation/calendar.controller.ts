import { Controller, Get, Header, Ip, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { Public } from '../identity';
import { ActionCalendarService } from './calendar.service';
import { CalendarQueryDto } from './corrective-action.dto';

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

@ApiTags('Corrective actions')
@Controller({ path: 'calendars', version: '1' })
export class ActionCalendarController {
  constructor(private readonly calendars: ActionCalendarService) {}

  @Get(':calendarToken/corrective-actions.ics')
  @Public()
  @Header('Content-Type', CALENDAR_TYPE)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({
    operationId: 'getCorrectiveActionCalendar',
    summary: 'Subscribe to the dates of corrective actions',
    description:
      'An iCalendar file of due dates and checks of effectiveness, for calendars, which can only send an address. The token in ' +
      'it has the scope "calendar" and opens nothing else; revoke it as any access token. Shows what its holder may see.',
  })
  @ApiParam({ name: 'calendarToken', example: 'tlk_6pV1hT0r9mJxqk3n8sZ2bY7cQ4wE5uA-LdGfHiKoPzI' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiProblem('request/invalid', 'access/unauthenticated', 'access/too-many-attempts')
  file(
    @CurrentScope() scope: Scope,
    @Param('calendarToken') token: string,
    @Query() { language = 'en' }: CalendarQueryDto,
    @Ip() address: string,
  ): Promise<string> {
    return this.calendars.file(scope, token, address, language, new Date());
  }
}
