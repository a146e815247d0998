import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/frameworks`: what is assessed against. */
export const FRAMEWORK_ROUTES: RouteObject[] = [
  { path: 'frameworks', lazy: lazyPage(async () => (await import('./FrameworksPage')).FrameworksPage) },
  { path: 'frameworks/new', lazy: lazyPage(async () => (await import('./upload/UploadPage')).UploadPage) },
  {
    path: 'frameworks/:frameworkId',
    lazy: lazyPage(async () => (await import('./FrameworkLayout')).FrameworkLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./RequirementsPage')).RequirementsPage) },
      { path: 'scoring', lazy: lazyPage(async () => (await import('./scoring/ScoringPage')).ScoringPage) },
      { path: 'diff', lazy: lazyPage(async () => (await import('./diff/DiffPage')).DiffPage) },
    ],
  },
];
