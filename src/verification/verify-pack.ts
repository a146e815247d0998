import { createHash } from 'node:crypto';
import { type PublicSealKeys, readStatement, SealError, type SignedStatement } from '../seal';
import { canonicalJson } from '../shared/canonical-json';
import { checkContents } from './pack-contents';
import { contentOf, type PackLayout, readLayout } from './pack-layout';
import { sha256, textOf } from './proofs';
import { METHOD, PACK, PACK_SCHEMA, type PackManifest, signedText, type ZipEntry } from './rules/parts';

/**
 * `genuine`: every byte is as it was made, with one of the keys. `altered`: it is not. `unknownKey`: it is signed, but
 * not with one of the keys. `notAPack`: it is no pack, or so damaged that it can not be read as one.
 */
export type PackVerdict = 'genuine' | 'altered' | 'unknownKey' | 'notAPack';

export interface PackVerification {
  readonly verdict: PackVerdict;
  /** What is wrong, in sentences; empty when the verdict is `genuine`. */
  readonly faults: readonly string[];
  /** What was checked, and what was not, in sentences; of a genuine pack only. */
  readonly checks: readonly string[];
  /** Signed by one of the keys. */
  readonly manifest?: PackManifest;
  readonly keyId?: string;
}

export interface PackVerificationOptions {
  readonly keys: readonly PublicSealKeys[];
  /** A statement of the register, its signature checked. */
  readonly register?: SignedStatement;
}

/** A manifest of 20,000 files stays far below. */
const MOST_MANIFEST = 64 * 1024 ** 2;
const MOST_FAULTS = 20;

/**
 * Checks an evidence pack with public keys alone. The signature of the manifest comes first, then all bytes before it as
 * a whole: nothing is unpacked that nobody vouches for, but to say which file was altered, and then never more than the
 * manifest says. Files are looked into when all of them are as they were made.
 */
export async function verifyPack(bytes: Buffer, options: PackVerificationOptions): Promise<PackVerification> {
  let layout: PackLayout;
  try {
    layout = await readLayout(bytes);
  } catch (error) {
    return failed('notAPack', `The file can not be read as a ZIP: ${messageOf(error)}.`);
  }
  const last = layout.entries.at(-1);
  if (last?.name !== PACK.manifest || last.method !== METHOD.stored || last.packed > MOST_MANIFEST) {
    return failed('notAPack', 'It does not end with a manifest, as every evidence pack does.', ...layout.faults);
  }
  const opened = openManifest(contentOf(bytes, last, MOST_MANIFEST), options.keys);
  if ('verdict' in opened) return { ...opened, faults: [...opened.faults, ...layout.faults] };
  const { manifest, keyId } = opened;
  const contents = new Contents(bytes, layout.entries, manifest);
  const faults = [...layout.faults, ...beforeFaults(bytes, last, manifest), ...contents.faults()];
  const found = { manifest, keyId };
  if (faults.length > 0) return { verdict: 'altered', faults: faults.slice(0, MOST_FAULTS), checks: [], ...found };
  const { wrong, checks } = checkContents(manifest, (name) => contents.of(name), options);
  if (wrong.length > 0) return { verdict: 'altered', faults: wrong, checks: [], ...found };
  return { verdict: 'genuine', faults: [], checks, ...found };
}

function openManifest(
  bytes: Buffer,
  keys: readonly PublicSealKeys[],
): PackVerification | { readonly manifest: PackManifest; readonly keyId: string } {
  const text = textOf(bytes);
  if (text === undefined) return failed('altered', 'The manifest is no text.');
  try {
    const { statement, keyId, signature } = readStatement(text, keys, MOST_MANIFEST);
    if (statement['schema'] !== PACK_SCHEMA) {
      return failed('altered', 'What is signed in the place of the manifest is something else.');
    }
    if (text !== signedText(keyId, signature, statement)) {
      return failed('altered', 'The manifest is not written as it was signed.');
    }
    return { manifest: statement as unknown as PackManifest, keyId };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const named = keyNamedIn(text);
    if (named !== undefined && keys.some(({ id }) => id === named)) {
      return failed('altered', 'The manifest was altered: its signature does not fit it.');
    }
    if (named === undefined) return failed('altered', 'The manifest can not be read.');
    return failed('unknownKey', `The manifest is signed with key ${named}, which is not among the given ones.`);
  }
}

/** A key that a text claims to be signed with; it may claim anything. */
function keyNamedIn(text: string): string | undefined {
  try {
    const { keyId } = Object(JSON.parse(text)) as { readonly keyId?: unknown };
    return typeof keyId === 'string' && /^[0-9a-f]{16}$/.test(keyId) ? keyId : undefined;
  } catch {
    return undefined;
  }
}

function beforeFaults(bytes: Buffer, { offset }: ZipEntry, { before }: PackManifest): string[] {
  const isSame = before.bytes === offset && before.sha256 === sha256(bytes.subarray(0, offset));
  return isSame ? [] : ['The bytes before the manifest are not those that were signed.'];
}

/** The entries of a pack, compared with its manifest. */
class Contents {
  private readonly stated: ReadonlyMap<string, PackManifest['entries'][number]>;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly bytes: Buffer,
    private readonly list: readonly ZipEntry[],
    private readonly manifest: PackManifest,
  ) {
    this.stated = new Map(manifest.entries.map((entry) => [entry.name, entry]));
    this.entries = new Map(list.map((entry) => [entry.name, entry]));
  }

  faults(): string[] {
    const found = this.list.filter(({ name }) => name !== PACK.manifest);
    const unknown = found.filter(({ name }) => !this.stated.has(name));
    const missing = this.manifest.entries.filter(({ name }) => !this.entries.has(name));
    const names = (list: readonly { readonly name: string }[]): string => canonicalJson(list.map(({ name }) => name));
    const isMoved = unknown.length + missing.length === 0 && names(found) !== names(this.manifest.entries);
    return [
      ...unknown.map(({ name }) => `${JSON.stringify(name)} is in it, but not in its manifest.`),
      ...missing.map(({ name }) => `${name} is missing.`),
      ...(isMoved ? ['The files do not stand in the order of the manifest.'] : []),
      ...found.flatMap((entry) => this.faultsOf(entry)),
    ];
  }

  /** Of an entry that is as the manifest says. */
  of(name: string): Buffer {
    const entry = this.entries.get(name);
    const stated = this.stated.get(name);
    if (!entry || !stated) throw new Error(`${name} is not in the pack.`);
    return contentOf(this.bytes, entry, stated.bytes);
  }

  private faultsOf(entry: ZipEntry): string[] {
    const { name } = entry;
    const stated = this.stated.get(name);
    if (!stated) return [];
    if (entry.bytes !== stated.bytes) return [`${name} has ${entry.bytes} bytes, by the manifest ${stated.bytes}.`];
    try {
      const content = contentOf(this.bytes, entry, stated.bytes);
      const hash = createHash('sha256').update(content).digest('hex');
      return content.length === stated.bytes && hash === stated.sha256 ? [] : [`${name} was altered.`];
    } catch (error) {
      return [`${name} can not be unpacked: ${messageOf(error)}.`];
    }
  }
}

function failed(verdict: Exclude<PackVerdict, 'genuine'>, ...faults: string[]): PackVerification {
  return { verdict, faults, checks: [] };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
