import { useState } from 'react';
import { useFormats } from '../language/formats';
import { LANGUAGE_NAMES, LANGUAGES, useTexts } from '../language/language';
import { byLanguage, forAll, lacksEnglish, type TypedText } from '../language/text-edit';
import { Button } from './Button';
import './forms.css';
import { FORMS } from './forms-wording';
import { TextField } from './TextField';

interface TranslatedFieldProps {
  readonly label: string;
  readonly value: TypedText;
  readonly onChange: (value: TypedText) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly lines?: number;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A text that reports print: worded once for all languages, or in each. Of several wordings the one in the language of the
 * page is shown, the others on demand.
 */
export function TranslatedField(props: TranslatedFieldProps) {
  const { label, value, onChange, hint, fault, lines, isRequired = false, autoFocus = false } = props;
  const t = useTexts(FORMS);
  const { language } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const shared = {
    ...(hint === undefined ? {} : { hint }),
    ...(lines === undefined ? {} : { lines }),
  };
  const ofField = <span className="unseen">: {label}</span>;
  if (typeof value === 'string') {
    return (
      <div className="translated">
        <TextField {...{ label, value, onChange, fault, autoFocus, isRequired, ...shared }} />
        <Button
          look="plain"
          onPress={() => {
            setOpen(true);
            onChange(byLanguage(value, language));
          }}
        >
          {t.translate}
          {ofField}
        </Button>
      </div>
    );
  }
  if (!isOpen && !lacksEnglish(value)) {
    return (
      <div className="translated">
        <TextField
          {...{ label, fault, autoFocus, ...shared }}
          value={value[language] ?? ''}
          onChange={(part) => onChange({ ...value, [language]: part })}
          isRequired={isRequired && language === 'en'}
        />
        <Button look="plain" aria-expanded={false} onPress={() => setOpen(true)}>
          {t.otherLanguages}
          {ofField}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="translated several">
      <legend className="label">{label}</legend>
      {hint !== undefined && <p className="hint small quiet">{hint}</p>}
      {LANGUAGES.map((one) => (
        <TextField
          key={one}
          label={LANGUAGE_NAMES[one]}
          value={value[one] ?? ''}
          onChange={(part) => onChange({ ...value, [one]: part })}
          fault={one !== 'en' ? undefined : lacksEnglish(value) ? t.needsEnglish : fault}
          {...(lines === undefined ? {} : { lines })}
          isRequired={isRequired && one === 'en'}
        />
      ))}
      <span className="row">
        <Button look="plain" aria-expanded onPress={() => setOpen(false)} isDisabled={lacksEnglish(value)}>
          {t.oneLanguage}
          {ofField}
        </Button>
        <Button look="plain" onPress={() => onChange(forAll(value, language))}>
          {t.oneText}
          {ofField}
        </Button>
      </span>
    </fieldset>
  );
}
