import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/setup`. */
export const SETUP_ROUTES: RouteObject[] = [];
