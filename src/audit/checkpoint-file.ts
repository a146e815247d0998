import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readCheckpoint, type SignedCheckpoint } from './rules/checkpoint';

/** The checkpoints of one workspace, a line each, oldest first. Lines are added and never changed. */
export class CheckpointFile {
  readonly path: string;

  constructor(folder: string, workspaceId: string) {
    this.path = join(folder, `${workspaceId}.jsonl`);
  }

  /** Every checkpoint. A line that a crash cut off is none; one that somebody spoilt leaves a gap that verifying finds. */
  async read(): Promise<readonly SignedCheckpoint[]> {
    return (await this.readFrom(0)).checkpoints;
  }

  /**
   * What was added since `offset` (bytes); `end` is where to go on.
   * @throws Error when the file is shorter than it was
   */
  async readFrom(offset: number): Promise<{ readonly checkpoints: readonly SignedCheckpoint[]; readonly end: number }> {
    const size = await this.size();
    if (size < offset) {
      throw new Error(
        `The file of checkpoints ${this.path} was cut off or exchanged: it had ${offset} bytes and has ${size}. Put it ` +
          'back; if it is lost, say so to whoever relies on it, and start the server again.',
      );
    }
    const start = offset;
    if (start === size) return { checkpoints: [], end: size };
    const lines = createInterface({ input: createReadStream(this.path, { start, end: size - 1, encoding: 'utf8' }) });
    const checkpoints: SignedCheckpoint[] = [];
    for await (const line of lines) {
      const checkpoint = readCheckpoint(line);
      if (checkpoint) checkpoints.push(checkpoint);
    }
    return { checkpoints, end: size };
  }

  /** On disk when it returns. @throws Error of the file system */
  async append(checkpoints: readonly SignedCheckpoint[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      // A crash may have left half a line.
      const isWhole = size === 0 || (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] === 0x0a;
      const lines = checkpoints.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join('');
      await file.appendFile(isWhole ? lines : `\n${lines}`, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async size(): Promise<number> {
    try {
      return (await stat(this.path)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }
}
