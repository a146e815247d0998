import { useQueryClient } from '@tanstack/react-query';

/** What a step of a certification changes: itself, its parts, the register, dates, and the portfolio. */
const TOUCHED = ['/v1/certif', '/v1/portfolio', '/v1/interest'];

/** Has everything read anew that a step of a certification may have changed. */
export function useTouched(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => TOUCHED.some((path) => String(queryKey[1]).startsWith(path)),
    });
}
