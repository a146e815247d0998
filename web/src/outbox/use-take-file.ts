import { useState } from 'react';
import { refusalOf } from '../casework/evidence';
import type { NewFile } from './file-outbox';
import { useFiles } from './OutboxProvider';

/** Why a file did not come onto the device: what the register never takes, no room, or it can not be read. */
export type NotTaken = NonNullable<ReturnType<typeof refusalOf>> | 'noRoom' | 'unreadable';

export interface RefusedFile {
  readonly name: string;
  readonly reason: NotTaken;
}

interface TakeFile {
  /** Keeps a file on the device and sends it as soon as that can be. */
  readonly take: (file: File, rest: Pick<NewFile, 'assessmentId' | 'entry' | 'piece'>) => Promise<void>;
  /** Those that did not come onto the device. */
  readonly refused: readonly RefusedFile[];
  readonly dismiss: () => void;
}

export function useTakeFile(): TakeFile {
  const outbox = useFiles();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const take: TakeFile['take'] = async (file, rest) => {
    const { name, type } = file;
    const refuse = (reason: NotTaken): void => setRefused((before) => [...before, { name, reason }]);
    const refusal = refusalOf(file);
    if (refusal !== undefined) {
      refuse(refusal);
      return;
    }
    // Read now: what a camera hands over may be gone when the page is opened again.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) refuse('unreadable');
    else if (await outbox.add({ ...rest, name, type, bytes: new Blob([bytes], { type }) })) void outbox.send();
    else refuse('noRoom');
  };
  return { take, refused, dismiss: () => setRefused([]) };
}
