import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { kpiCatalogue } from '../framework';
import { Allow } from '../identity';
import { KpiCatalogueDto } from './kpi-catalogue.dto';

@ApiTags('KPI evidence')
@Controller({ path: 'kpi-catalogue', version: '1' })
export class KpiCatalogueController {
  @Get()
  @Allow('library.read')
  @ApiOperation({
    operationId: 'getKpiCatalogue',
    summary: 'Read the KPI catalogue',
    description: 'The KPIs that can be named in every engagement, with formulas, samples and traps, in all languages.',
  })
  @ApiOkResponse({ type: KpiCatalogueDto })
  async read(): Promise<KpiCatalogueDto> {
    return { items: [...(await kpiCatalogue()).values()] };
  }
}
