import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value; nothing when it is absent. */
  readonly fault?: string | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
}

export function TextField({ label, hint, fault, lines, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className="field" isInvalid={fault !== undefined}>
      <Label>{label}</Label>
      {lines === undefined ? <Input placeholder={placeholder} /> : <TextArea rows={lines} placeholder={placeholder} />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault">{fault}</FieldError>
    </AriaTextField>
  );
}
