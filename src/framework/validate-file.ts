import { dirname, join } from 'node:path';
import { shownPath } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import type { Framework } from './framework';
import { loadFramework } from './load-framework';
import { loadGuidance } from './load-guidance';
import { loadMapping, mappingFiles } from './load-mapping';

export interface ValidatedFramework {
  /** As shown in problems. */
  readonly file: string;
  /** Absent when the file has problems. */
  readonly framework?: Framework;
  /** Whether guidance lies beside it. */
  readonly isGuided: boolean;
  /** `key@version` of each earlier version whose answers a mapping leads here. */
  readonly mappedFrom: readonly string[];
  readonly problems: readonly Problem[];
}

/** Checks a framework file, and the guidance and mappings that lie beside it. Never throws for what it finds in them. */
export async function validateFile(path: string): Promise<ValidatedFramework> {
  const file = shownPath(path);
  try {
    const framework = await loadFramework(path);
    const folder = dirname(path);
    const guidance = await loadGuidance(folder, framework);
    const mappedFrom: string[] = [];
    for (const name of await mappingFiles(folder)) {
      mappedFrom.push((await loadMapping(join(folder, name), framework)).from);
    }
    return { file, framework, isGuided: guidance !== undefined, mappedFrom, problems: [] };
  } catch (error) {
    if (error instanceof InvalidInputError) return { file, isGuided: false, mappedFrom: [], problems: error.problems };
    throw error;
  }
}
