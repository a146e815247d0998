import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/progress`. */
export const PROGRESS_ROUTES: RouteObject[] = [
  { path: 'progress', lazy: lazyPage(async () => (await import('./ProgressPage')).ProgressPage) },
];
