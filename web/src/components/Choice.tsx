import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTexts } from '../language/language';
import { PARTS } from './wording';

export interface Option<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly detail?: string;
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  /** The label is read out, not shown. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly isDisabled?: boolean;
}

/** One of a list. */
export function Choice<K extends string>(props: ChoiceProps<K>) {
  const { label, isLabelHidden = false, options, value, onChange, hint, fault, isDisabled = false } = props;
  const t = useTexts(PARTS);
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => onChange(key as K)}
      isDisabled={isDisabled}
      isInvalid={fault !== undefined}
      placeholder={t.choose}
    >
      <Label className={isLabelHidden ? 'unseen' : 'label'}>{label}</Label>
      <Button className="select">
        <SelectValue>{({ isPlaceholder, selectedText }) => (isPlaceholder ? t.choose : selectedText)}</SelectValue>
        <span aria-hidden="true">▾</span>
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault">{fault}</FieldError>
      <Popover className="popover">
        <ListBox items={options.map((option) => ({ ...option, id: option.key }))}>
          {({ id, label: text, detail }) => (
            <ListBoxItem id={id} className="option" textValue={text}>
              {text}
              {detail !== undefined && <div className="small quiet">{detail}</div>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
