import { useState } from 'react';
import { api } from '../../../api/client';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useLanguage, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { ConfirmationFields, type Confirmed } from '../act/ConfirmationFields';
import { CERTIFICATIONS } from '../wording';

/** The longest that a token of a calendar may hold. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** An address for the reader's own calendar; the token in it opens nothing else. */
export function CalendarAddress() {
  const t = useTexts(CERTIFICATIONS);
  const { language } = useLanguage();
  const session = useSession();
  const [confirmed, setConfirmed] = useState<Confirmed>({});
  const [address, setAddress] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const [error, setError] = useState<unknown>();
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      const expiresAt = new Date(Date.now() + YEAR_MS).toISOString();
      const { data } = await api.POST('/v1/me/tokens', {
        body: { name: t.calendarName, scopes: ['calendar'], expiresAt, confirmation: confirmed },
      });
      if (data) setAddress(`${location.origin}/v1/calendars/${data.token}/certifications.ics?language=${language}`);
    } catch (fault) {
      setError(fault);
    }
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address ?? '');
    setCopied(true);
  };
  return (
    <section className="panel stack no-print" aria-labelledby="calendar-address">
      <h3 id="calendar-address">{t.calendar}</h3>
      <p className="quiet">{t.calendarText}</p>
      {address === undefined ? (
        <>
          {session.kind !== 'demo' && <ConfirmationFields value={confirmed} onChange={setConfirmed} />}
          <div className="row">
            <Button onPress={() => void make()}>{t.calendarMake}</Button>
          </div>
        </>
      ) : (
        <div className="stack" role="status">
          <p>{t.calendarMade}</p>
          <code className="certify-address">{address}</code>
          <div className="row">
            <Button onPress={() => void copy()}>{isCopied ? t.copied : t.copy}</Button>
          </div>
        </div>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
    </section>
  );
}
