import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/kpis`: what the KPI figures prove. No key of a KPI can hide the pages below `annex`. */
export const KPIS_ROUTES: RouteObject[] = [
  {
    path: 'kpis',
    lazy: lazyPage(async () => (await import('./ProofLayout')).ProofLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./VerdictsPage')).VerdictsPage) },
      { path: ':kpi', lazy: lazyPage(async () => (await import('./KpiPage')).KpiPage) },
      { path: 'annex/reasons', lazy: lazyPage(async () => (await import('./ReasonsPage')).ReasonsPage) },
      { path: 'annex/drivers', lazy: lazyPage(async () => (await import('./DriversPage')).DriversPage) },
      { path: 'annex/surveys', lazy: lazyPage(async () => (await import('./SurveysPage')).SurveysPage) },
      { path: 'annex/staffing', lazy: lazyPage(async () => (await import('./StaffingPage')).StaffingPage) },
    ],
  },
];
