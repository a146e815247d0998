import { join } from 'node:path';

/** The folder of package.json; the same from the sources (src/config) and from the build (dist/config). */
export const PROJECT_ROOT = join(__dirname, '..', '..');
