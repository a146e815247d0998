import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/findings`. */
export const FINDINGS_ROUTES: RouteObject[] = [
  { path: 'findings', lazy: lazyPage(async () => (await import('./FindingsPage')).FindingsPage) },
  { path: 'findings/gaps', lazy: lazyPage(async () => (await import('./GapsPage')).GapsPage) },
  { path: 'findings/new', lazy: lazyPage(async () => (await import('./NewFindingPage')).NewFindingPage) },
  { path: 'findings/:findingId', lazy: lazyPage(async () => (await import('./FindingPage')).FindingPage) },
];
