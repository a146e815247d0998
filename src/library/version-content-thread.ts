import { parentPort, workerData } from 'node:worker_threads';
import { readVersionContent } from './version-content';

export interface VersionContentOrder {
  readonly root: string;
  readonly key: string;
  readonly version: string;
}

/** Entry of a thread that reads one version: a megabyte of YAML would hold up every request for a second. */
if (parentPort) {
  const port = parentPort;
  const order = workerData as VersionContentOrder;
  void readVersionContent(order.root, order).then((content) => {
    port.postMessage(content);
  });
}
