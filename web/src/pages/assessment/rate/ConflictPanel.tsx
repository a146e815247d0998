import { useState } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { Button } from '../../../components/Button';
import { RadioOption } from '../../../components/RadioOption';
import { useFormats, type ApiText } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useOutbox } from '../../../outbox/OutboxProvider';
import type { PendingChange } from '../../../outbox/change';
import type { AnswerContent } from '../../../rating/answer';
import type { FieldConflict } from '../../../rating/merge';
import { RATE } from './wording';

interface ConflictPanelProps {
  readonly change: PendingChange;
  /** How a rating is called, by dimension. */
  readonly ratingText: (dimension: string, value: unknown) => string;
  readonly dimensionTitle: (dimension: string) => string;
}

/** What two people changed differently, part by part; or what the server did not take. */
export function ConflictPanel({ change, ratingText, dimensionTitle }: ConflictPanelProps) {
  const t = useTexts(RATE);
  const outbox = useOutbox();
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const { state } = change;
  if (state.kind === 'refused') {
    return (
      <div className="notice bad" role="alert">
        <h3>{t.refusedTitle}</h3>
        <p>{state.message}</p>
        <Button onPress={() => void outbox.drop(change.key)}>{t.drop}</Button>
      </div>
    );
  }
  if (state.kind !== 'conflict') return null;
  const isDecided = state.conflicts.every(({ field }) => field in chosen);
  return (
    <div className="notice warn" role="alert">
      <h3>{t.conflictTitle}</h3>
      <p>{t.conflictText}</p>
      {state.conflicts.map((conflict) => (
        <FieldChoice
          key={conflict.field}
          conflict={conflict}
          title={titleOf(conflict.field, t.fields, dimensionTitle)}
          ratingText={ratingText}
          value={chosen[conflict.field] ?? null}
          onChoose={(whose) => setChosen({ ...chosen, [conflict.field]: whose })}
        />
      ))}
      <Button
        look="primary"
        isDisabled={!isDecided}
        onPress={() => void outbox.decide(change.key, chosen).then(() => outbox.send())}
      >
        {t.keep}
      </Button>
    </div>
  );
}

function titleOf(
  field: FieldConflict['field'],
  fields: Readonly<Record<'answer' | 'note' | 'reason', string>>,
  dimensionTitle: (dimension: string) => string,
): string {
  if (field === 'answer' || field === 'note' || field === 'reason') return fields[field];
  return dimensionTitle(field.slice('rating:'.length));
}

interface FieldChoiceProps {
  readonly conflict: FieldConflict;
  readonly title: string;
  readonly ratingText: (dimension: string, value: unknown) => string;
  readonly value: 'mine' | 'theirs' | null;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

function FieldChoice({ conflict, title, ratingText, value, onChoose }: FieldChoiceProps) {
  const t = useTexts(RATE);
  const { text } = useFormats();
  const shown = (side: unknown): string => {
    if (conflict.field.startsWith('rating:')) return ratingText(conflict.field.slice('rating:'.length), side);
    if (conflict.field === 'answer') return answerText(side as AnswerContent | null);
    return side === null || side === '' ? t.nothing : text(side as ApiText);
  };
  const answerText = (answer: AnswerContent | null): string => {
    if (answer === null) return t.nothing;
    if (answer.kind === 'notApplicable') return `${t.notApplicable}: ${text(answer.reason)}`;
    const ratings = Object.entries(answer.ratings).map(([dimension, rating]) => ratingText(dimension, rating));
    return [...ratings, answer.note ?? ''].filter((part) => part !== '').join(' · ');
  };
  return (
    <RadioGroup className="rate-choice" value={value} onChange={(whose) => onChoose(whose as 'mine' | 'theirs')}>
      <Label className="label">{title}</Label>
      <RadioOption value="mine" className="rate-side">
        <strong>{t.mine}</strong> {shown(conflict.mine)}
      </RadioOption>
      <RadioOption value="theirs" className="rate-side">
        <strong>{t.theirs}</strong> {shown(conflict.theirs)}
      </RadioOption>
    </RadioGroup>
  );
}
