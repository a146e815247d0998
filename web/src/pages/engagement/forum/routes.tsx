import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/forum`. */
export const FORUM_ROUTES: RouteObject[] = [];
