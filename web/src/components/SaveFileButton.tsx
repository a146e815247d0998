import { useState } from 'react';
import { useProblemText } from './ProblemPanel';
import { Button } from './Button';

interface SaveFileButtonProps {
  readonly label: string;
  readonly fileName: string;
  /** What the file holds; asked for when the button is pressed. */
  readonly make: () => Blob | Promise<Blob>;
}

/** Gives people a file that the page has, or that the server gives to whoever is signed in only. */
export function SaveFileButton({ label, fileName, make }: SaveFileButtonProps) {
  const problemText = useProblemText();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      saveAs(await make(), fileName);
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <span className="row">
      <Button onPress={() => void save()} isDisabled={isBusy}>
        {label}
      </Button>
      {error !== undefined && (
        <span role="alert" className="small">
          {problemText(error)}
        </span>
      )}
    </span>
  );
}

/** A CSV file of this text. */
export const csvFile = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' });

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
