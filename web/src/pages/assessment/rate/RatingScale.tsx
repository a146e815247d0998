import { Label, RadioGroup } from 'react-aria-components';
import type { Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { RadioOption } from '../../../components/RadioOption';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { readPercent } from '../../../language/numbers';
import { keyOfOption } from '../../../rating/keys';
import { RATE } from './wording';

interface RatingScaleProps {
  readonly title: string;
  readonly scale: Schemas['TreeScaleDto'];
  readonly value: string | number | undefined;
  /** Number keys rate this one. */
  readonly isActive: boolean;
  readonly isDisabled: boolean;
  /** Undefined: the rating is taken away. */
  readonly onRate: (value: string | number | undefined) => void;
  readonly onActivate: () => void;
}

/** One dimension of one requirement. */
export function RatingScale(props: RatingScaleProps) {
  const { title, scale, value, isActive, isDisabled, onRate, onActivate } = props;
  const t = useTexts(RATE);
  return (
    <div className={isActive ? 'rate-scale active' : 'rate-scale'} onFocus={onActivate}>
      {scale.kind === 'percentage' || scale.kind === 'computed' ? (
        <TypedRating {...props} />
      ) : (
        <RadioGroup value={value === undefined ? null : String(value)} onChange={onRate} isDisabled={isDisabled}>
          <Label className="rate-scale-title">{title}</Label>
          <div className="rate-options">
            {scale.options.map((option, at) => (
              <RatingOption key={option.key} option={option} digit={keyOfOption(scale, at)} step={at} />
            ))}
          </div>
        </RadioGroup>
      )}
      {value !== undefined && !isDisabled && (
        <Button look="plain" onPress={() => onRate(undefined)}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}

interface RatingOptionProps {
  readonly option: Schemas['TreeOptionDto'];
  /** The key that chooses it. */
  readonly digit: string;
  readonly step: number;
}

function RatingOption({ option, digit, step }: RatingOptionProps) {
  const { text } = useFormats();
  const title = text(option.title);
  return (
    <RadioOption value={option.key} className={`rate-option level-${Math.min(step, 5)}`} label={`${digit} ${title}`}>
      <span className="rate-key" aria-hidden="true">
        {digit}
      </span>
      <span>
        <strong>{title}</strong>
        {option.description !== null && <span className="small"> {text(option.description)}</span>}
      </span>
    </RadioOption>
  );
}

/** A percentage, or a result that was reckoned from evidence. */
function TypedRating({ title, scale, value, isDisabled, onRate }: RatingScaleProps) {
  const t = useTexts(RATE);
  const isPercentage = scale.kind === 'percentage';
  const commit = (typed: string): void => {
    const trimmed = typed.trim();
    const percent = isPercentage ? readPercent(trimmed) : undefined;
    if (trimmed === String(value ?? '')) return;
    if (trimmed === '') onRate(undefined);
    else if (!isPercentage) onRate(trimmed);
    else if (percent !== undefined) onRate(Number(percent));
  };
  return (
    <TextField
      key={String(value ?? '')}
      label={`${title} · ${isPercentage ? t.percentage : t.computed}`}
      {...(isPercentage ? {} : { hint: t.computedHint })}
      defaultValue={String(value ?? '')}
      inputMode={isPercentage ? 'decimal' : 'text'}
      isDisabled={isDisabled}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit((event.target as HTMLInputElement).value);
      }}
    />
  );
}
