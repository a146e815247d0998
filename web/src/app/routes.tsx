import { createBrowserRouter, type RouteObject } from 'react-router';
import { Waiting } from '../components/Waiting';
import { ASSESSMENT_ROUTES } from '../pages/assessment/routes';
import { CERTIFICATION_ROUTES } from '../pages/certifications/routes';
import { ENGAGEMENT_ROUTES } from '../pages/engagement/routes';
import { ENTRY_ROUTES } from '../pages/entry/routes';
import { FRAMEWORK_ROUTES } from '../pages/frameworks/routes';
import { REPORT_ROUTES } from '../pages/reports/routes';
import { SETTINGS_ROUTES } from '../pages/settings/routes';
import { VENDOR_ROUTES } from '../pages/vendors/routes';
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

/** The frame of the workspace is loaded by those who enter it only: whoever checks a certificate does not wait for it. */
export const router = createBrowserRouter([
  ...ENTRY_ROUTES,
  {
    lazy: lazyPage(async () => (await import('./Workspace')).Workspace),
    HydrateFallback: Waiting,
    errorElement: <RouteFault />,
    children: [{ errorElement: <RouteFault />, children: PAGES }],
  },
]);
