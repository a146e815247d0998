import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { Allow } from '../identity';
import { WorkspaceDto } from './workspace.dto';
import { WorkspaceService } from './workspace.service';

@ApiTags('Organisation')
@Controller({ path: 'workspace', version: '1' })
export class WorkspaceController {
  constructor(private readonly workspaces: WorkspaceService) {}

  @Get()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'getWorkspace',
    summary: 'Read the workspace',
    description: 'Says which workspace the requests act in, and how much it holds. Use it to see whether it is empty.',
  })
  @ApiOkResponse({ type: WorkspaceDto })
  @ApiProblem('workspace/not-found')
  get(@CurrentScope() scope: Scope): Promise<WorkspaceDto> {
    return this.workspaces.get(scope);
  }
}
