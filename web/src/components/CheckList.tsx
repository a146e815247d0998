import { useState } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { Check } from './Check';
import './forms.css';
import { FORMS } from './forms-wording';
import { TextField } from './TextField';

export interface CheckItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** Why it can not be taken off, where it can not. */
  readonly held?: string | undefined;
}

interface CheckListProps {
  readonly label: string;
  readonly items: readonly CheckItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** How many can be looked over without a filter. */
const LOOKED_OVER = 12;

/** Several of a list, with a filter where it is long. What can not be taken off says why. */
export function CheckList({ label, items, chosen, onChange }: CheckListProps) {
  const t = useTexts(FORMS);
  const { number } = useFormats();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = items.filter((item) => `${item.label} ${item.detail ?? ''}`.toLowerCase().includes(wanted));
  const withAll = (isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const { key, held } of shown) {
      if (isChosen) next.add(key);
      else if (held === undefined) next.delete(key);
    }
    onChange(next);
  };
  const withOne = (key: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  const count = items.filter(({ key }) => chosen.has(key)).length;
  return (
    <fieldset className="bare">
      <legend className="label">{label}</legend>
      {items.length > LOOKED_OVER && <TextField label={t.filter} value={typed} onChange={setTyped} type="search" />}
      <div className="row spread">
        <span className="small quiet" role="status">
          {t.chosen(number(count), number(items.length))}
        </span>
        <span className="row">
          <Button look="plain" onPress={() => withAll(true)}>
            {t.all}
          </Button>
          <Button look="plain" onPress={() => withAll(false)}>
            {t.none}
          </Button>
        </span>
      </div>
      <div className="check-list" tabIndex={0} role="group" aria-label={label}>
        {shown.map(({ key, label: text, detail, held }) => (
          <Check
            key={key}
            isChosen={chosen.has(key)}
            isDisabled={held !== undefined && chosen.has(key)}
            onChange={(isChosen) => withOne(key, isChosen)}
          >
            {text}
            {detail !== undefined && <span className="small quiet"> · {detail}</span>}
            {held !== undefined && <span className="small quiet"> · {held}</span>}
          </Check>
        ))}
        {shown.length === 0 && <p className="quiet">{t.nothingFits}</p>}
      </div>
    </fieldset>
  );
}
