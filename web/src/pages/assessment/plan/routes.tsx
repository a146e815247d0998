import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/plan`. */
export const PLAN_ROUTES: RouteObject[] = [];
