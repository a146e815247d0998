import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/setup`. */
export const SETUP_ROUTES: RouteObject[] = [
  {
    path: 'setup',
    lazy: lazyPage(async () => (await import('./SetupLayout')).SetupLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./DetailsPage')).DetailsPage) },
      { path: 'units', lazy: lazyPage(async () => (await import('./UnitsPage')).UnitsPage) },
      { path: 'report', lazy: lazyPage(async () => (await import('./ReportPage')).ReportPage) },
      { path: 'plan', lazy: lazyPage(async () => (await import('./PlanPage')).PlanPage) },
    ],
  },
  {
    path: 'setup/new-assessment/:step?',
    lazy: lazyPage(async () => (await import('./new-assessment/NewAssessmentPage')).NewAssessmentPage),
  },
];
