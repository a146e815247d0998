import { useEffect, useRef } from 'react';

interface Keys {
  readonly digit: (digit: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly unit: (by: 1 | -1) => void;
  readonly exclude: () => void;
  readonly flag: () => void;
  readonly undo: () => void;
  readonly search: () => void;
  readonly help: () => void;
}

const TYPED = 'input:not([type=radio]), textarea, [contenteditable], [role=dialog] *, [role=listbox] *';
/** Whose own arrow keys have a meaning already. */
const MOVED = '[role=radiogroup] *, [role=listbox] *, select';

/** Keys of the rating workspace; whoever types, or is in a dialog, types. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      if (event.altKey || event.isComposing || target.closest(TYPED) !== null) return;
      if (actOn(event, latest.current, target.closest(MOVED) !== null)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** @returns whether the key meant something */
function actOn(event: KeyboardEvent, keys: Keys, isMoving: boolean): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'z' || event.shiftKey) return false;
    keys.undo();
    return true;
  }
  if (/^[0-9]$/.test(key)) keys.digit(key);
  else if (key === 'j' || key === 'J' || (key === 'ArrowDown' && !isMoving)) keys.step(1);
  else if (key === 'k' || key === 'K' || (key === 'ArrowUp' && !isMoving)) keys.step(-1);
  else if (key === 'ArrowRight' && !isMoving) keys.unit(1);
  else if (key === 'ArrowLeft' && !isMoving) keys.unit(-1);
  else if (key === 'n' || key === 'N') keys.exclude();
  else if (key === 'f' || key === 'F') keys.flag();
  else if (key === '/') keys.search();
  else if (key === '?') keys.help();
  else return false;
  return true;
}
