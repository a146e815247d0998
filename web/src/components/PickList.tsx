import { useId, useState } from 'react';
import { texts, useTexts } from '../language/language';
import { TickOption } from './TickOption';
import type { Option } from './Choice';
import { TextField } from './TextField';
import './pick-list.css';

const WORDS = texts({
  en: {
    search: (label: string) => `Search: ${label}`,
    none: 'Nothing fits.',
    chosen: (list: string) => `Chosen: ${list}`,
  },
  id: {
    search: (label: string) => `Cari: ${label}`,
    none: 'Tidak ada yang cocok.',
    chosen: (list: string) => `Dipilih: ${list}`,
  },
  zh: {
    search: (label: string) => `查找：${label}`,
    none: '没有符合的内容。',
    chosen: (list: string) => `已选：${list}`,
  },
});
/** From so many options on one searches. */
const MANY = 8;
/** More are found by searching. */
const MOST_SHOWN = 100;

interface PickListProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly value: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
}

/** Any number of a list; what is chosen is told above it, and comes first. */
export function PickList({ label, options, value, onChange, hint, fault }: PickListProps) {
  const t = useTexts(WORDS);
  const id = useId();
  const [search, setSearch] = useState('');
  // The order is that of the moment when the list was opened: nothing jumps away under the finger.
  const [first] = useState(value);
  const wanted = search.trim().toLowerCase();
  const fitting = [
    ...options.filter(({ key }) => first.includes(key)),
    ...options.filter(({ key }) => !first.includes(key)),
  ].filter(({ label: text, detail = '' }) => `${text} ${detail}`.toLowerCase().includes(wanted));
  const toggle = (key: string, isOn: boolean): void =>
    onChange(isOn ? [...value, key] : value.filter((one) => one !== key));
  return (
    <div className="field pick-list" role="group" aria-labelledby={id}>
      <span id={id} className="label">
        {label}
      </span>
      {hint !== undefined && <span className="hint">{hint}</span>}
      <span className="small" role="status">
        {value.length > 0 ? t.chosen(value.join(', ')) : ''}
      </span>
      {options.length > MANY && <TextField label={t.search(label)} value={search} onChange={setSearch} type="search" />}
      <div className="pick-list-options" tabIndex={0} role="region" aria-label={label}>
        {fitting.length === 0 && <p className="quiet small">{t.none}</p>}
        {fitting.slice(0, MOST_SHOWN).map(({ key, label: text, detail }) => (
          <TickOption key={key} isSelected={value.includes(key)} onChange={(isOn) => toggle(key, isOn)}>
            {text}
            {detail !== undefined && <span className="small quiet"> {detail}</span>}
          </TickOption>
        ))}
      </div>
      {fault !== undefined && <span className="fault">{fault}</span>}
    </div>
  );
}
