import { useState, type DragEvent } from 'react';
import { useTexts } from '../../../language/language';
import { CHECK } from './wording';

type Step = 'hashing' | 'unreadable';

/**
 * Takes a file by choice or by drop, and hands over its fingerprint; the file stays where it is. A label around the browser's own
 * input does all of it: whoever scans a code waits for no script that drags.
 */
export function FileCheck({ onHash }: { readonly onHash: (sha256: string) => void }) {
  const t = useTexts(CHECK);
  const [step, setStep] = useState<Step>();
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setStep('hashing');
    try {
      onHash(await sha256Of(file));
      setStep(undefined);
    } catch {
      setStep('unreadable');
    }
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  // Browsers make hashes on pages that nobody on the way can change only.
  if (!globalThis.isSecureContext) return <p className="notice">{t.file.insecure}</p>;
  return (
    <div>
      <label
        className={isOver ? 'check-drop over' : 'check-drop'}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <strong>{t.file.choose}</strong>
        <span id="drop-hint" className="small quiet">
          {t.file.hint}
        </span>
        <input
          type="file"
          className="unseen"
          accept=".pdf,.zip,.json"
          aria-describedby="drop-hint"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <p role="status">{step === 'hashing' && t.file.hashing}</p>
      {step === 'unreadable' && (
        <p className="notice bad" role="alert">
          {t.file.unreadable}
        </p>
      )}
    </div>
  );
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
