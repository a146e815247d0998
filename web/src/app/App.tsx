import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import type { Keeper } from '../kept/keeper';
import { KeptProvider } from '../kept/KeptGate';
import { LanguageProvider } from '../language/language';
import { router } from './routes';

interface AppProps {
  readonly client: QueryClient;
  readonly keeper: Keeper;
  /** Ends when it is known whose workspace this is. */
  readonly started: Promise<void>;
}

/** All pages: those for everybody, and the workspace for whoever is signed in. */
export function App({ client, keeper, started }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <KeptProvider keeper={keeper} started={started}>
          <RouterProvider router={router} />
        </KeptProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
