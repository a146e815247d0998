import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';
import { RouteFault } from '../../app/RouteFault';
import { Waiting } from '../../components/Waiting';

/** Where people arrive who are not signed in; `src/server/web.controller.ts` has the same addresses. */
export const ENTRY_ROUTES: RouteObject[] = [
  {
    lazy: lazyPage(async () => (await import('./EntryLayout')).EntryLayout),
    HydrateFallback: Waiting,
    errorElement: <RouteFault />,
    children: [
      {
        errorElement: <RouteFault />,
        children: [
          { path: 'sign-in', lazy: lazyPage(async () => (await import('./sign-in/SignInPage')).SignInPage) },
          { path: 'set-up', lazy: lazyPage(async () => (await import('./links/SetUpPage')).SetUpPage) },
          { path: 'invitation', lazy: lazyPage(async () => (await import('./links/InvitationPage')).InvitationPage) },
          {
            path: 'password-reset',
            lazy: lazyPage(async () => (await import('./links/PasswordResetPage')).PasswordResetPage),
          },
          { path: 'check', lazy: lazyPage(async () => (await import('./check/CheckPage')).CheckPage) },
          { path: 'check/:checkId', lazy: lazyPage(async () => (await import('./check/CheckPage')).CheckPage) },
        ],
      },
    ],
  },
];
