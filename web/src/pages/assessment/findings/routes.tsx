import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/findings`. */
export const FINDINGS_ROUTES: RouteObject[] = [];
