import { useState } from 'react';
import { Choice, type Option } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { counterpartIn } from './counterpart';
import { ACT } from './wording';

interface CounterpartFieldProps {
  /** Certifications that the person can see; a holder sees none but its own. */
  readonly options: readonly Option<string>[];
  readonly isOffer: boolean;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly fault?: string | undefined;
}

/** The other side of a transfer: chosen where it can be seen, else named by the address that the other party tells. */
export function CounterpartField({ options, isOffer, value, onChange, fault }: CounterpartFieldProps) {
  const t = useTexts(ACT);
  const [typed, setTyped] = useState('');
  if (options.length > 0) {
    return (
      <Choice
        label={isOffer ? t.counterpart : t.counterpartFrom}
        options={options}
        value={value}
        onChange={onChange}
        fault={fault}
      />
    );
  }
  const type = (text: string): void => {
    setTyped(text);
    onChange(counterpartIn(text));
  };
  return (
    <TextField
      label={t.counterpartAddress}
      hint={t.counterpartAddressHint}
      value={typed}
      onChange={type}
      fault={fault === undefined ? undefined : t.counterpartAddressNeeded}
    />
  );
}
