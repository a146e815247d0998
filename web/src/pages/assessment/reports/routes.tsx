import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/reports`. */
export const REPORTS_ROUTES: RouteObject[] = [];
