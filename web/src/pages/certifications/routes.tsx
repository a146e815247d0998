import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazy-page';

/** `/certifications`: the list with what belongs to all of them, and the pages of one below its head. */
export const CERTIFICATION_ROUTES: RouteObject[] = [
  {
    path: 'certifications',
    lazy: lazyPage(async () => (await import('./CertificationsLayout')).CertificationsLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./list/CertificationsPage')).CertificationsPage) },
      { path: 'dates', lazy: lazyPage(async () => (await import('./list/DatesPage')).DatesPage) },
      { path: 'certificates', lazy: lazyPage(async () => (await import('./list/CertificatesPage')).CertificatesPage) },
      { path: 'rules', lazy: lazyPage(async () => (await import('./list/RulesPage')).RulesPage) },
      { path: 'interests', lazy: lazyPage(async () => (await import('./list/InterestsPage')).InterestsPage) },
      { path: 'new', lazy: lazyPage(async () => (await import('./list/ApplyPage')).ApplyPage) },
    ],
  },
  {
    path: 'certifications/:certificationId',
    lazy: lazyPage(async () => (await import('./one/CertificationLayout')).CertificationLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./one/OverviewPage')).OverviewPage) },
      {
        path: 'nonconformities',
        lazy: lazyPage(async () => (await import('./one/NonconformitiesPage')).NonconformitiesPage),
      },
      { path: 'audits', lazy: lazyPage(async () => (await import('./one/AuditsPage')).AuditsPage) },
      { path: 'proposal', lazy: lazyPage(async () => (await import('./one/ProposalPage')).ProposalPage) },
      { path: 'history', lazy: lazyPage(async () => (await import('./one/HistoryPage')).HistoryPage) },
    ],
  },
];
