// First of all: it takes what one-time links bring out of the address.
import './app/link-token';
import '@fontsource-variable/noto-sans-sc/index.css';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asProblem } from './api/problem';
import { App } from './app/App';
import { applyTheme } from './app/theme';
import { Keeper } from './kept/keeper';
import { startKept } from './kept/start';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { goToSignIn } from './session/session';
import { registerWorker } from './worker/register';

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
const keeper = new Keeper(client);
const started = startKept(client, keeper);
createRoot(place).render(
  <StrictMode>
    <App client={client} keeper={keeper} started={started} />
  </StrictMode>,
);
registerWorker();
