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
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/** A text that reports print: worded once for all languages, or in each. */
export function TranslatedField({ label, value, onChange, fault, isRequired = false, ...props }: TranslatedFieldProps) {
  const t = useTexts(FORMS);
  const { language } = useFormats();
  const { hint, autoFocus = false, lines, placeholder } = props;
  const shared = {
    isRequired,
    ...(lines === undefined ? {} : { lines }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  if (typeof value === 'string') {
    return (
      <div className="translated">
        <TextField
          {...{ label, value, onChange, fault, autoFocus, ...shared }}
          {...(hint === undefined ? {} : { hint })}
        />
        <Button look="plain" onPress={() => onChange(byLanguage(value, language))}>
          {t.translate}
          <span className="unseen">: {label}</span>
        </Button>
      </div>
    );
  }
  const lack = lacksEnglish(value) ? t.needsEnglish : undefined;
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
          fault={one === 'en' ? (lack ?? fault) : undefined}
          {...shared}
          isRequired={isRequired && one === 'en'}
        />
      ))}
      <Button look="plain" onPress={() => onChange(forAll(value, language))}>
        {t.oneText}
        <span className="unseen">: {label}</span>
      </Button>
    </fieldset>
  );
}
