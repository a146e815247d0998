import { DomainError } from '../shared/domain-error';

/**
 * Hands over a stream chunk by chunk, each after the one before was dealt with. When it fails the stream is left as it
 * is, not destroyed: an answer may still have to go out on the connection behind it.
 * @param quietMs how long the sender may send nothing
 * @throws DomainError request/timeout; request/malformed when the stream breaks off; what `take` throws
 */
export function chunksInto(
  stream: NodeJS.ReadableStream,
  quietMs: number,
  take: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let taking = Promise.resolve();
    let timer: NodeJS.Timeout | undefined;
    let finished = false;
    const finish = (settle: () => void): void => {
      finished = true;
      clearTimeout(timer);
      stream.off('data', data).off('end', end).off('close', broken);
      // The listener for errors stays: a late one must not end the process either.
      stream.pause();
      // What is being written is finished first, so that nobody removes the file under it.
      taking.then(settle, reject);
    };
    const listen = (): void => {
      timer = setTimeout(quiet, quietMs);
      stream.resume();
    };
    const data = (chunk: Buffer): void => {
      clearTimeout(timer);
      stream.pause();
      taking = take(chunk);
      taking.then(
        () => {
          if (!finished) listen();
        },
        () => {
          if (!finished) finish(() => undefined);
        },
      );
    };
    const end = (): void => finish(resolve);
    const quiet = (): void => {
      finish(() => reject(new DomainError('request/timeout', 'The upload sent nothing for too long and was ended.')));
    };
    const broken = (): void => {
      if (finished) return;
      finish(() => reject(new DomainError('request/malformed', 'The connection ended before the file was complete.')));
    };
    stream.on('data', data).on('end', end).on('error', broken).on('close', broken);
    if (stream.readable) listen();
    else broken();
  });
}
