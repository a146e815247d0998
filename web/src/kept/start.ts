import type { QueryClient } from '@tanstack/react-query';
import { $api } from '../api/client';
import { asProblem } from '../api/problem';
import type { Keeper } from './keeper';

/** How long the server may take to say who is signed in before one goes on with what is kept, milliseconds. */
const PATIENCE_MS = 4_000;

/**
 * Finds out whose workspace this is before anything is drawn. The server says it; where it is not reached, whoever was
 * signed in here last, with what was kept of theirs. Once it says that nobody is, nothing stays on the device for reading.
 */
export async function startKept(client: QueryClient, keeper: Keeper): Promise<void> {
  const session = $api.queryOptions('get', '/v1/session', {});
  const asked = client.query({ ...session, retry: false, staleTime: 0 });
  const begun = asked.then(
    // Storage may be blocked: then the workspace needs a network, as it would without all this.
    async (who) => {
      const before = keeper.person;
      await keeper.begin(who.personId).catch(() => undefined);
      // The server was slow, and what is shown is of who was here before.
      if (before !== undefined && before !== who.personId) location.reload();
    },
    async (error: unknown) => {
      const { status } = asProblem(error);
      if (status === 401) await keeper.forget().catch(() => undefined);
      else await keeper.beginUnreached().catch(() => false);
    },
  );
  // What is kept is put back while the first answers are under way: nobody has to wait for it.
  const known = asked.then(
    () => undefined,
    () => begun,
  );
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)).then(async () => {
    if (client.getQueryData(session.queryKey) === undefined) await keeper.beginUnreached().catch(() => false);
  });
  await Promise.race([known, late]);
}
