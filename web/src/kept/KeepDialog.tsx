import { useState } from 'react';
import { useReached } from '../api/connection';
import type { Schemas } from '../api/client';
import { Button } from '../components/Button';
import { Facts } from '../components/Facts';
import { Meter } from '../components/Meter';
import { ModalDialog } from '../components/ModalDialog';
import { ProblemPanel } from '../components/ProblemPanel';
import { PARTS } from '../components/wording';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { useKeepAhead } from './keep-ahead';
import { useKept } from './KeptGate';
import { ratableOf } from './ratable';
import { KEPT_DAYS } from './rules';
import { KEPT } from './wording';

const DAY_MS = 86_400_000;

/** Puts all that rating needs on this device, and says whether it is there. */
export function KeepButton({ assessment }: { assessment: Schemas['AssessmentDto'] }) {
  const t = useTexts(KEPT);
  const { close } = useTexts(PARTS);
  const { number, dateTime, date } = useFormats();
  const kept = useKept();
  const isReached = useReached();
  const ahead = useKeepAhead(assessment);
  const [isOpen, setOpen] = useState(false);
  const found = ratableOf(kept.reads, kept.assessments).find(({ id }) => id === assessment.id);
  const whole = found?.whole;
  const { progress } = ahead;
  const asOf = whole && new Date(whole.at).toISOString();
  return (
    <>
      <Button look="plain" onPress={() => setOpen(true)}>
        {asOf === undefined ? t.keep : `✓ ${t.keptOn(date(asOf))}`}
      </Button>
      <ModalDialog title={t.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t.text}</p>
        {found && whole && (
          <div role="status">
            <p>
              <strong>✓ {t.ready}</strong>
            </p>
            <Facts
              facts={[
                [t.facts.when, dateTime(new Date(whole.at).toISOString())],
                [t.facts.units, number(whole.units)],
                [t.facts.requirements, number(whole.requirements)],
                [t.facts.size, t.megabytes(number(found.size / 1e6, 1))],
                [t.facts.until, date(new Date(found.keptAt + KEPT_DAYS * DAY_MS).toISOString())],
              ]}
            />
          </div>
        )}
        {progress && (
          <div role="status">
            {t.progress(number(progress.done), number(progress.of))}
            <Meter label={t.title} value={progress.done} of={progress.of} />
          </div>
        )}
        {ahead.error !== undefined && <ProblemPanel error={ahead.error} />}
        {kept.isFull && (
          <p className="notice bad" role="alert">
            {t.noRoom}
          </p>
        )}
        {!('serviceWorker' in navigator) && <p className="notice warn">{t.noWorker}</p>}
        <p className="small quiet">{t.sharing}</p>
        <div className="row">
          <Button look="primary" isDisabled={progress !== undefined || !isReached} onPress={ahead.run}>
            {whole ? t.refresh : t.start}
          </Button>
          <Button onPress={() => setOpen(false)}>{close}</Button>
        </div>
      </ModalDialog>
    </>
  );
}
