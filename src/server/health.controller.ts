import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Database } from '../database';
import { ApiProblem } from '../http';
import { ServedWorkspace } from './scope.guard';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

@ApiTags('Server')
@Controller({ path: 'health', version: '1' })
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly served: ServedWorkspace,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getHealth',
    summary: 'Ask whether the server can work',
    description: 'For load balancers: answers 200 when the database answers, else 503.',
  })
  @ApiOkResponse({ type: HealthDto })
  @ApiProblem('server/unavailable')
  async get(): Promise<HealthDto> {
    await this.database.read(this.served.get(), (tx) => tx.query('SELECT 1'));
    return { status: 'ok' };
  }
}
