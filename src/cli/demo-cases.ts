import { join } from 'node:path';

const CASES = join(__dirname, '..', '..', 'test', 'cases');

/** The two engagements that come with the product; names and ratings are sample data. */
export const DEMO_CASES = [
  { name: 'bank', path: join(CASES, 'bank', 'case.yaml') },
  { name: 'telecom', path: join(CASES, 'telecom', 'case.yaml') },
] as const;
