import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazy-page';

/** `/assessments/:assessmentId/evidence`. */
export const EVIDENCE_ROUTES: RouteObject[] = [
  { path: 'evidence', lazy: lazyPage(async () => (await import('./EvidencePage')).EvidencePage) },
  { path: 'evidence/new', lazy: lazyPage(async () => (await import('./NewPiecePage')).NewPiecePage) },
  { path: 'evidence/:evidenceId', lazy: lazyPage(async () => (await import('./PiecePage')).PiecePage) },
];
