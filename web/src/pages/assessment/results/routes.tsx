import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/results`. */
export const RESULTS_ROUTES: RouteObject[] = [];
