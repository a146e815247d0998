import { useSyncExternalStore } from 'react';

/** Whether the server answered the last time that it was asked. Whether the browser believes to be on line says little. */
let isReached = true;
const listeners = new Set<() => void>();

/** Told by whatever calls the server. */
export function toldReached(answered: boolean): void {
  if (answered === isReached) return;
  isReached = answered;
  for (const listener of listeners) listener();
}

export const wasReached = (): boolean => isReached;

export function onReached(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Drawn again when it changes. */
export const useReached = (): boolean => useSyncExternalStore(onReached, wasReached);
