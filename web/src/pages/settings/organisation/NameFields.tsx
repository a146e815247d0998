import { TextField } from '../../../components/TextField';
import { LANGUAGE_NAMES, LANGUAGES, useTexts } from '../../../language/language';
import type { TypedText } from './api-text';
import { ORGANISATION } from './wording';

interface NameFieldsProps {
  readonly value: TypedText;
  readonly onChange: (value: TypedText) => void;
}

/** A name in each language of the reports. */
export function NameFields({ value, onChange }: NameFieldsProps) {
  const t = useTexts(ORGANISATION);
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      label={t.nameIn(LANGUAGE_NAMES[language])}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
      maxLength={200}
      isRequired={language === 'en'}
      {...(language === 'en' ? { hint: t.others } : {})}
    />
  ));
}
