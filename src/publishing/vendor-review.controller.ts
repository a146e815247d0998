import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, Creation, type CreationRequest, Creations } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { VendorReviewService } from '../portfolio';
import { CreateBusinessReviewDto, CreateVendorScorecardDto, ReportDto } from './report.dto';
import { VendorReviewReports } from './vendor-review.service';

@ApiTags('Portfolio')
@Controller({ version: '1' })
export class VendorReviewController {
  constructor(
    private readonly reviews: VendorReviewService,
    private readonly reports: VendorReviewReports,
    private readonly creations: Creations,
  ) {}

  @Post('vendor-scorecards')
  @HttpCode(202)
  @Allow('scorecard.print')
  @ApiOperation({
    operationId: 'printVendorScorecard',
    summary: 'Ask for a vendor scorecard',
    description:
      'As a report of kind vendorScorecard: one page of one party, as of today. Where it stands against its target and ' +
      'its last result, what blocks it, what is open and overdue, its KPIs against their targets. It holds nothing of any ' +
      'other party, whoever asks, so that it can be handed over. A party that no completed assessment covers has none yet.',
  })
  @ApiAcceptedResponse({ type: ReportDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'party/not-found', 'report/invalid')
  async scorecard(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateVendorScorecardDto,
  ): Promise<ReportDto> {
    const { scope } = creation;
    const now = new Date();
    const paper = await this.reviews.scorecard({ scope, principal, now }, body);
    return this.creations.once(creation, async (tx) => {
      const view = await this.reports.create(tx, scope, 'vendorScorecard', paper, body, now);
      return { view, location: `/reports/${view.id}`, status: 202 };
    });
  }

  @Post('business-reviews')
  @HttpCode(202)
  @Allow('businessReview.print')
  @ApiOperation({
    operationId: 'printBusinessReview',
    summary: 'Ask for a quarterly business review',
    description:
      'As a report of kind businessReview: the pack over all parties of an engagement, as of today, each framework version ' +
      'apart. A league that does not rank what can not be told apart, who moved, own operations against vendors, what most ' +
      'miss, what blocks them, where the risk sits; then a scorecard of each vendor. For those who lead the ' +
      'engagement.',
  })
  @ApiAcceptedResponse({ type: ReportDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'report/invalid')
  async review(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateBusinessReviewDto,
  ): Promise<ReportDto> {
    const { scope } = creation;
    const now = new Date();
    const paper = await this.reviews.review({ scope, principal, now }, body.engagementId);
    return this.creations.once(creation, async (tx) => {
      const view = await this.reports.create(tx, scope, 'businessReview', paper, body, now);
      return { view, location: `/reports/${view.id}`, status: 202 };
    });
  }
}
