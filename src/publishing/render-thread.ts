import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { type Framework, readFramework } from '../framework';
import { makeCertificate } from './make-certificate';
import { makeReport } from './make-report';
import {
  type FrameworkSource,
  type FromThread,
  RenderRefused,
  type SnapshotInput,
  type ToThread,
} from './render-messages';
import { warmUp } from './warm-up';

/** Entry of a thread that renders reports, one after the other. It knows nothing but what it is sent. */
function serve(port: NonNullable<typeof parentPort>): void {
  /** By SHA-256 of the file. */
  const frameworks = new Map<string, Framework>();
  const frameworkOf = ({ frameworkId, frameworkSha256 }: SnapshotInput): Framework => {
    const framework = frameworks.get(frameworkSha256);
    if (!framework) throw new Error(`The framework ${frameworkId} (${frameworkSha256}) was not sent.`);
    return framework;
  };
  const send = (message: FromThread, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(message, transfer);
  };
  const render = async ({ task, forget }: ToThread): Promise<void> => {
    try {
      if (forget) frameworks.clear();
      for (const source of task.frameworks) frameworks.set(source.sha256, parse(source));
      const onProgress = (percent: number): void => {
        send({ type: 'progress', percent });
      };
      const report =
        task.kind === 'certificate' ? await makeCertificate(task) : await makeReport(task, frameworkOf, onProgress);
      send({ type: 'made', report }, [report.bytes.buffer]);
    } catch (error) {
      if (error instanceof RenderRefused) send({ type: 'refused', sentence: error.message });
      else send({ type: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  const warm = warmUp().catch(() => undefined);
  port.on('message', (message: ToThread) => void warm.then(() => render(message)));
  void warm.then(() => {
    send({ type: 'started' });
  });
}

const BYTE_ORDER_MARK = '\uFEFF';

/** It was checked when it was stored; the hash says that it is still the same file. */
function parse({ id, sha256, source }: FrameworkSource): Framework {
  const actual = createHash('sha256').update(source).digest('hex');
  if (actual !== sha256) throw new Error(`The stored framework ${id} has not the SHA-256 ${sha256}.`);
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(BYTE_ORDER_MARK.length) : source;
  return readFramework({ file: id, text, sha256, problems: [] });
}

if (parentPort) serve(parentPort);
