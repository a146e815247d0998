import { $api, type Schemas } from '../../api/client';
import { asProblem } from '../../api/problem';

interface Visitor {
  /** Absent when nobody is signed in, and until that is known. */
  readonly session: Schemas['WhoDto'] | undefined;
  /** Whether the server has said who it is. */
  readonly isKnown: boolean;
  /** The password was right, and the second factor is still to be given. */
  readonly isHalfWay: boolean;
}

/** Who opens a page that is there for everybody. */
export function useVisitor(): Visitor {
  const query = $api.useQuery('get', '/v1/session', {}, { staleTime: 60_000, retry: false });
  const error: unknown = query.error;
  const problem = error === null ? undefined : asProblem(error);
  return {
    session: query.data,
    isKnown: !query.isPending,
    isHalfWay: problem?.code === 'access/second-factor-required',
  };
}
