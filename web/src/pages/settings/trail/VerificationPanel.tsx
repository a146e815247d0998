import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useVerification, type TrailPlace, type Verification } from './use-trail';
import { TRAIL } from './wording';

/** Has the server recompute every seal of a trail, and says what came out. */
export function VerificationPanel({ place }: { place: TrailPlace }) {
  const t = useTexts(TRAIL);
  const verification = useVerification(place);
  return (
    <div className="stack">
      <div className="no-print">
        <Button onPress={() => verification.mutate()} isDisabled={verification.isPending}>
          {verification.isPending ? t.verifying : t.verify}
        </Button>
      </div>
      {verification.isError && <ProblemPanel error={verification.error} />}
      <div role="status">{verification.data && <Outcome outcome={verification.data} />}</div>
    </div>
  );
}

function Outcome({ outcome: { intact, events, checkpoint, problems } }: { outcome: Verification }) {
  const t = useTexts(TRAIL);
  const { number, dateTime } = useFormats();
  if (intact) {
    return (
      <div className="notice good">
        <strong>✓ {t.intact(number(events))}</strong>
        <p>{checkpoint ? t.checkpoint(number(checkpoint.seq), dateTime(checkpoint.at)) : t.noCheckpoint}</p>
      </div>
    );
  }
  return (
    <div className="notice bad">
      <strong>✕ {t.broken}</strong>
      <ul>
        {problems.map(({ seq, message }, at) => (
          <li key={at}>
            {seq === null ? '' : `${t.event(number(seq))}: `}
            {message}
          </li>
        ))}
      </ul>
      <p>{t.brokenText}</p>
    </div>
  );
}
