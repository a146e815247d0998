import { useId } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../../language/language';

interface LanguageChoiceProps {
  readonly label: string;
  readonly hint?: string;
  /** The label is read out, not shown. */
  readonly isLabelHidden?: boolean;
}

/** All languages are in sight, each in its own words: who does not read the page's finds theirs. */
export function LanguageChoice({ label, hint, isLabelHidden = false }: LanguageChoiceProps) {
  const { language, choose } = useLanguage();
  const id = useId();
  return (
    <div className="entry-languages" role="group" aria-labelledby={id}>
      <span id={id} className={isLabelHidden ? 'unseen' : 'label'}>
        {label}
      </span>
      <span className="row">
        {LANGUAGES.map((key) => (
          <button key={key} type="button" lang={key} aria-pressed={key === language} onClick={() => choose(key)}>
            {LANGUAGE_NAMES[key]}
          </button>
        ))}
      </span>
      {hint !== undefined && <span className="hint">{hint}</span>}
    </div>
  );
}
