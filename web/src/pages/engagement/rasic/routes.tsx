import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/rasic`. */
export const RASIC_ROUTES: RouteObject[] = [];
