import { Controller, Get, Header, Ip, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { Allow, CurrentPrincipal, type Principal, Public } from '../identity';
import { CalendarQueryDto } from '../remediation';
import { RemindersDto, RemindersQueryDto } from './certification-dates.dto';
import { CertificationDates } from './certification-dates.service';

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

@ApiTags('Certifications')
@Controller({ version: '1' })
export class CertificationDatesController {
  constructor(private readonly dates: CertificationDates) {}

  @Get('certification-reminders')
  @Allow('certification.list')
  @ApiOperation({
    operationId: 'listCertificationReminders',
    summary: 'List what certifications wait for',
    description:
      'Dates of the certifications that you were given: those that have passed, and those of the next days. The earliest first.',
  })
  @ApiOkResponse({ type: RemindersDto })
  @ApiProblem('request/invalid')
  async reminders(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() { days, yours = 'false' }: RemindersQueryDto,
  ): Promise<RemindersDto> {
    const query = { days, yours: yours === 'true' };
    return { items: await this.dates.reminders(scope, principal, query, new Date()) };
  }

  @Get('calendars/:calendarToken/certifications.ics')
  @Public()
  @Header('Content-Type', CALENDAR_TYPE)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({
    operationId: 'getCertificationCalendar',
    summary: 'Subscribe to the dates of certifications',
    description:
      'An iCalendar file of surveillances, expiry and whatever else is waited for, for calendars, which can only send an ' +
      'address. The token in it has the scope "calendar" and opens nothing else; revoke it as any access token. Shows what its ' +
      'holder may see. What is settled comes as cancelled.',
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
    return this.dates.calendar(scope, token, address, language, new Date());
  }
}
