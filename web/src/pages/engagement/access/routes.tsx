import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/access`. */
export const ACCESS_ROUTES: RouteObject[] = [
  { path: 'access', lazy: lazyPage(async () => (await import('./AccessPage')).AccessPage) },
  { path: 'access/trail', lazy: lazyPage(async () => (await import('./TrailPage')).TrailPage) },
];
