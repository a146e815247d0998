import type { ReactNode } from 'react';
import { RadioButton, RadioField } from 'react-aria-components';

interface RadioOptionProps {
  readonly value: string;
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** One of a group that can be chosen by pressing anywhere on it. */
export function RadioOption({ value, className, label, children }: RadioOptionProps) {
  return (
    <RadioField value={value} {...(label === undefined ? {} : { 'aria-label': label })}>
      <RadioButton className={className}>{children}</RadioButton>
    </RadioField>
  );
}
