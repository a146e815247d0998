import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Waiting } from '../components/Waiting';
import type { Keeper, KeptView } from './keeper';

const KeeperContext = createContext<Keeper | undefined>(undefined);
const StartedContext = createContext(false);

interface KeptProviderProps {
  readonly keeper: Keeper;
  /** Ends when it is known whose workspace this is. */
  readonly started: Promise<void>;
  readonly children: ReactNode;
}

export function KeptProvider({ keeper, started, children }: KeptProviderProps) {
  const [isStarted, setStarted] = useState(false);
  useEffect(() => {
    void started.then(() => setStarted(true));
  }, [started]);
  return (
    <KeeperContext value={keeper}>
      <StartedContext value={isStarted}>{children}</StartedContext>
    </KeeperContext>
  );
}

/** Draws the workspace once it is known whose it is, by the server or by what is kept. */
export function KeptGate({ children }: { children: ReactNode }) {
  return use(StartedContext) ? children : <Waiting />;
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
