import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { newKey } from '../api/client';
import { onReached, wasReached } from '../api/connection';
import { useSession } from '../session/session';
import { browserStore } from './change-store';
import { FileOutbox, type FilesView } from './file-outbox';
import { browserFiles } from './file-store';
import { rememberSent } from './last-sent';
import { showSaved } from './loaded-trees';
import { Outbox, type OutboxView } from './outbox';
import { sendChange } from './send-change';
import { registerEntry, sendEntryFile } from './send-entry';

/** How long to wait before the server is tried again, milliseconds. */
const AGAIN_MS = 5_000;

interface Outboxes {
  readonly outbox: Outbox;
  readonly files: FileOutbox;
}

const OutboxContext = createContext<Outboxes | undefined>(undefined);

/**
 * Sends what was changed and what was photographed, from whatever page is open: at once, when the connection is back, when
 * the tab is looked at again, and every few seconds.
 */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { personId } = useSession();
  const client = useQueryClient();
  const [{ outbox, files, channel }] = useState(() => openOutboxes(personId, client));
  const [outboxes] = useState<Outboxes>({ outbox, files });
  useEffect(() => {
    // Answers first: they are small, and what colleagues wait for.
    const send = (): void => void outbox.send().then(() => files.send());
    const look = (): void => {
      if (document.visibilityState === 'visible') send();
    };
    const load = (): void => {
      void outbox.load();
      void files.load();
    };
    const back = (): void => {
      if (wasReached()) send();
    };
    channel.addEventListener('message', load);
    const timer = setInterval(() => {
      if (outbox.snapshot().changes.size > 0 || files.snapshot().files.length > 0) send();
    }, AGAIN_MS);
    addEventListener('online', send);
    document.addEventListener('visibilitychange', look);
    const stop = onReached(back);
    send();
    return () => {
      clearInterval(timer);
      stop();
      channel.removeEventListener('message', load);
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', look);
    };
  }, [outbox, files, channel]);
  return <OutboxContext value={outboxes}>{children}</OutboxContext>;
}

function openOutboxes(personId: string, client: QueryClient): Outboxes & { channel: BroadcastChannel } {
  const channel = new BroadcastChannel('tolok-outbox');
  const common = { personId, now: () => Date.now(), tellOthers: () => channel.postMessage('changed') };
  const outbox = new Outbox({
    ...{ ...common, store: browserStore, send: sendChange },
    saved: (place, answer) => {
      rememberSent(personId, Date.now());
      showSaved(client, place, answer, personId);
    },
    alone: async (work) => {
      await navigator.locks.request('tolok-outbox', work);
    },
  });
  const files = new FileOutbox({
    ...{ ...common, store: browserFiles, register: registerEntry, send: sendEntryFile, newKey },
    saved: () => {
      rememberSent(personId, Date.now());
      for (const path of REGISTER) void client.invalidateQueries({ queryKey: ['get', path] });
    },
    free: freeBytes,
    alone: async (work) => {
      await navigator.locks.request('tolok-files', work);
    },
  });
  return { outbox, files, channel };
}

/** What shows the register. */
const REGISTER = ['/v1/assessments/{assessmentId}/evidence', '/v1/evidence/{evidenceId}'] as const;

/** As the browser reckons it; where it does not say, the attempt will. */
async function freeBytes(): Promise<number> {
  const { quota, usage } = (await (navigator as Partial<Navigator>).storage?.estimate()) ?? {};
  return quota === undefined ? Infinity : quota - (usage ?? 0);
}

function useOutboxes(): Outboxes {
  const outboxes = use(OutboxContext);
  if (!outboxes) throw new Error('Outside the outbox.');
  return outboxes;
}

export const useOutbox = (): Outbox => useOutboxes().outbox;
export const useFiles = (): FileOutbox => useOutboxes().files;

/** What waits on this device; drawn again whenever it changes. */
export function useOutboxView(): OutboxView {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot);
}

/** Files that wait on this device; drawn again whenever they change. */
export function useFilesView(): FilesView {
  const files = useFiles();
  return useSyncExternalStore(files.subscribe, files.snapshot);
}
