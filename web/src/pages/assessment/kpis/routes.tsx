import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/kpis`. */
export const KPIS_ROUTES: RouteObject[] = [];
