import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/people`, `/trail`, `/account`, `/settings`. */
export const SETTINGS_ROUTES: RouteObject[] = [
  { path: 'account', lazy: lazyPage(async () => (await import('./account/AccountPage')).AccountPage) },
  { path: 'people', lazy: lazyPage(async () => (await import('./people/PeoplePage')).PeoplePage) },
  { path: 'people/:personId', lazy: lazyPage(async () => (await import('./people/PersonPage')).PersonPage) },
  { path: 'trail', lazy: lazyPage(async () => (await import('./trail/TrailPage')).TrailPage) },
];
