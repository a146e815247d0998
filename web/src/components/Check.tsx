import type { ReactNode } from 'react';
import './forms.css';

interface CheckProps {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Something that is on or off; pressing anywhere on its words changes it. */
export function Check({ isChosen, onChange, isDisabled = false, children }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
