import { useRef, useState } from 'react';
import { Button } from '../../../components/Button';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { focusField } from '../focus-field';
import { CHECK } from './wording';

/** Takes the check id that is printed on a document. */
export function IdForm({ id, onId }: { readonly id: string; readonly onId: (id: string) => void }) {
  const t = useTexts(CHECK);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(id);
  const [wasSent, setWasSent] = useState(false);
  const isMissing = typed.trim() === '';
  return (
    <form
      ref={form}
      className="check-id"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWasSent(true);
        if (isMissing) focusField(form.current, 'id');
        else onId(typed.trim());
      }}
    >
      <TextField
        label={t.id}
        hint={t.idHint}
        name="id"
        maxLength={60}
        autoComplete="off"
        spellCheck="false"
        value={typed}
        onChange={setTyped}
        fault={wasSent && isMissing ? t.idMissing : undefined}
      />
      <Button look="primary" type="submit">
        {t.check}
      </Button>
    </form>
  );
}
