import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import { Waiting } from '../components/Waiting';
import type { Keeper, KeptView } from './keeper';

const KeeperContext = createContext<Keeper | undefined>(undefined);

interface KeptGateProps {
  readonly keeper: Keeper;
  readonly isStarted: boolean;
  readonly children: ReactNode;
}

/** Draws the workspace once it is known whose it is, by the server or by what is kept. */
export function KeptGate({ keeper, isStarted, children }: KeptGateProps) {
  return <KeeperContext value={keeper}>{isStarted ? children : <Waiting />}</KeeperContext>;
}

export function useKeeper(): Keeper {
  const keeper = use(KeeperContext);
  if (!keeper) throw new Error('Outside the gate of what is kept.');
  return keeper;
}

/** What is on this device for reading; drawn again whenever it changes. */
export function useKept(): KeptView {
  const keeper = useKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot);
}
