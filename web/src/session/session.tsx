import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { $api, type Schemas } from '../api/client';
import { asProblem } from '../api/problem';
import { ProblemPanel } from '../components/ProblemPanel';
import { Waiting } from '../components/Waiting';
import { useKeeper } from '../kept/KeptGate';

type Who = Schemas['WhoDto'];

/** Who is signed in, and what they may do; the server decides again on every call. */
export interface Session extends Who {
  /** Somewhere: in the workspace, or in an engagement that was given. */
  readonly can: (right: string) => boolean;
  readonly canIn: (engagementId: string, right: string) => boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Shows the workspace to whoever is signed in; sends all others to sign in, and back afterwards. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = $api.useQuery('get', '/v1/session', {}, { staleTime: 60_000, retry: false });
  const keeper = useKeeper();
  const error: unknown = query.error;
  const isOut = error !== null && asProblem(error).status === 401;
  useEffect(() => {
    // Whatever is kept of somebody stays as long as they are signed in, and no longer.
    if (isOut)
      void keeper
        .forget()
        .catch(() => undefined)
        .then(goToSignIn);
  }, [isOut, keeper]);
  const { data } = query;
  const session = useMemo(() => data && sessionOf(data), [data]);
  if (isOut) return <Waiting />;
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (error === null) return <Waiting />;
  return <ProblemPanel error={error} onAgain={() => void query.refetch()} />;
}

function sessionOf(who: Who): Session {
  const given = who.grants.flatMap(({ rights }) => rights as readonly string[]);
  const own = who.rights as readonly string[];
  return {
    ...who,
    can: (right) => own.includes(right) || given.includes(right),
    canIn: (engagementId, right) =>
      own.includes(right) ||
      who.grants.some(
        (grant) => grant.engagementId === engagementId && (grant.rights as readonly string[]).includes(right),
      ),
  };
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Outside the session gate.');
  return session;
}

export function goToSignIn(): void {
  const here = `${location.pathname}${location.search}`;
  location.replace(here === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(here)}`);
}
