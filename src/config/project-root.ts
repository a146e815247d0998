import { join } from 'node:path';

/** The folder of package.json; the same from the sources (src/config) and from the build (dist/config). */
export const PROJECT_ROOT = join(__dirname, '..', '..');

/** The case file of an engagement that comes with the product. */
export const demoCasePath = (name: 'bank' | 'telecom'): string =>
  join(PROJECT_ROOT, 'test', 'cases', name, 'case.yaml');
