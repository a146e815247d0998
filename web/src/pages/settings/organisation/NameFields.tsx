import { TextField } from '../../../components/TextField';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../language/language';
import type { TypedText } from './api-text';

interface NameFieldsProps {
  readonly label: string;
  readonly value: TypedText;
  readonly onChange: (value: TypedText) => void;
  readonly hint?: string;
  /** At least in English. */
  readonly isRequired?: boolean;
}

/** A text in each language of the reports. */
export function NameFields({ label, value, onChange, hint, isRequired = false }: NameFieldsProps) {
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      label={`${label}, ${LANGUAGE_NAMES[language]}`}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
      maxLength={200}
      isRequired={isRequired && language === 'en'}
      {...(language === 'en' && hint !== undefined ? { hint } : {})}
    />
  ));
}
