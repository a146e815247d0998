/** What a backup holds, and in which state. Sizes are in bytes, hashes are SHA-256 in hex. */
export interface Manifest {
  readonly format: 'tolok-backup/1';
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly product: string;
  readonly postgres: string;
  /** Names of the migrations that were run, in order. */
  readonly migrations: readonly string[];
  readonly workspaces: readonly { readonly id: string; readonly key: string }[];
  readonly tables: readonly TableData[];
  readonly sequences: readonly SequenceState[];
  readonly files: readonly StoredFile[];
  /** Copies of checkpoints that lay in the data folder, and the public keys. */
  readonly extras: readonly ExtraEntry[];
  readonly chains: readonly ChainHead[];
  /** What was wrong with the data already, in sentences; empty unless such a backup was asked for. */
  readonly damage: readonly string[];
}

export interface TableData {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface SequenceState {
  readonly name: string;
  /** Decimal: JavaScript numbers are too short. */
  readonly value: string;
  readonly called: boolean;
}

export interface StoredFile {
  readonly workspaceId: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface ExtraEntry {
  /** In the archive. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where an audit chain ended. */
export interface ChainHead {
  readonly workspaceId: string;
  /** The engagement; the workspace itself for what belongs to none. */
  readonly chainId: string;
  /** Events. */
  readonly size: number;
  /** Hash of the last event. */
  readonly head: string;
}

export const MANIFEST_ENTRY = 'manifest.json';
export const SIGNATURE_ENTRY = 'manifest.sig.json';
export const KEYS_ENTRY = 'keys/public.pem';
export const CHECKPOINTS_PREFIX = 'checkpoints/';

export const tableEntry = ({ name }: { readonly name: string }): string => `tables/${name}.copy`;
export const fileEntry = ({ workspaceId, sha256 }: Pick<StoredFile, 'workspaceId' | 'sha256'>): string =>
  `files/${workspaceId}/${sha256}`;

/** Entry of the archive with what it has to hold. */
export interface ExpectedEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every entry that the manifest speaks for: all but itself and its signature. */
export function expectedEntries({ tables, files, extras }: Manifest): readonly ExpectedEntry[] {
  return [
    ...tables.map(({ bytes, sha256, ...table }) => ({ name: tableEntry(table), bytes, sha256 })),
    ...files.map((file) => ({ name: fileEntry(file), bytes: file.bytes, sha256: file.sha256 })),
    ...extras,
  ];
}

export interface FoundEntry {
  readonly name: string;
  /** Unpacked, as the archive claims. */
  readonly bytes: number;
}

/**
 * Where the entries of an archive and its manifest part: missing, unknown, twice, or of another size. Sizes are compared
 * before anything is unpacked, so that an entry can not grow beyond what the manifest says.
 */
export function entryProblems(found: readonly FoundEntry[], manifest: Manifest): readonly string[] {
  const expected = new Map(expectedEntries(manifest).map(({ name, bytes }) => [name, bytes]));
  const ours = new Set([MANIFEST_ENTRY, SIGNATURE_ENTRY]);
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { name, bytes } of found) {
    const wanted = expected.get(name);
    if (seen.has(name)) problems.push(`${name} is in it twice.`);
    else if (wanted === undefined && !ours.has(name)) problems.push(`${name} is in it, but not in its manifest.`);
    else if (wanted !== undefined && wanted !== bytes) {
      problems.push(`${name} has ${bytes} bytes, by the manifest ${wanted}.`);
    }
    seen.add(name);
  }
  const missing = [...expected.keys()].filter((name) => !seen.has(name));
  return [...problems, ...missing.map((name) => `${name} is missing.`)];
}

/** Names that the manifest gives twice; such a manifest is none of ours. */
export function namedTwice(manifest: Manifest): readonly string[] {
  const seen = new Set<string>();
  return expectedEntries(manifest).flatMap(({ name }) => {
    if (seen.has(name)) return [name];
    seen.add(name);
    return [];
  });
}
