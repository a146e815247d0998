import { csvOf } from './csv';

/** Gives the person a table as a file. */
export function saveCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const address = URL.createObjectURL(new Blob([csvOf(header, rows)], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser begins to read it after this event.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
