import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as send } from 'node:http';
import { join } from 'node:path';
import request, { type Test } from 'supertest';
import type { TestApp } from './test-app';

export const MEBIBYTE = 1024 ** 2;
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is sent beside the bytes; a PDF to version 1 unless it says otherwise. */
export interface Sent {
  readonly version?: number;
  readonly name?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  /** As announced; absent: chunked. Of streams only. */
  readonly length?: number;
}

export interface Outcome {
  readonly status: number | undefined;
  readonly body: { readonly code?: string; readonly file?: { readonly size: number } };
}

/** Evidence files as their users and their server see them. */
export class EvidenceFiles {
  constructor(private readonly app: TestApp) {}

  upload(id: string, bytes: Buffer, sent: Sent = {}): Test {
    const { version = 1, name = 'minutes.pdf', type = 'application/pdf', headers = {} } = sent;
    return request(this.app.http)
      .put(`/v1/evidence/${id}/file`)
      .set({ 'If-Match': `"${version}"`, 'Content-Type': type })
      .set({ 'Content-Disposition': `attachment; filename="${name}"`, ...headers })
      .send(bytes);
  }

  download(id: string): Test {
    return request(this.app.http)
      .get(`/v1/evidence/${id}/file`)
      .buffer(true)
      .parse((response, done) => {
        contentOf(response as unknown as IncomingMessage).then(
          (content) => done(null, content),
          (error: unknown) => done(error as Error, undefined),
        );
      });
  }

  read(id: string): Test {
    return request(this.app.http).get(`/v1/evidence/${id}`);
  }

  detach(id: string, version: number): Test {
    return request(this.app.http).delete(`/v1/evidence/${id}/file`).set('If-Match', `"${version}"`);
  }

  /** An upload that is written by hand. */
  open(id: string, { type = 'application/pdf', name = 'a.pdf', version = 1, length }: Sent): ClientRequest {
    return send(`${this.app.url}/v1/evidence/${id}/file`, {
      method: 'PUT',
      headers: {
        'If-Match': `"${version}"`,
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
        ...(length === undefined ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': length }),
      },
    });
  }

  /** An upload that is written piece by piece; the answer may come before its end. */
  stream(id: string, sent: Sent, writing: (sender: ClientRequest) => void | Promise<void>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const sender = this.open(id, sent);
      sender.on('error', reject);
      sender.on('response', (response) => {
        contentOf(response).then((content) => {
          resolve({ status: response.statusCode, body: JSON.parse(content.toString()) });
          sender.destroy();
        }, reject);
      });
      sender.flushHeaders();
      Promise.resolve(writing(sender)).catch(reject);
    });
  }

  /** Names of all files below the data folder, kept or not. */
  async names(): Promise<string[]> {
    const root = join(this.app.dataFolder, 'files');
    if (!existsSync(root)) return [];
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  place(content: Buffer): string {
    const hash = sha256(content);
    return join(this.app.dataFolder, 'files', this.app.scope.workspaceId, hash.slice(0, 2), hash);
  }

  /** No evidence, no files. */
  async clear(): Promise<void> {
    await this.app.query('DELETE FROM evidence');
    await this.app.query('DELETE FROM snapshot_file');
    await rm(join(this.app.dataFolder, 'files'), { recursive: true, force: true });
  }
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Until the other side has room for more, or has answered. */
export async function write(sender: ClientRequest, chunk: Buffer): Promise<void> {
  if (sender.write(chunk)) return;
  await Promise.race(['drain', 'response', 'close'].map((event) => once(sender, event)));
}

async function contentOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
