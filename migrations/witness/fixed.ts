/** What the functions find under a name is fixed: a caller can not put something of its own in the way. */
export const FIXED = `SET search_path = public, pg_temp SET timezone = 'UTC'`;
