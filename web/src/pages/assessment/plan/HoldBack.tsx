import { useState } from 'react';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { withNotBefore, withoutNotBefore } from '../../../plan/changes';
import { PART } from './part-wording';
import { usePlan } from './use-plan';

interface HoldBackProps {
  readonly part: string;
  readonly from: string;
  readonly stated?: string | undefined;
}

/** A day before which a part does not start: what dragging states, for those who type. */
export function HoldBack({ part, from, stated }: HoldBackProps) {
  const t = useTexts(PART);
  const { changes, editing } = usePlan();
  const made = (changes?.changes ?? []).map(({ change }) => change);
  const isStated = stated !== undefined || made.some((change) => change.kind === 'notBefore' && change.part === part);
  const [day, setDay] = useState(stated ?? from);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') void editing.write(withNotBefore(made, part, day));
      }}
    >
      <TextField label={t.notBefore} type="date" value={day} onChange={setDay} />
      <Button type="submit" isDisabled={editing.isBusy || day === ''}>
        {t.hold}
      </Button>
      {isStated && (
        <Button
          look="plain"
          isDisabled={editing.isBusy}
          onPress={() => void editing.write(withoutNotBefore(made, part))}
        >
          {t.letGo}
        </Button>
      )}
    </form>
  );
}
