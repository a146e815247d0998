import { useSearchParams } from 'react-router';

interface AddressValues<K extends string> {
  readonly values: Readonly<Record<K, string>>;
  readonly set: (key: K, value: string) => void;
  readonly clear: () => void;
  /** Whether any of them says something. */
  readonly isSet: boolean;
}

/** Filters that stand in the address, so that what is shown can be sent to somebody; an empty one is left out. */
export function useAddress<K extends string>(keys: readonly K[]): AddressValues<K> {
  const [params, setParams] = useSearchParams();
  const change = (changes: Readonly<Partial<Record<K, string>>>): void => {
    const next = new URLSearchParams(params);
    for (const key of keys) {
      const value = changes[key];
      if (value === '') next.delete(key);
      else if (value !== undefined) next.set(key, value);
    }
    setParams(next, { replace: true });
  };
  const values = Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) as Record<K, string>;
  return {
    values,
    set: (key, value) => change({ [key]: value } as Partial<Record<K, string>>),
    clear: () => change(Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>),
    isSet: keys.some((key) => values[key] !== ''),
  };
}
