import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../config';
import {
  type Crosswalk,
  findFrameworks,
  type Framework,
  type FrameworkGuidance,
  FRAMEWORKS_ROOT,
  identityMapping,
  type VersionMapping,
} from '../framework';
import type { VersionContent } from './version-content';
import type { VersionContentOrder } from './version-content-thread';

const THREAD_ENTRY = join(PROJECT_ROOT, 'dist', 'library', 'version-content-thread.js');

export interface SealedGuidance {
  readonly guidance: FrameworkGuidance;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Guidance, mappings and crosswalk of the frameworks that come with the product: read from their files at first use, in a thread of
 * their own, and kept. They hold for the framework file that they were written for, byte for byte; a workspace's own
 * framework of the same name has none.
 */
@Injectable()
export class BuiltInContent {
  /** By hash of the framework file. */
  private readonly contents = new Map<string, Promise<VersionContent | undefined>>();

  /** @returns undefined when nobody has written guidance for it */
  async guidance(framework: Framework): Promise<SealedGuidance | undefined> {
    const content = await this.content(framework);
    const { guidance, guidanceSha256: sha256 } = content ?? {};
    return guidance && sha256 !== undefined ? { guidance, sha256 } : undefined;
  }

  /**
   * What becomes of answers to `before` when an assessment uses `after`.
   * @returns undefined when nobody has said
   */
  async mapping(before: Framework, after: Framework): Promise<VersionMapping | undefined> {
    if (before.hash === after.hash) return identityMapping(after);
    const content = await this.content(after);
    return content?.mappings.find((candidate) => candidate.before === before.hash)?.mapping;
  }

  /**
   * How the requirements of two frameworks relate.
   * @returns undefined when nobody has said
   */
  async crosswalk(a: Framework, b: Framework): Promise<Crosswalk | undefined> {
    const [one, other] = await Promise.all([this.content(a), this.content(b)]);
    return other?.crosswalk && one?.crosswalk;
  }

  private content(framework: Framework): Promise<VersionContent | undefined> {
    const known = this.contents.get(framework.hash) ?? read(framework);
    this.contents.set(framework.hash, known);
    // What failed is tried again.
    known.catch(() => this.contents.delete(framework.hash));
    return known;
  }
}

async function read({ id, key, version, hash }: Framework): Promise<VersionContent | undefined> {
  const found = await findFrameworks(FRAMEWORKS_ROOT);
  if (!found.some((framework) => framework.id === id)) return undefined;
  const order: VersionContentOrder = { root: FRAMEWORKS_ROOT, key, version };
  const worker = new Worker(THREAD_ENTRY, { name: 'tolok-guidance', workerData: order, env: {}, execArgv: [] });
  const [content] = (await once(worker, 'message')) as [VersionContent];
  return content.framework === hash ? content : undefined;
}
