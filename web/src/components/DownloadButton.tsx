import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { download } from './download';
import { ProblemPanel } from './ProblemPanel';
import { PARTS } from './wording';

interface DownloadButtonProps {
  readonly address: string;
  readonly fileName: string;
  readonly accept?: string;
  readonly label?: string;
}

/** Saves a table of the API as a file. */
export function DownloadButton({ address, fileName, accept = 'text/csv', label }: DownloadButtonProps) {
  const t = useTexts(PARTS);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setError(undefined);
    setBusy(true);
    try {
      await download(address, accept, fileName);
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <>
      <Button onPress={() => void save()} isDisabled={isBusy}>
        {isBusy ? t.loading : (label ?? t.asCsv)}
      </Button>
      {error !== undefined && <ProblemPanel error={error} />}
    </>
  );
}
