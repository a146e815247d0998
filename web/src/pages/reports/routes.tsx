import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/reports`: what was drawn and issued. */
export const REPORT_ROUTES: RouteObject[] = [
  {
    path: 'reports',
    children: [
      {
        lazy: lazyPage(async () => (await import('./ReportsLayout')).ReportsLayout),
        children: [
          { index: true, lazy: lazyPage(async () => (await import('./DrawnPage')).DrawnPage) },
          { path: 'issued', lazy: lazyPage(async () => (await import('./IssuedPage')).IssuedPage) },
        ],
      },
      { path: 'issued/:issueId', lazy: lazyPage(async () => (await import('./IssuePage')).IssuePage) },
      { path: ':reportId', lazy: lazyPage(async () => (await import('./ReportPage')).ReportPage) },
    ],
  },
];
