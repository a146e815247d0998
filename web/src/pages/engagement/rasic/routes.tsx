import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/rasic`. */
export const RASIC_ROUTES: RouteObject[] = [
  { path: 'rasic', lazy: lazyPage(async () => (await import('./MatricesPage')).MatricesPage) },
  { path: 'rasic/:matrixId', lazy: lazyPage(async () => (await import('./MatrixPage')).MatrixPage) },
  { path: 'rasic/:matrixId/rows', lazy: lazyPage(async () => (await import('./RowsPage')).RowsPage) },
];
