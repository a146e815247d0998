import { join } from 'node:path';
import {
  type Crosswalk,
  type Framework,
  FRAMEWORK_FILE,
  type FrameworkGuidance,
  hasShared,
  loadFramework,
  loadGuidance,
  loadMapping,
  mappingFiles,
  readCrosswalk,
  type VersionMapping,
} from '../framework';

/** What lies beside the file of a framework that comes with the product. */
export interface VersionContent {
  /** SHA-256 of the framework file that it belongs to, hex. */
  readonly framework: string;
  readonly guidance?: FrameworkGuidance;
  /** Of the guidance, hex. */
  readonly guidanceSha256?: string;
  readonly mappings: readonly {
    readonly mapping: VersionMapping;
    /** SHA-256 of the earlier framework file, hex. */
    readonly before: string;
  }[];
  /** Where it is named there. */
  readonly crosswalk?: Crosswalk;
}

/**
 * @param root folder of `<key>/<version>/framework.yaml`
 * @throws InvalidInputError when a file is wrong, or not there
 */
export async function readVersionContent(
  root: string,
  { key, version }: Pick<Framework, 'key' | 'version'>,
): Promise<VersionContent> {
  const folder = join(root, key, version);
  const framework = await loadFramework(join(folder, FRAMEWORK_FILE));
  const loaded = await loadGuidance(folder, framework);
  const mappings: { mapping: VersionMapping; before: string }[] = [];
  for (const name of await mappingFiles(folder)) {
    const mapping = await loadMapping(join(folder, name), framework);
    const before = await loadFramework(join(root, mapping.from.replace('@', '/'), FRAMEWORK_FILE));
    mappings.push({ mapping, before: before.hash });
  }
  const crosswalk = (await hasShared(root)) ? (await readCrosswalk(root)).value : undefined;
  return {
    framework: framework.hash,
    ...(loaded && { guidance: loaded.guidance, guidanceSha256: loaded.hash }),
    mappings,
    ...(crosswalk?.frameworks.includes(framework.id) && { crosswalk }),
  };
}
