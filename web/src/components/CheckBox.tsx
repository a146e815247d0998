import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import './checkbox.css';

interface CheckBoxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Something that holds or does not, said beside the box. */
export function CheckBox({ children, ...props }: CheckBoxProps) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="check">
        <span className="check-box" aria-hidden="true">
          {props.isSelected ? '✓' : ''}
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
