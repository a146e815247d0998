import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';
import { ACCESS_ROUTES } from './access/routes';
import { ACTIONS_ROUTES } from './actions/routes';
import { BENEFITS_ROUTES } from './benefits/routes';
import { FORUM_ROUTES } from './forum/routes';
import { KPIS_ROUTES } from './kpis/routes';
import { PROGRESS_ROUTES } from './progress/routes';
import { RASIC_ROUTES } from './rasic/routes';
import { SETUP_ROUTES } from './setup/routes';

/** `/engagements`, and the pages of one engagement below its head. */
export const ENGAGEMENT_ROUTES: RouteObject[] = [
  {
    path: 'engagements',
    lazy: lazyPage(async () => (await import('../engagements/EngagementsPage')).EngagementsPage),
  },
  {
    path: 'engagements/new',
    lazy: lazyPage(async () => (await import('../engagements/NewEngagementPage')).NewEngagementPage),
  },
  {
    path: 'engagements/:engagementId',
    lazy: lazyPage(async () => (await import('./EngagementLayout')).EngagementLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./AssessmentsPage')).AssessmentsPage) },
      ...KPIS_ROUTES,
      ...RASIC_ROUTES,
      ...ACTIONS_ROUTES,
      ...FORUM_ROUTES,
      ...BENEFITS_ROUTES,
      ...PROGRESS_ROUTES,
      ...SETUP_ROUTES,
      ...ACCESS_ROUTES,
    ],
  },
];
