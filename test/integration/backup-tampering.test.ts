import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBackup } from '../../src/backup';
import { CHECKSUM_LENGTH } from '../../src/backup/archive-writer';
import {
  quiet,
  folder,
  good,
  signer,
  restoring,
  inTarget,
  tablesOf,
  startBackups,
  stopBackups,
} from '../support/backups';
import { changeArchive, resealed } from '../support/changed-archive';

beforeAll(startBackups);
afterAll(stopBackups);

describe('an archive that is not what it was', () => {
  it('is noticed wherever one bit of it flipped', async () => {
    const bytes = await readFile(good);
    const file = join(folder, 'flipped.tolok');
    for (let step = 0; step < 200; step += 1) {
      const at = Math.floor((step * (bytes.length - 1)) / 199);
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << (step % 8));
      await writeFile(file, copy);
      await expect(checkBackup(file, undefined, quiet)).rejects.toMatchObject({ kind: 'foundWrong' });
    }
  });

  it.each([0, 1, 50, 1000, 'half', 'all but one'] as const)('is noticed when it was cut off at %s', async (length) => {
    const bytes = await readFile(good);
    const file = join(folder, 'cut-off.tolok');
    const end = length === 'half' ? bytes.length / 2 : length === 'all but one' ? bytes.length - 1 : length;
    await writeFile(file, bytes.subarray(0, end));
    await expect(checkBackup(file, undefined, quiet)).rejects.toMatchObject({ kind: 'foundWrong' });
  });

  it('is noticed when something stands behind it', async () => {
    const file = join(folder, 'longer.tolok');
    await writeFile(file, Buffer.concat([await readFile(good), Buffer.from('more')]));
    await expect(checkBackup(file, undefined, quiet)).rejects.toMatchObject({ kind: 'foundWrong' });
  });

  const entry = 'tables/finding.copy';
  it.each<[string, (entries: Map<string, Buffer>) => void, RegExp]>([
    ['lacks an entry', (entries) => entries.delete(entry), /finding\.copy is missing/],
    ['lacks its manifest', (entries) => entries.delete('manifest.json'), /no manifest/],
    ['lacks its signature while keys are given', (entries) => entries.delete('manifest.sig.json'), /not signed/],
    ['has one more entry', (entries) => entries.set('tables/extra.copy', Buffer.from('x')), /not in its manifest/],
    [
      'has two files swapped',
      (entries) => {
        const [one, two] = [...entries.keys()].filter((name) => name.startsWith('files/'));
        const [a, b] = [entries.get(one!)!, entries.get(two!)!];
        entries.set(one!, b).set(two!, a);
      },
      /was changed/,
    ],
    ['has another content of the same length', (entries) => void entries.get(entry)!.fill(0x20, 3, 9), /was changed/],
    ['has a longer content', (entries) => entries.set(entry, Buffer.alloc(9_999)), /has 9999 bytes, by the manifest/],
    [
      'has another manifest',
      (entries) => {
        const text = entries.get('manifest.json')!.toString('utf8');
        entries.set('manifest.json', Buffer.from(text.replace('"rows":2', '"rows":3')));
      },
      /signature of the backup/,
    ],
    ['has a damaged signature', (entries) => entries.set('manifest.sig.json', Buffer.from('{}')), /signature.*damaged/],
    [
      'is a bomb',
      (entries) => entries.set(entry, Buffer.alloc(200 * 1024 ** 2)),
      /has 209715200 bytes, by the manifest|made to fill the disk/,
    ],
    ['leads out of its folder', (entries) => entries.set('../../evil', Buffer.from('x')), /can not be read|not in its/],
  ])('is refused when it %s, though its checksum is right', async (_what, change, reason) => {
    const { bytes } = await changeArchive(good, change);
    const file = join(folder, 'changed.tolok');
    await writeFile(file, bytes);
    await expect(checkBackup(file, signer.bundle, quiet)).rejects.toThrow(reason);
    await inTarget(async (place, database) => {
      await expect(restoring(file, place, { keys: signer.bundle })).rejects.toMatchObject({ kind: 'foundWrong' });
      expect(await tablesOf(database.url)).toEqual([]);
      expect(await readdir(place.dataFolder)).toEqual([]);
    });
  });

  it('is refused when an entry is in it twice', async () => {
    const { bytes } = await changeArchive(good, (entries) => entries.set('tables/findinh.copy', entries.get(entry)!));
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('tables/findinh.copy', entry), 'latin1');
    const file = join(folder, 'twice.tolok');
    await writeFile(file, resealed(renamed));
    await expect(checkBackup(file, undefined, quiet)).rejects.toThrow(/twice/);
  });

  it('is told from what never was a backup', async () => {
    const file = join(folder, 'other.zip');
    await copyFile(good, file);
    await writeFile(file, 'PK not ours'.repeat(CHECKSUM_LENGTH));
    await expect(checkBackup(file, undefined, quiet)).rejects.toThrow(/no backup of Tolok/);
    await expect(checkBackup(join(folder, 'nowhere'), undefined, quiet)).rejects.toMatchObject({ kind: 'couldNotRun' });
  });
});
