import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import type { TypedText } from '../language/text-edit';
import { Button } from './Button';
import './forms.css';
import { FORMS } from './forms-wording';
import { TranslatedField } from './TranslatedField';

interface TextListProps {
  readonly label: string;
  readonly hint?: string;
  readonly itemLabel: string;
  readonly items: readonly TypedText[];
  readonly onChange: (items: readonly TypedText[]) => void;
  readonly lines?: number;
  readonly fault?: string | undefined;
}

/** Texts one below the other, in an order that counts. */
export function TextList({ label, hint, itemLabel, items, onChange, lines, fault }: TextListProps) {
  const t = useTexts(FORMS);
  const { number } = useFormats();
  const without = (at: number): TypedText[] => items.filter((_, index) => index !== at);
  return (
    <fieldset className="bare">
      <legend className="label">{label}</legend>
      {hint !== undefined && <p className="small quiet">{hint}</p>}
      {items.map((item, at) => (
        // Texts have no id: the place in the list is what they are told apart by.
        <div key={at} className="item-row">
          <TranslatedField
            label={t.number(itemLabel, number(at + 1))}
            value={item}
            onChange={(changed) => onChange(items.map((one, index) => (index === at ? changed : one)))}
            {...(lines === undefined ? {} : { lines })}
          />
          <span className="row">
            {at > 0 && (
              <Button
                aria-label={t.up(number(at + 1))}
                onPress={() => {
                  const next = without(at);
                  next.splice(at - 1, 0, item);
                  onChange(next);
                }}
              >
                ↑
              </Button>
            )}
            <Button aria-label={t.removeNumber(number(at + 1))} onPress={() => onChange(without(at))}>
              ×
            </Button>
          </span>
        </div>
      ))}
      {fault !== undefined && <p className="fault small">{fault}</p>}
      <div>
        <Button onPress={() => onChange([...items, ''])}>
          {t.add}
          <span className="unseen">: {label}</span>
        </Button>
      </div>
    </fieldset>
  );
}
