import { useState } from 'react';
import type { TranslatedDraft } from '../casework/translated';
import { LANGUAGE_NAMES, texts, useTexts } from '../language/language';
import { Button } from './Button';
import './pick-list.css';
import { TextField } from './TextField';

const WORDS = texts({
  en: { english: (label: string) => `${label} (English, or for all languages)`, add: (name: string) => `+ ${name}` },
  id: {
    english: (label: string) => `${label} (Inggris, atau untuk semua bahasa)`,
    add: (name: string) => `+ ${name}`,
  },
  zh: { english: (label: string) => `${label}（英文，或用于所有语言）`, add: (name: string) => `+ ${name}` },
});
const OTHERS = ['id', 'zh'] as const;

interface TranslatedDraftFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  /** Left out: one line. */
  readonly lines?: number;
  readonly isRequired?: boolean;
  readonly value: TranslatedDraft;
  readonly onChange: (value: TranslatedDraft) => void;
}

/** A text that may be in several languages; a translation that is there is always shown, so that none is left behind. */
export function TranslatedDraftField(props: TranslatedDraftFieldProps) {
  const { label, hint, fault, lines, isRequired = false, value, onChange } = props;
  const t = useTexts(WORDS);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const shown = OTHERS.filter((language) => value[language] !== '' || opened.includes(language));
  const closed = OTHERS.filter((language) => !shown.includes(language));
  const size = lines === undefined ? {} : { lines };
  return (
    <div className="stack translated-field">
      <TextField
        label={shown.length === 0 ? label : t.english(label)}
        value={value.base}
        onChange={(base) => onChange({ ...value, base })}
        {...(hint === undefined ? {} : { hint })}
        {...{ fault, isRequired, ...size }}
      />
      {shown.map((language) => (
        <TextField
          key={language}
          label={`${label} (${LANGUAGE_NAMES[language]})`}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          {...size}
        />
      ))}
      {closed.length > 0 && (
        <div className="row">
          {closed.map((language) => (
            <Button
              key={language}
              look="plain"
              aria-label={`${label}: ${t.add(LANGUAGE_NAMES[language])}`}
              onPress={() => setOpened([...opened, language])}
            >
              <span className="small">{t.add(LANGUAGE_NAMES[language])}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
