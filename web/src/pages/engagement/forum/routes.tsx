import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/forum`. */
export const FORUM_ROUTES: RouteObject[] = [
  { path: 'forum', lazy: lazyPage(async () => (await import('./ForumPage')).ForumPage) },
  { path: 'forum/:decisionId', lazy: lazyPage(async () => (await import('./DecisionPage')).DecisionPage) },
];
