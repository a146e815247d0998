import { useState } from 'react';
import { problemOf } from '../api/problem';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { ProblemPanel } from './ProblemPanel';
import { PARTS } from './wording';

interface CsvButtonProps {
  /** Address of the list below the server's, with what chooses its rows. */
  readonly path: string;
  readonly fileName: string;
}

/** Downloads a list as a table for spreadsheets: all that is chosen, not only what is shown. */
export function CsvButton({ path, fileName }: CsvButtonProps) {
  const t = useTexts(PARTS);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const download = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const response = await fetch(path, { headers: { Accept: 'text/csv' } });
      if (!response.ok) throw await problemOf(response);
      saveAs(await response.blob(), fileName);
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <>
      <Button isDisabled={isBusy} onPress={() => void download()}>
        {isBusy ? t.loading : t.asCsv}
      </Button>
      {error !== undefined && <ProblemPanel error={error} onAgain={() => void download()} />}
    </>
  );
}

/** Hands bytes to the browser as a file. */
function saveAs(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A path with what chooses; what is not said is left out. */
export function pathWith(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const known = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known).toString()}`;
}
