import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/reports`. */
export const REPORTS_ROUTES: RouteObject[] = [
  { path: 'reports', lazy: lazyPage(async () => (await import('./AssessmentReportsPage')).AssessmentReportsPage) },
];
