import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

/** Tells whether the page is dark now. It is light when it is printed, before the printer sees it. */
export function useIsDark(): boolean {
  return useSyncExternalStore(watchTheme, () => document.documentElement.dataset['theme'] === 'dark');
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

let fontsLoaded = 0;

/** Counts how often parts of the font have come: what was measured before has to be measured again. */
export function useFontsLoaded(): number {
  return useSyncExternalStore(watchFonts, () => fontsLoaded);
}

const watchers = new Set<() => void>();

function onFontsLoaded(): void {
  fontsLoaded += 1;
  for (const watcher of watchers) watcher();
}

function watchFonts(onChange: () => void): () => void {
  if (watchers.size === 0) document.fonts.addEventListener('loadingdone', onFontsLoaded);
  watchers.add(onChange);
  return () => {
    watchers.delete(onChange);
    if (watchers.size === 0) document.fonts.removeEventListener('loadingdone', onFontsLoaded);
  };
}

/** Width of an element in whole pixels, 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      // In print the drawing is fitted as it is.
      if (entry && !matchMedia('print').matches) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const STORED = 'tolok-chart-look';
export type Look = 'chart' | 'table';

/** Whether charts are looked at as drawings or as tables; remembered for those that are opened next. */
export function useLook(): readonly [Look, (look: Look) => void] {
  const [look, setLook] = useState<Look>(() => (localStorage.getItem(STORED) === 'table' ? 'table' : 'chart'));
  const choose = useCallback((next: Look): void => {
    localStorage.setItem(STORED, next);
    setLook(next);
  }, []);
  return [look, choose];
}
