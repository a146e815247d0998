import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import './tick-option.css';

interface TickOptionProps {
  /** In a group. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
  /** The name is read out, not shown. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** Something that is so or is not, or one of several that can be chosen together. */
export function TickOption({ children, label, ...props }: TickOptionProps) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="tick-option" {...(label === undefined ? {} : { 'aria-label': label })}>
        <span className="tick-box" aria-hidden="true" />
        {children !== undefined && <span>{children}</span>}
      </CheckboxButton>
    </CheckboxField>
  );
}
