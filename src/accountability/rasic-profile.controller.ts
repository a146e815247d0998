import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../identity';
import { DEFAULT_THRESHOLDS } from '../rasic';
import { rasicLibrary } from '../workstream';
import { type RasicConventionDto, RasicProfilesDto } from './rasic-convention.dto';
import { conventionView } from './rules/matrix-view';

@ApiTags('RASIC')
@Controller({ path: 'rasic-profiles', version: '1' })
export class RasicProfileController {
  @Get()
  @Allow('library.read')
  @ApiOperation({
    operationId: 'listRasicProfiles',
    summary: 'List RASIC conventions',
    description: 'What the letters mean in each. Conventions conflict, so every matrix names the one that it follows.',
  })
  @ApiOkResponse({ type: RasicProfilesDto })
  async list(): Promise<RasicProfilesDto> {
    const { profiles } = await rasicLibrary();
    const items = [...profiles.values()].map(conventionView) as RasicConventionDto[];
    return { items, thresholds: DEFAULT_THRESHOLDS };
  }
}
