export { CertificatesOfParties } from './certificates-of-parties';
export { PortfolioModule } from './portfolio.module';
export type { Reader, RowFilter } from './portfolio.rows';
export type { CertificateBlocker, PartyCertificate } from './rules/certified';
export { type ReviewToPrint, type ScorecardQuery, VendorReviewService } from './vendor-review.service';
