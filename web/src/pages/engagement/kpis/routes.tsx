import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/engagements/:engagementId/kpis`: the KPI figures of an engagement, and what they are held against. */
export const KPIS_ROUTES: RouteObject[] = [
  {
    path: 'kpis',
    lazy: lazyPage(async () => (await import('./EvidenceLayout')).EvidenceLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./SeriesPage')).SeriesPage) },
      { path: 'series', lazy: lazyPage(async () => (await import('./OneSeriesPage')).OneSeriesPage) },
      { path: 'import', lazy: lazyPage(async () => (await import('./ImportPage')).ImportPage) },
      { path: 'imports', lazy: lazyPage(async () => (await import('./ImportsPage')).ImportsPage) },
      { path: 'targets', lazy: lazyPage(async () => (await import('./TargetsPage')).TargetsPage) },
      { path: 'definitions', lazy: lazyPage(async () => (await import('./DefinitionsPage')).DefinitionsPage) },
    ],
  },
];
