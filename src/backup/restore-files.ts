import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Archive } from './archive-reader';
import { syncFolder } from './archive-writer';
import { foundWrong } from './backup-error';
import { Measured } from './measured';
import { CHECKPOINTS_PREFIX, fileEntry } from './rules/manifest';

/** Files that a restore put on the disk, for as long as it can fail. */
export class RestoredFiles {
  private readonly put: string[] = [];
  private readonly made: string[] = [];

  constructor(private readonly dataFolder: string) {}

  /**
   * Writes evidence files and checkpoints to their places, hashing what is written. One that is there already with this
   * content stays, and is not ours to remove.
   * @throws BackupError when a file is not what the manifest says
   */
  async write(archive: Archive, onProgress: (text: string) => void): Promise<void> {
    const { files, extras } = archive.manifest;
    const folders = new Set<string>();
    for (const [index, { workspaceId, sha256 }] of files.entries()) {
      onProgress(`Evidence file ${index + 1} of ${files.length}`);
      const place = join(this.dataFolder, 'files', workspaceId, sha256.slice(0, 2), sha256);
      await this.writeOne(archive, fileEntry({ workspaceId, sha256 }), sha256, place);
      folders.add(dirname(place));
    }
    for (const { name, sha256 } of extras.filter((extra) => extra.name.startsWith(CHECKPOINTS_PREFIX))) {
      const place = join(this.dataFolder, 'checkpoints', name.slice(CHECKPOINTS_PREFIX.length));
      if ((await stat(place).catch(() => undefined)) !== undefined) continue;
      await this.writeOne(archive, name, sha256, place);
      folders.add(dirname(place));
    }
    for (const folder of folders) await syncFolder(folder);
    for (const folder of this.made) await syncFolder(dirname(folder));
  }

  /** Takes away what `write` put there. */
  async remove(): Promise<void> {
    for (const file of this.put) await rm(file, { force: true });
    // Innermost first; one that holds something else stays.
    for (const folder of [...this.made].reverse()) await rmdir(folder).catch(() => undefined);
  }

  private async writeOne(archive: Archive, entry: string, sha256: string, place: string): Promise<void> {
    await this.folder(dirname(place));
    const temporary = `${place}.part-${randomBytes(4).toString('hex')}`;
    this.put.push(temporary);
    const measured = new Measured();
    await pipeline(
      await archive.read(entry),
      measured,
      createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }),
    );
    if (measured.sha256() !== sha256) throw foundWrong(`${entry} is not what the manifest says.`);
    const wasThere = (await stat(place).catch(() => undefined)) !== undefined;
    await rename(temporary, place);
    this.put[this.put.length - 1] = wasThere ? temporary : place;
  }

  private async folder(path: string): Promise<void> {
    if ((await stat(path).catch(() => undefined)) !== undefined) return;
    await this.folder(dirname(path));
    await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
    this.made.push(path);
  }
}
