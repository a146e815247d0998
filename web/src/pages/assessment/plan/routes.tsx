import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/plan`: one plan, seen from several sides. */
export const PLAN_ROUTES: RouteObject[] = [
  {
    path: 'plan',
    lazy: lazyPage(async () => (await import('./PlanLayout')).PlanLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./TimelinePage')).TimelinePage) },
      { path: 'impact', lazy: lazyPage(async () => (await import('./ImpactPage')).ImpactPage) },
      { path: 'people', lazy: lazyPage(async () => (await import('./PeoplePage')).PeoplePage) },
      { path: 'what-if', lazy: lazyPage(async () => (await import('./WhatIfPage')).WhatIfPage) },
      { path: 'tracking', lazy: lazyPage(async () => (await import('./TrackingPage')).TrackingPage) },
      { path: 'changes', lazy: lazyPage(async () => (await import('./ChangesPage')).ChangesPage) },
    ],
  },
];
