export { PortfolioModule } from './portfolio.module';
export type { Reader } from './portfolio.rows';
export { type ReviewToPrint, type ScorecardQuery, VendorReviewService } from './vendor-review.service';
