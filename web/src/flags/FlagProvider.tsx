import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { keyOf, type AnswerPlace } from '../outbox/change';
import { useSession } from '../session/session';
import { shownFlag, type ShownFlag, type StoredFlag, type WantedFlag } from './flag';
import { FlagQueue, type FlagQueueView } from './flag-queue';
import { browserFlags } from './flag-store';
import { showFlag } from './loaded-flags';
import { sendFlag } from './send-flag';

/** How long to wait before the server is tried again, milliseconds. */
const AGAIN_MS = 5_000;

const FlagContext = createContext<FlagQueue | undefined>(undefined);

/** Sends flags: at once, when the connection is back, and every few seconds while some wait. */
export function FlagProvider({ children }: { children: ReactNode }) {
  const { personId } = useSession();
  const client = useQueryClient();
  const [queue] = useState(() => openQueue(personId, client));
  useEffect(() => {
    const send = (): void => void queue.send();
    const timer = setInterval(() => {
      if (queue.snapshot().changes.size > 0) send();
    }, AGAIN_MS);
    addEventListener('online', send);
    send();
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [queue]);
  return <FlagContext value={queue}>{children}</FlagContext>;
}

function openQueue(personId: string, client: QueryClient): FlagQueue {
  return new FlagQueue({
    ...{ personId, store: browserFlags, send: sendFlag, now: () => Date.now() },
    saved: (place, flag) => showFlag(client, place, flag),
    alone: async (work) => {
      await navigator.locks.request('tolok-flags', work);
    },
  });
}

export interface Flags extends FlagQueueView {
  /** @param stored as the server has it */
  readonly shownOf: (place: AnswerPlace, stored: StoredFlag | null) => ShownFlag | null;
  readonly set: (place: AnswerPlace, wanted: WantedFlag) => void;
  readonly drop: (key: string) => Promise<void>;
}

/** Flags with what is on its way, and the way to set and clear them. */
export function useFlags(): Flags {
  const queue = use(FlagContext);
  if (!queue) throw new Error('Outside the flags.');
  const { personId } = useSession();
  const view = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const { changes } = view;
  const shownOf = useCallback<Flags['shownOf']>(
    (place, stored) =>
      // Asked for every cell in view: most of the time nothing waits.
      shownFlag(stored, changes.size === 0 ? undefined : changes.get(keyOf(personId, place)), personId),
    [changes, personId],
  );
  const set = useCallback<Flags['set']>(
    (place, wanted) => void queue.set(place, wanted).then(() => queue.send()),
    [queue],
  );
  const drop = useCallback<Flags['drop']>((key) => queue.drop(key), [queue]);
  return { ...view, shownOf, set, drop };
}
