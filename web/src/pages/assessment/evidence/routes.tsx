import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/evidence`. */
export const EVIDENCE_ROUTES: RouteObject[] = [];
