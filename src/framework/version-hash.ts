import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFileBytes } from '../input';
import { canonicalJson } from '../shared/canonical-json';
import { GUIDANCE_FOLDER } from './load-guidance';
import { mappingFiles } from './load-mapping';

/**
 * What stands for a version in the register of releases.
 * @param path of the framework file
 * @returns SHA-256 (hex) of the file; where guidance or mappings lie beside it, over the names and hashes of all of them
 */
export async function versionHash(path: string): Promise<string> {
  const folder = dirname(path);
  const guidance = (await readdir(join(folder, GUIDANCE_FOLDER)).catch(() => [])).filter((name) =>
    name.endsWith('.yaml'),
  );
  const names = [...guidance.map((name) => `${GUIDANCE_FOLDER}/${name}`), ...(await mappingFiles(folder))];
  const framework = (await readFileBytes(path)).sha256;
  if (names.length === 0) return framework;
  const hashes: Record<string, string> = { [basename(path)]: framework };
  for (const name of names) hashes[name] = (await readFileBytes(join(folder, name))).sha256;
  return createHash('sha256').update(canonicalJson(hashes)).digest('hex');
}
