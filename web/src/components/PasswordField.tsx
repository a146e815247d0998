import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FieldError, Input, Label, TextField as AriaTextField } from 'react-aria-components';
import { useTexts } from '../language/language';
import './password-field.css';
import { PASSWORD_FIELD } from './password-field-wording';

interface PasswordFieldProps {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it; nothing when it is absent. */
  readonly fault?: string | undefined;
  readonly hasFocus?: boolean;
  /** Rules, or anything else that is to be known before it is typed; it is read with the field. */
  readonly children?: ReactNode;
}

/** A password: hidden until it is asked for, with a word when the capitals are locked. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, name, autoComplete, value, onChange, fault, hasFocus = false, children } = props;
  const t = useTexts(PASSWORD_FIELD);
  const described = useId();
  const [isShown, setShown] = useState(false);
  const [isLocked, setLocked] = useState(false);
  const look = (event: KeyboardEvent<HTMLInputElement>): void => setLocked(event.getModifierState('CapsLock'));
  return (
    <AriaTextField
      className="field"
      name={name}
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoFocus={hasFocus}
      // What is shown is a password all the same: no keyboard is to learn or to change it.
      spellCheck="false"
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      {...(children === undefined ? {} : { 'aria-describedby': described })}
    >
      <Label>{label}</Label>
      <span className="password-field">
        <Input autoCapitalize="none" onKeyDown={look} onKeyUp={look} onBlur={() => setLocked(false)} />
        <button
          type="button"
          className="button plain"
          aria-label={isShown ? t.hidePassword : t.showPassword}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t.hide : t.show}
        </button>
      </span>
      <span className="password-lock" role="status">
        {isLocked && `⇪ ${t.locked}`}
      </span>
      {children !== undefined && <div id={described}>{children}</div>}
      <FieldError className="fault">{fault}</FieldError>
    </AriaTextField>
  );
}
