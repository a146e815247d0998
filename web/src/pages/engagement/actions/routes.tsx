import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/actions`. */
export const ACTIONS_ROUTES: RouteObject[] = [];
