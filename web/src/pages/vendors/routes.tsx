import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/vendors`: the portfolio, and one party of it. */
export const VENDOR_ROUTES: RouteObject[] = [
  {
    path: 'vendors',
    lazy: lazyPage(async () => (await import('./VendorsLayout')).VendorsLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./PortfolioPage')).PortfolioPage) },
      { path: 'compare', lazy: lazyPage(async () => (await import('./compare/ComparePage')).ComparePage) },
      { path: 'units', lazy: lazyPage(async () => (await import('./UnitsPage')).UnitsPage) },
    ],
  },
  { path: 'vendors/:partyId', lazy: lazyPage(async () => (await import('./vendor/VendorPage')).VendorPage) },
];
