import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../http';
import { Public } from '../identity';
import { Readiness } from './readiness';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

export class ReadinessDto {
  @ApiProperty({ enum: ['ready'] }) status!: 'ready';
}

@ApiTags('Server')
@Controller({ version: '1' })
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('health')
  @Public()
  @ApiOperation({
    operationId: 'getHealth',
    summary: 'Ask whether the process is alive',
    description:
      'For whoever restarts it. Asks nobody else: a database that is down is no reason to restart the server.',
  })
  @ApiOkResponse({ type: HealthDto })
  health(): HealthDto {
    return { status: 'ok' };
  }

  @Get('readiness')
  @Public()
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Ask whether the server can take work',
    description:
      'For load balancers. Answers 200 when the database answers with the schema of this version and everything else that ' +
      'the server needs holds; else 503 with Retry-After, also while the server is stopping.',
  })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiProblem('server/unavailable')
  async ready(): Promise<ReadinessDto> {
    await this.readiness.confirm();
    return { status: 'ready' };
  }
}
