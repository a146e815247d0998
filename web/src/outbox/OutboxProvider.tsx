import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../session/session';
import { browserStore } from './change-store';
import { Outbox, type OutboxView } from './outbox';
import { sendChange } from './send-change';
import { showSaved } from './loaded-trees';

/** How long to wait before the server is tried again, milliseconds. */
const AGAIN_MS = 5_000;

const OutboxContext = createContext<Outbox | undefined>(undefined);

/** Sends what was changed: at once, when the connection is back, when the tab is looked at again, and every few seconds. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { personId } = useSession();
  const client = useQueryClient();
  const [{ outbox, channel }] = useState(() => openOutbox(personId, client));
  useEffect(() => {
    const send = (): void => void outbox.send();
    const look = (): void => {
      if (document.visibilityState === 'visible') send();
    };
    const load = (): void => void outbox.load();
    channel.addEventListener('message', load);
    const timer = setInterval(() => {
      if (outbox.snapshot().changes.size > 0) send();
    }, AGAIN_MS);
    addEventListener('online', send);
    document.addEventListener('visibilitychange', look);
    send();
    return () => {
      clearInterval(timer);
      channel.removeEventListener('message', load);
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', look);
    };
  }, [outbox, channel]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

function openOutbox(personId: string, client: QueryClient): { outbox: Outbox; channel: BroadcastChannel } {
  const channel = new BroadcastChannel('tolok-outbox');
  const outbox = new Outbox({
    ...{ personId, store: browserStore, send: sendChange, now: () => Date.now() },
    saved: (place, answer) => showSaved(client, place, answer, personId),
    alone: async (work) => {
      await navigator.locks.request('tolok-outbox', work);
    },
    tellOthers: () => channel.postMessage('changed'),
  });
  return { outbox, channel };
}

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('Outside the outbox.');
  return outbox;
}

/** What waits on this device; drawn again whenever it changes. */
export function useOutboxView(): OutboxView {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot);
}
