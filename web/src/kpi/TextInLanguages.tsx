import { Button } from '../components/Button';
import { TextField } from '../components/TextField';
import type { ApiText } from '../language/formats';
import { LANGUAGE_NAMES, LANGUAGES, texts, useTexts, type Language } from '../language/language';

const WORDS = texts({
  en: { apart: 'Write it in each language', together: 'The same in all languages' },
  id: { apart: 'Tulis dalam setiap bahasa', together: 'Sama dalam semua bahasa' },
  zh: { apart: '分别填写各语言', together: '所有语言相同' },
});

/** A text on its way to the API: the same for all languages, or one for each. */
export type Written = string | Readonly<Record<Language, string>>;

/** @returns what can be written on from what the API has */
export function writtenOf(text: ApiText | null): Written {
  if (text === null || typeof text === 'string') return text ?? '';
  return { en: text.en, id: text.id ?? '', zh: text.zh ?? '' };
}

/** @returns null for nothing; languages left empty are left out, and English stands for them */
export function apiTextOf(written: Written): ApiText | null {
  if (typeof written === 'string') return written.trim() === '' ? null : written.trim();
  const { en, id, zh } = written;
  const first = [en, id, zh].map((text) => text.trim()).find((text) => text !== '');
  if (first === undefined) return null;
  return {
    en: en.trim() === '' ? first : en.trim(),
    ...(id.trim() === '' ? {} : { id: id.trim() }),
    ...(zh.trim() === '' ? {} : { zh: zh.trim() }),
  };
}

interface TextInLanguagesProps {
  readonly label: string;
  readonly value: Written;
  readonly onChange: (value: Written) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly lines?: number;
}

/** A text that readers of all languages see: one for all, or one for each. */
export function TextInLanguages({ label, value, onChange, hint, fault, lines }: TextInLanguagesProps) {
  const t = useTexts(WORDS);
  const more = lines === undefined ? {} : { lines };
  const hinted = hint === undefined ? {} : { hint };
  if (typeof value === 'string') {
    return (
      <div className="stack kpi-tight">
        <TextField label={label} value={value} onChange={onChange} fault={fault} {...hinted} {...more} />
        <div>
          <Button look="plain" onPress={() => onChange({ en: value, id: value, zh: value })}>
            {t.apart}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <fieldset className="stack kpi-tight kpi-set">
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={LANGUAGE_NAMES[language]}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          fault={language === 'en' ? fault : undefined}
          {...more}
        />
      ))}
      <div>
        <Button look="plain" onPress={() => onChange(value.en)}>
          {t.together}
        </Button>
      </div>
    </fieldset>
  );
}
