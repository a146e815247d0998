import type { RouteObject } from 'react-router';

/** `/reports`: what was drawn and issued. */
export const REPORT_ROUTES: RouteObject[] = [];
