import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import type { TypedEffort } from './fields';
import { PART } from './part-wording';

interface EffortFieldsProps {
  readonly effort: TypedEffort;
  readonly onEffort: (effort: TypedEffort) => void;
}

/** Three person-days: low, likely, high. */
export function EffortFields({ effort, onEffort }: EffortFieldsProps) {
  const t = useTexts(PART);
  return (
    <>
      <div className="plan-three">
        {(['low', 'likely', 'high'] as const).map((key) => (
          <TextField
            key={key}
            label={t[key]}
            inputMode="numeric"
            value={effort[key]}
            onChange={(value) => onEffort({ ...effort, [key]: value })}
          />
        ))}
      </div>
      <p className="small quiet">{t.effortHint}</p>
    </>
  );
}
