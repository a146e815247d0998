import type { RouteObject } from 'react-router';

/** `/engagements/:engagementId/kpis`. */
export const KPIS_ROUTES: RouteObject[] = [];
