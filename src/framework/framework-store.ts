import { findFrameworks, type FoundFramework } from './find-frameworks';
import type { Framework } from './framework';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { loadFramework } from './load-framework';

/**
 * The framework versions below one or more folders (`<folder>/<key>/<version>/framework.yaml`; the first folder that has
 * a version wins). Each is read at first use and kept, because versions never change; one that is wrong is read again.
 */
export class FrameworkStore {
  private readonly roots: readonly string[];
  private readonly loaded = new Map<string, Promise<Framework>>();

  constructor(...roots: readonly string[]) {
    this.roots = roots.length > 0 ? roots : [FRAMEWORKS_ROOT];
  }

  /** `key@version` of every version there is, sorted by key and version. */
  async ids(): Promise<string[]> {
    return [...(await this.files()).keys()];
  }

  /**
   * The framework with the id `key@version`, or undefined when there is none.
   * @throws InvalidInputError when its file is wrong
   */
  async find(id: string): Promise<Framework | undefined> {
    const known = this.loaded.get(id);
    if (known) return known;
    // Looked up among the folders that exist, so that an id can not lead anywhere else.
    const path = (await this.files()).get(id);
    if (path === undefined) return undefined;
    const loading = this.loaded.get(id) ?? loadFramework(path);
    this.loaded.set(id, loading);
    loading.catch(() => this.loaded.delete(id));
    return loading;
  }

  private async files(): Promise<Map<string, string>> {
    const found = (await Promise.all(this.roots.map(findFrameworks))).flat();
    const files = new Map<string, string>();
    for (const { id, path } of found.sort(byId)) if (!files.has(id)) files.set(id, path);
    return files;
  }
}

/** Stable, so that for equal ids the earlier folder stays first. */
function byId(a: FoundFramework, b: FoundFramework): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}
