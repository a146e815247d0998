import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/benefits`. */
export const BENEFITS_ROUTES: RouteObject[] = [
  { path: 'benefits', lazy: lazyPage(async () => (await import('./BenefitsPage')).BenefitsPage) },
  { path: 'benefits/inputs', lazy: lazyPage(async () => (await import('./InputsPage')).InputsPage) },
];
