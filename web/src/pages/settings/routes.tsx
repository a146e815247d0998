import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/people`, `/trail`, `/account`, `/settings`. */
export const SETTINGS_ROUTES: RouteObject[] = [
  { path: 'account', lazy: lazyPage(async () => (await import('./account/AccountPage')).AccountPage) },
  { path: 'people', lazy: lazyPage(async () => (await import('./people/PeoplePage')).PeoplePage) },
  { path: 'people/:personId', lazy: lazyPage(async () => (await import('./people/PersonPage')).PersonPage) },
  { path: 'trail', lazy: lazyPage(async () => (await import('./trail/TrailPage')).TrailPage) },
  {
    path: 'settings',
    lazy: lazyPage(async () => (await import('./workspace/SettingsLayout')).SettingsLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./workspace/WorkspacePage')).WorkspacePage) },
      {
        path: 'organisation',
        lazy: lazyPage(async () => (await import('./organisation/OrganisationPage')).OrganisationPage),
      },
      { path: 'webhooks', lazy: lazyPage(async () => (await import('./webhooks/WebhooksPage')).WebhooksPage) },
    ],
  },
  {
    path: 'settings/webhooks/:webhookId',
    lazy: lazyPage(async () => (await import('./webhooks/WebhookPage')).WebhookPage),
  },
];
