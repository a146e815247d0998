import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/progress`. */
export const PROGRESS_ROUTES: RouteObject[] = [];
