import { useState } from 'react';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { withText } from '../../../rasic/rows';
import { useAssessment } from '../AssessmentLayout';
import { TRACK } from './tracking-wording';
import { useRefreshTracking } from './use-plan';

const PROGRESS = '/v1/assessments/{assessmentId}/plan-progress';

interface ReportDialogProps {
  readonly item: Schemas['TrackedItemDto'];
  readonly onClose: () => void;
}

/** How a work item stands, told as a whole; what was told before stays below. */
export function ReportDialog({ item, onClose }: ReportDialogProps) {
  const t = useTexts(TRACK);
  const parts = useTexts(PARTS);
  const { text, percent, date } = useFormats();
  const { language } = useLanguage();
  const { id: assessmentId } = useAssessment();
  const refresh = useRefreshTracking();
  const path = { assessmentId };
  const history = $api.useQuery('get', PROGRESS, { params: { path, query: { workItem: item.id } } });
  const put = $api.useMutation('put', PROGRESS);
  const [startedOn, setStarted] = useState(item.startedOn ?? '');
  const [finishedOn, setFinished] = useState(item.finishedOn ?? '');
  const [done, setDone] = useState(String(item.percent));
  const [expectedEnd, setExpected] = useState(item.expectedEnd ?? '');
  const [note, setNote] = useState(item.note === null ? '' : text(item.note));
  const share = /^\d{1,3}$/.test(done.trim()) ? Number(done) : undefined;
  const send = (): void => {
    if (share === undefined) return;
    put.mutate(
      {
        params: { path, header: ifMatch(item.version) },
        body: {
          workItem: item.id,
          percent: share,
          startedOn: startedOn === '' ? null : startedOn,
          finishedOn: finishedOn === '' ? null : finishedOn,
          expectedEnd: expectedEnd === '' || finishedOn !== '' ? null : expectedEnd,
          ...(note.trim() === '' ? {} : { note: withText(item.note ?? '', language, note.trim()) }),
        },
      },
      {
        onSuccess: () => {
          void refresh();
          onClose();
        },
      },
    );
  };
  return (
    <ModalDialog title={t.reportOf(text(item.title))} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField label={t.startedOn} type="date" value={startedOn} onChange={setStarted} />
        <TextField label={t.percent} inputMode="numeric" value={done} onChange={setDone} />
        {finishedOn === '' && (
          <TextField label={t.expectedEnd} type="date" value={expectedEnd} onChange={setExpected} />
        )}
        <TextField
          label={t.finishedOn}
          type="date"
          value={finishedOn}
          onChange={(day) => {
            setFinished(day);
            if (day !== '') setDone('100');
          }}
        />
        <TextField label={t.note} lines={2} value={note} onChange={setNote} maxLength={1000} />
        {put.isError && <ProblemPanel error={put.error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={put.isPending || share === undefined || share > 100}>
            {t.tell}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
      {history.data && history.data.history.length > 0 && (
        <>
          <h3>{t.earlier}</h3>
          <ul className="plan-list small">
            {history.data.history.map((one) => (
              <li key={one.version}>
                {t.told(percent(one.percent / 100), date(one.madeAt), one.madeBy ?? t.somebody)}
                {one.note !== null && `: ${text(one.note)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </ModalDialog>
  );
}
