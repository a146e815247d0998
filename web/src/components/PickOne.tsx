import { Label, RadioGroup } from 'react-aria-components';
import './forms.css';
import { RadioOption } from './RadioOption';
import type { Option } from './Choice';

interface PickOneProps<K extends string> {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
}

/** One of few, all of them in view with what each means. */
export function PickOne<K extends string>({ label, options, value, onChange }: PickOneProps<K>) {
  return (
    <RadioGroup className="picks" value={value} onChange={(key) => onChange(key as K)}>
      <Label className="label">{label}</Label>
      {options.map(({ key, label: text, detail }) => (
        <RadioOption key={key} value={key} className="pick">
          <strong>{text}</strong>
          {detail !== undefined && <span className="small quiet">{detail}</span>}
        </RadioOption>
      ))}
    </RadioGroup>
  );
}
