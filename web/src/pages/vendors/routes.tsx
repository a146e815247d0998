import type { RouteObject } from 'react-router';

/** `/vendors`: where the parties stand. */
export const VENDOR_ROUTES: RouteObject[] = [];
