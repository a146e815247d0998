import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from './Button';
import './copyable.css';
import { PROOF } from './proof-wording';

interface CopyableProps {
  readonly label: string;
  readonly value: string;
}

/** Something that is carried elsewhere: a link, a secret, a hash. */
export function Copyable({ label, value }: CopyableProps) {
  const t = useTexts(PROOF);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid(t.copied);
    } catch {
      setSaid(t.copyByHand);
    }
  };
  return (
    <div className="copyable">
      <span className="small quiet">{label}</span>
      <span className="copyable-value">
        <code>{value}</code>
        <Button onPress={() => void copy()} aria-label={`${t.copy}: ${label}`}>
          {t.copy}
        </Button>
      </span>
      <span className="small" role="status">
        {said}
      </span>
    </div>
  );
}
