import { createBrowserRouter, type RouteObject } from 'react-router';
import { Waiting } from '../components/Waiting';
import { OutboxProvider } from '../outbox/OutboxProvider';
import { ASSESSMENT_ROUTES } from '../pages/assessment/routes';
import { CERTIFICATION_ROUTES } from '../pages/certifications/routes';
import { ENGAGEMENT_ROUTES } from '../pages/engagement/routes';
import { FRAMEWORK_ROUTES } from '../pages/frameworks/routes';
import { REPORT_ROUTES } from '../pages/reports/routes';
import { SETTINGS_ROUTES } from '../pages/settings/routes';
import { VENDOR_ROUTES } from '../pages/vendors/routes';
import { SessionGate } from '../session/session';
import { Layout } from './Layout';
import { lazyPage } from './lazy-page';
import { NotFoundPage } from './NotFoundPage';
import { RouteFault } from './RouteFault';

/** The pages, each loaded when it is first opened. `pages/` has the same tree. */
const PAGES: RouteObject[] = [
  { index: true, lazy: lazyPage(async () => (await import('../pages/home/HomePage')).HomePage) },
  ...ENGAGEMENT_ROUTES,
  ...ASSESSMENT_ROUTES,
  ...FRAMEWORK_ROUTES,
  ...VENDOR_ROUTES,
  ...CERTIFICATION_ROUTES,
  ...REPORT_ROUTES,
  ...SETTINGS_ROUTES,
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    element: (
      <SessionGate>
        <OutboxProvider>
          <Layout />
        </OutboxProvider>
      </SessionGate>
    ),
    HydrateFallback: Waiting,
    children: [{ errorElement: <RouteFault />, children: PAGES }],
  },
]);
