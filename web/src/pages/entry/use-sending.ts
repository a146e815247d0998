import { useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';

interface Sending<Values> {
  readonly isPending: boolean;
  /** Why the last attempt did not work; null when it did, and while another one runs. */
  readonly error: unknown;
  /** @returns what went wrong; nothing when it worked */
  readonly send: (values: Values) => Promise<Problem | undefined>;
}

/**
 * Sends what a form holds. Not a mutation of the query client: that one leads to the sign-in page when nobody is signed in, which
 * nobody is here.
 */
export function useSending<Values>(work: (values: Values) => Promise<void>): Sending<Values> {
  const [{ isPending, error }, setState] = useState<{ readonly isPending: boolean; readonly error: unknown }>({
    isPending: false,
    error: null,
  });
  const send = async (values: Values): Promise<Problem | undefined> => {
    if (isPending) return undefined;
    setState({ isPending: true, error: null });
    try {
      await work(values);
      setState({ isPending: false, error: null });
      return undefined;
    } catch (fault) {
      setState({ isPending: false, error: fault });
      return asProblem(fault);
    }
  };
  return { isPending, error, send };
}
