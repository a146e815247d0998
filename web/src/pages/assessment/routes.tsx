import { Navigate, type RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';
import { EVIDENCE_ROUTES } from './evidence/routes';
import { FINDINGS_ROUTES } from './findings/routes';
import { KPIS_ROUTES } from './kpis/routes';
import { PLAN_ROUTES } from './plan/routes';
import { REPORTS_ROUTES } from './reports/routes';
import { RESULTS_ROUTES } from './results/routes';
import { SETUP_ROUTES } from './setup/routes';

/** `/assessments/:assessmentId`: the pages of one assessment, below its head. */
export const ASSESSMENT_ROUTES: RouteObject[] = [
  {
    path: 'assessments/:assessmentId',
    lazy: lazyPage(async () => (await import('./AssessmentLayout')).AssessmentLayout),
    children: [
      { index: true, element: <Navigate to="rate" replace /> },
      { path: 'rate', lazy: lazyPage(async () => (await import('./rate/RatePage')).RatePage) },
      { path: 'rate/all', lazy: lazyPage(async () => (await import('./matrix/MatrixPage')).MatrixPage) },
      ...FINDINGS_ROUTES,
      ...EVIDENCE_ROUTES,
      ...RESULTS_ROUTES,
      ...KPIS_ROUTES,
      ...PLAN_ROUTES,
      ...REPORTS_ROUTES,
      ...SETUP_ROUTES,
    ],
  },
];
