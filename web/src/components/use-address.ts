import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What is chosen on a page, in its address: can be sent, bookmarked, and gone back to. Empty values are left out. */
export function useAddress<K extends string>(
  names: readonly K[],
): readonly [Readonly<Record<K, string>>, (changes: Partial<Record<K, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<K, string>;
  const change = useCallback(
    (changes: Partial<Record<K, string>>): void => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries<string | undefined>(changes)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  return [values, change];
}
