import type { ReactNode } from 'react';
import { jsonOf } from '../api/json';
import { ProblemPanel } from './ProblemPanel';
import { Waiting } from './Waiting';

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: (data: Exclude<T, string>) => ReactNode;
}

/** What was asked of the API once it is there; until then that it is on its way, or why it does not come. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { data } = query;
  if (data !== undefined) return children(jsonOf<T>(data));
  if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
  return <Waiting />;
}
