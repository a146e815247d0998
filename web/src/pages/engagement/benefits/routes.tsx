import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/benefits`. */
export const BENEFITS_ROUTES: RouteObject[] = [];
