import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config';
import type { CertificateInput, SealPrint } from '../report';
import type { MadeReport } from './render-messages';
import { RenderPool } from './render-pool';
import { RenderingRecord } from './rendering-record';

/** The thread runs from the build, also when the rest runs from the sources. */
const THREAD_ENTRY = join(PROJECT_ROOT, 'dist', 'publishing', 'render-thread.js');
const TIMEOUT_MS = 60_000;

/** Of which report, wherever it lies. */
export interface ReportKey {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly reportId: string;
}

/**
 * Renders reports once more, with their seal, and certificates. In a thread of its own, started when it is first needed: issuing is rare,
 * whoever issues waits for it, and it must not stand behind a queue of drafts.
 */
@Injectable()
export class SealedRendering implements OnApplicationShutdown {
  private pool: RenderPool | undefined;

  constructor(private readonly record: RenderingRecord) {}

  /**
   * From the snapshots that the report was rendered from.
   * @throws RenderRefused when they give other data than the seal names; RenderBroken when the work broke off
   */
  async render(key: ReportKey, seal: SealPrint): Promise<MadeReport> {
    const task = await this.record.task({ ...key, id: key.reportId, attempts: 0 });
    return this.threads().render({ ...task, seal }, () => undefined);
  }

  /**
   * Draws a certificate; with a seal, one that can be signed.
   * @returns with the SHA-256 of its document, which the seal has to name
   * @throws RenderBroken when the work broke off, or the document or its seal is wrong
   */
  async renderCertificate(certificate: CertificateInput): Promise<MadeReport> {
    return this.threads().render({ kind: 'certificate', certificate, frameworks: [] }, () => undefined);
  }

  /** Once requests are through: whoever issues a report while the server goes down still gets it. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool?.stop();
  }

  private threads(): RenderPool {
    if (this.pool) return this.pool;
    this.pool = new RenderPool({ threads: 1, entry: THREAD_ENTRY, timeoutMs: TIMEOUT_MS });
    this.pool.start();
    return this.pool;
  }
}
