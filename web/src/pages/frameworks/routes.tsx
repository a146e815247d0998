import type { RouteObject } from 'react-router';

/** `/frameworks`: what is assessed against. */
export const FRAMEWORK_ROUTES: RouteObject[] = [];
