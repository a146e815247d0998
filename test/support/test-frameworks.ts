import { join } from 'node:path';
import type { Framework } from '../../src/framework/framework';
import { loadFramework } from '../../src/framework/load-framework';

/** One of the frameworks in `test/frameworks`, by its key. */
export function testFramework(key: string): Promise<Framework> {
  return loadFramework(join(__dirname, '..', 'frameworks', key, '1.0.0', 'framework.yaml'));
}
