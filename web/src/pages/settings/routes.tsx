import type { RouteObject } from 'react-router';

/** `/people`, `/trail`, `/account`, `/settings`. */
export const SETTINGS_ROUTES: RouteObject[] = [];
