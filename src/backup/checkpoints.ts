import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './archive-writer';
import { couldNotRun, foundWrong } from './backup-error';
import type { Manifest } from './rules/manifest';
import { newestOfEach, type Witnessed } from './rules/staleness';
import { witnessedIn } from './rules/witnessed';
import { isSignedBy } from './signature';

/**
 * Reads the checkpoints of a folder (files with a signed checkpoint in each line): of each chain of the backup's
 * workspaces the newest.
 * @param keys PEM of the public keys that have to have signed them
 * @throws BackupError when there are none, or one is damaged or signed by somebody else
 */
export async function readCheckpoints(
  folder: string,
  { workspaces }: Manifest,
  keys: string,
): Promise<readonly Witnessed[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw couldNotRun(`The folder of checkpoints ${folder} can not be read (${codeOf(error)}).`);
  });
  const files = names.filter((name) => /\.(jsonl|ndjson|json)$/.test(name)).sort();
  if (files.length === 0) throw couldNotRun(`There are no checkpoints in ${folder}.`);
  const ids = new Set(workspaces.map(({ id }) => id));
  const witnessed: Witnessed[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    try {
      witnessed.push(...witnessedIn(text, ids, (statement, signature) => isSignedBy(keys, statement, signature)));
    } catch (error) {
      if (error instanceof RangeError) throw foundWrong(`${join(folder, file)}: ${error.message}`);
      throw error;
    }
  }
  return newestOfEach(witnessed);
}
