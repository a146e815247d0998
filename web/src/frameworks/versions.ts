const byNumber = new Intl.Collator('en', { numeric: true });

interface Version {
  readonly id: string;
  readonly key: string;
  readonly version: string;
}

/** A framework with its versions, the newest first. */
export interface FrameworkVersions<V extends Version> {
  readonly key: string;
  readonly newest: V;
  readonly versions: readonly V[];
}

/** @returns below zero when `a` is the older one: 1.9.0 is older than 1.10.0 */
export const compareVersions = (a: string, b: string): number => byNumber.compare(a, b);

/** @returns frameworks in the order in which they first come */
export function byFramework<V extends Version>(all: readonly V[]): readonly FrameworkVersions<V>[] {
  const keys = [...new Set(all.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const versions = all.filter((one) => one.key === key).sort((a, b) => compareVersions(b.version, a.version));
    const [newest] = versions;
    return newest ? [{ key, newest, versions }] : [];
  });
}

/** @returns the version of the same framework before this one; none: the first */
export function versionBefore<V extends Version>(all: readonly V[], current: Version): V | undefined {
  return all
    .filter(({ key, version }) => key === current.key && compareVersions(version, current.version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version))[0];
}
