import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/results`: what the answers come to, and why. */
export const RESULTS_ROUTES: RouteObject[] = [
  {
    path: 'results',
    lazy: lazyPage(async () => (await import('./ResultsLayout')).ResultsLayout),
    children: [
      { index: true, lazy: lazyPage(async () => (await import('./overview/OverviewPage')).OverviewPage) },
      { path: 'gaps', lazy: lazyPage(async () => (await import('./gaps/GapsPage')).GapsPage) },
      { path: 'units', lazy: lazyPage(async () => (await import('./units/UnitsPage')).UnitsPage) },
      { path: 'units/compare', lazy: lazyPage(async () => (await import('./units/ComparePage')).ComparePage) },
      { path: 'units/:unit', lazy: lazyPage(async () => (await import('./units/UnitPage')).UnitPage) },
      { path: 'waves', lazy: lazyPage(async () => (await import('./waves/WavesPage')).WavesPage) },
      {
        path: 'calibration',
        lazy: lazyPage(async () => (await import('./calibration/CalibrationPage')).CalibrationPage),
      },
    ],
  },
];
