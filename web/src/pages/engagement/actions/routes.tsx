import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/actions`. */
export const ACTIONS_ROUTES: RouteObject[] = [
  { path: 'actions', lazy: lazyPage(async () => (await import('./ActionsPage')).ActionsPage) },
  { path: 'actions/:actionId', lazy: lazyPage(async () => (await import('./ActionPage')).ActionPage) },
];
