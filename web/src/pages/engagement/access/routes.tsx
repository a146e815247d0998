import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/access`. */
export const ACCESS_ROUTES: RouteObject[] = [];
