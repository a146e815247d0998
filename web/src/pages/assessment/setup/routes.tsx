import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/setup`. */
export const SETUP_ROUTES: RouteObject[] = [
  {
    path: 'setup',
    lazy: lazyPage(async () => (await import('./SetupLayout')).SetupLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./StatusPage')).StatusPage) },
      { path: 'details', lazy: lazyPage(async () => (await import('./DetailsPage')).DetailsPage) },
      { path: 'units', lazy: lazyPage(async () => (await import('./UnitsPage')).UnitsPage) },
      { path: 'carry-over', lazy: lazyPage(async () => (await import('./CarryOverPage')).CarryOverPage) },
      { path: 'report', lazy: lazyPage(async () => (await import('./ReportPage')).ReportPage) },
    ],
  },
];
