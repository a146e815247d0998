import type { RouteObject } from 'react-router';

/** `/assessments/:assessmentId/setup`. */
export const SETUP_ROUTES: RouteObject[] = [];
