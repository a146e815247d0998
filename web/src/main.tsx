// First of all: it takes what one-time links bring out of the address.
import './app/link-token';
import '@fontsource-variable/noto-sans-sc/index.css';
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { asProblem } from './api/problem';
import { router } from './app/routes';
import { applyTheme } from './app/theme';
import { LanguageProvider } from './language/language';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { goToSignIn } from './session/session';

applyTheme();

/** Reads are tried again when the server was not reached or is busy; refusals are not. */
const mayPass = (error: unknown): boolean => {
  const { status, isOffline } = asProblem(error);
  return isOffline || status === 429 || status >= 500;
};

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      // Whether the browser believes to be on line says little about the server.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onError: (error) => {
      if (asProblem(error).code === 'access/unauthenticated') goToSignIn();
    },
  }),
});

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the workspace.');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
