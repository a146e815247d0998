import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { readFile } from 'node:fs/promises';
import { CHECKSUM_LENGTH, COMMENT_LABEL } from '../../src/backup/archive-writer';
import { manifestBytes, parseManifest } from '../../src/backup/manifest-document';
import type { Manifest } from '../../src/backup/rules/manifest';
import { type ManifestSigner, signatureDocument } from '../../src/backup/signature';

type Entries = Map<string, Buffer>;

/**
 * A backup with changed entries, and its checksum made to fit: what somebody does who knows the format.
 * @param change gets `rewrite`, which edits the manifest, makes its sizes and hashes fit the entries and signs it anew
 */
export async function changeArchive(
  file: string,
  change: (entries: Entries, rewrite: (edit: (manifest: Manifest) => Manifest) => void) => unknown,
  signer?: ManifestSigner,
): Promise<{ readonly bytes: Buffer; readonly entries: Entries }> {
  const zip = await fromBufferPromise(await readFile(file), { lazyEntries: true });
  const entries: Entries = new Map();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  change(entries, (edit) => {
    const manifest = edit(parseManifest(entries.get('manifest.json')!));
    const tables = manifest.tables.map((table) => {
      const content = entries.get(`tables/${table.name}.copy`)!;
      return { ...table, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
    const bytes = manifestBytes({ ...manifest, tables });
    entries.set('manifest.json', bytes);
    if (signer) entries.set('manifest.sig.json', signatureDocument(signer, bytes));
  });
  const changed = new ZipFile();
  const escapes = [...entries.keys()].filter((name) => name.startsWith('../'));
  for (const [name, content] of entries) changed.addBuffer(content, name.replace('../../', 'xx/xx/'));
  changed.end({ forceZip64Format: false, comment: COMMENT_LABEL + '0'.repeat(CHECKSUM_LENGTH) });
  const written = await buffer(changed.outputStream);
  const bytes =
    escapes.length === 0 ? written : Buffer.from(written.toString('latin1').replaceAll('xx/xx/', '../../'), 'latin1');
  return { bytes: resealed(bytes), entries };
}

/** With the checksum that fits. */
export function resealed(bytes: Buffer): Buffer {
  const content = bytes.subarray(0, bytes.length - CHECKSUM_LENGTH);
  return Buffer.concat([content, Buffer.from(createHash('sha256').update(content).digest('hex'))]);
}
