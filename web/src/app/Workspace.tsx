import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import type { Keeper } from '../kept/keeper';
import { KeptGate } from '../kept/KeptGate';
import { LanguageProvider } from '../language/language';
import { router } from './routes';

interface WorkspaceProps {
  readonly client: QueryClient;
  readonly keeper: Keeper;
  /** Ends when it is known whose workspace this is. */
  readonly started: Promise<void>;
}

/** All of the workspace, for whoever is signed in. */
export function Workspace({ client, keeper, started }: WorkspaceProps) {
  const [isStarted, setStarted] = useState(false);
  useEffect(() => {
    void started.then(() => setStarted(true));
  }, [started]);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <KeptGate keeper={keeper} isStarted={isStarted}>
          <RouterProvider router={router} />
        </KeptGate>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
