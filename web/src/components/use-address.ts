import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

interface AddressValues<K extends string> {
  readonly values: Readonly<Record<K, string>>;
  readonly set: (key: K, value: string) => void;
  /** Several at once; an empty value is left out. */
  readonly change: (changes: Partial<Record<K, string>>) => void;
  readonly clear: () => void;
  /** Whether any of them says something. */
  readonly isSet: boolean;
}

/** What is chosen on a page, in its address: can be sent, bookmarked, and gone back to. */
export function useAddress<K extends string>(keys: readonly K[]): AddressValues<K> {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Partial<Record<K, string>>): void => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries<string | undefined>(changes)) {
            if (value === undefined || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const values = Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) as Record<K, string>;
  return {
    ...{ values, change },
    set: (key, value) => change({ [key]: value } as Partial<Record<K, string>>),
    clear: () => change(Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>),
    isSet: keys.some((key) => values[key] !== ''),
  };
}
