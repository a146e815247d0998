import type { RouteObject } from 'react-router';

/** `/certifications`: on the way to a certificate, and after it. */
export const CERTIFICATION_ROUTES: RouteObject[] = [];
