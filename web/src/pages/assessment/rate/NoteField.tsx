import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { RATE } from './wording';

/** How long somebody pauses before what was typed is kept, milliseconds. */
const PAUSE_MS = 500;

interface NoteFieldProps {
  readonly note: string;
  readonly isRated: boolean;
  readonly isDisabled: boolean;
  readonly onNote: (note: string) => void;
}

/** Keeps what is typed at every pause, and when the field is left. To be keyed by the answer that it belongs to. */
export function NoteField({ note, isRated, isDisabled, onNote }: NoteFieldProps) {
  const t = useTexts(RATE);
  const [typed, setTyped] = useState<string | undefined>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unkept = useRef<(() => void) | undefined>(undefined);
  const keep = (text: string): void => {
    clearTimeout(timer.current);
    unkept.current = undefined;
    setTyped(undefined);
    if (text !== note) onNote(text);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      // Somebody went on to the next requirement within the pause.
      unkept.current?.();
    },
    [],
  );
  return (
    <TextField
      label={t.note}
      hint={isRated || (typed ?? note) === '' ? t.noteHint : t.noteNeedsRating}
      lines={3}
      value={typed ?? note}
      isDisabled={isDisabled}
      maxLength={4000}
      onChange={(text) => {
        setTyped(text);
        clearTimeout(timer.current);
        unkept.current = () => {
          if (text !== note) onNote(text);
        };
        timer.current = setTimeout(() => {
          unkept.current = undefined;
          if (text !== note) onNote(text);
        }, PAUSE_MS);
      }}
      onBlur={() => {
        if (typed !== undefined) keep(typed);
      }}
    />
  );
}
