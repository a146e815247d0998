import { useEffect, useState } from 'react';

/** Something that is typed over several pages, kept in this browser until it is done with: a reload loses nothing. */
export function useKept<T extends object>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...read<T>(key) }));
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(value));
  }, [key, value]);
  const set = (part: Partial<T>): void => setValue((now) => ({ ...now, ...part }));
  const startAgain = (): void => setValue(initial);
  return { value, set, startAgain };
}

/** Forgets what was kept: what was typed has become something that is stored. */
export function forgetKept(key: string): void {
  localStorage.removeItem(key);
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
