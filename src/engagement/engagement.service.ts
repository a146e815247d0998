import { Injectable } from '@nestjs/common';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCase } from '../assessment';
import { FrameworkStore } from '../framework';
import { renderReport } from '../report';
import type { Language } from '../shared/text';
import { rasicLibrary } from '../workstream';
import { reportFiles, type OutputFile } from './report-files';
import { planCase } from './plan-case';

export interface AssessCaseOptions {
  readonly casePath: string;
  /** Folder; made when it is not there. Files of an earlier run are replaced. */
  readonly out: string;
  /** Default: the engagement's. */
  readonly language?: Language;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly file: string }) => void;
  readonly onWritten?: (file: string) => void;
}

/** A case file in, scores and reports out; no database. */
@Injectable()
export class EngagementService {
  constructor(private readonly store: FrameworkStore) {}

  /**
   * @throws InvalidInputError when the case or a framework is wrong (then nothing is written); the file system's own
   * error when the folder can not be written
   */
  async assessCase({ casePath, out, language, onProgress, onWritten }: AssessCaseOptions): Promise<void> {
    const loaded = await readCase(casePath, this.store);
    const { engagement } = loaded;
    const files = reportFiles(engagement, planCase(loaded), {
      language: language ?? engagement.language,
      rasic: await rasicLibrary(),
    });
    for (const [done, file] of files.entries()) {
      onProgress?.({ done, total: files.length, file: file.path });
      const path = join(out, file.path);
      await writeWhole(path, await bytesOf(file));
      onWritten?.(path);
    }
  }
}

function bytesOf(file: OutputFile): Promise<Buffer> | Buffer {
  return file.kind === 'json' ? file.bytes : renderReport(file.model);
}

/** Like mkdir's own `recursive`, which never returns on a file system that refuses new folders as not found. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!(await isFolder(path))) throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/** Nobody ever finds half a report: written aside, then renamed. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
