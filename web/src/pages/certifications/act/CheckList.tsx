import { CheckboxButton, CheckboxField, CheckboxGroup, FieldError, Label } from 'react-aria-components';

interface CheckListProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly detail?: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly fault?: string | undefined;
}

/** Several of a list. */
export function CheckList({ label, options, chosen, onChange, fault }: CheckListProps) {
  return (
    <CheckboxGroup
      className="field"
      value={[...chosen]}
      onChange={(keys) => onChange(keys)}
      isInvalid={fault !== undefined}
    >
      <Label className="label">{label}</Label>
      <div className="certify-checks">
        {options.map(({ key, label: text, detail }) => (
          <CheckboxField key={key} value={key}>
            <CheckboxButton className="certify-check">
              {({ isSelected }) => (
                <>
                  <span className="certify-box" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  <span>
                    {text} {detail !== undefined && <span className="small quiet">{detail}</span>}
                  </span>
                </>
              )}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldError className="fault">{fault}</FieldError>
    </CheckboxGroup>
  );
}
