import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Option } from './Choice';
import './pick-list.css';

interface SearchChoiceProps<K extends string> {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
}

/** One of a long list, found by typing a part of it. */
export function SearchChoice<K extends string>(props: SearchChoiceProps<K>) {
  const { label, options, value, onChange, hint, fault, isRequired = false } = props;
  return (
    <ComboBox
      className="field"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as K);
      }}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      menuTrigger="focus"
      defaultItems={options.map((option) => ({ ...option, id: option.key }))}
    >
      <Label>{label}</Label>
      <div className="search-choice">
        <Input />
        <Button className="search-choice-open">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault">{fault}</FieldError>
      <Popover className="popover">
        <ListBox<Option<K> & { id: K }>>
          {({ id, label: text, detail }) => (
            <ListBoxItem id={id} className="option" textValue={text}>
              {text}
              {detail !== undefined && <div className="small quiet">{detail}</div>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
