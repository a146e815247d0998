import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { asCsv, readTable, withActivityColumn } from '../../../rasic/table';
import { MATRIX, useShowMatrix, type Matrix } from './use-matrix';
import { RASIC } from './wording';

interface PasteDialogProps {
  readonly engagementId: string;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** Brings in a whole table that was copied from a spreadsheet. What is wrong in it is told by line, and nothing is changed. */
export function PasteDialog({ engagementId, matrix, onClose }: PasteDialogProps) {
  const t = useTexts(RASIC);
  const parts = useTexts(PARTS);
  const { number } = useFormats();
  const show = useShowMatrix(engagementId, matrix.id);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const rows = withActivityColumn(readTable(typed));
  const bring = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const { data } = await api.PUT(`${MATRIX}/table`, {
        params: { path: { engagementId, matrixId: matrix.id }, header: ifMatch(matrix.version) },
        body: asCsv(rows),
        bodySerializer: (body: string) => body,
        headers: { 'Content-Type': 'text/csv' },
      });
      await show(data);
      onClose();
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  };
  return (
    <ModalDialog title={t.paste} isOpen onClose={onClose}>
      <p>{t.pasteText}</p>
      <TextField label={t.pasteField} hint={t.pasteHint} lines={8} value={typed} onChange={setTyped} autoFocus />
      {rows.length > 0 && (
        <p className="quiet" role="status">
          {t.pasteSeen(number(rows.length - 1), number(rows[0]?.length ?? 0))}
        </p>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" isDisabled={rows.length < 2 || isBusy} onPress={() => void bring()}>
          {isBusy ? parts.saving : t.pasteBring}
        </Button>
        <FileTrigger
          acceptedFileTypes={['text/csv', 'text/plain', '.csv', '.tsv']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) void file.text().then(setTyped);
          }}
        >
          <Button>{t.pasteFile}</Button>
        </FileTrigger>
        <Button onPress={onClose}>{parts.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
