import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { $api } from '../api/client';
import { useReached } from '../api/connection';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { goToSignIn, useSession } from '../session/session';
import { Button } from '../components/Button';
import { useFlags } from '../flags/FlagProvider';
import { KeptLinks } from '../kept/KeptLinks';
import { lastSent } from './last-sent';
import './outbox.css';
import { useFilesView, useOutboxView } from './OutboxProvider';
import { OUTBOX } from './wording';

/** How often the server is tried while it is not reached, milliseconds. */
const AGAIN_MS = 5_000;

/** Above every page: that there is no network, what waits on this device, and what to do where something has to be done. */
export function ConnectionState() {
  const t = useTexts(OUTBOX);
  const { number, ago } = useFormats();
  const { personId } = useSession();
  const isReached = useReached();
  const { changes, isSignedOut, isFull } = useOutboxView();
  const { files, isSignedOut: isFilesOut } = useFilesView();
  // A flag is a change as well, for whoever reads this.
  const changed = changes.size + useFlags().changes.size;
  useReturn(isReached);
  const isOut = isSignedOut || isFilesOut;
  const isQuiet = isReached && !isOut && !isFull;
  const parts = [
    ...(changed > 0 ? [t.changes(changed, number(changed))] : []),
    ...(files.length > 0 ? [t.files(files.length, number(files.length))] : []),
  ];
  const [first, second] = parts;
  const what = first !== undefined && second !== undefined ? t.and(first, second) : first;
  const count = changed + files.length;
  const sentAt = lastSent(personId);
  return (
    <div className={isQuiet ? undefined : 'notice warn connection no-print'} role="status" aria-label={t.region}>
      {isFull && <p>{t.full}</p>}
      {!isReached && (
        <p>
          <strong>{t.offline}</strong> {what === undefined ? t.offlineNothing : t.kept(what, count)}{' '}
          {sentAt !== undefined && <span className="quiet">{t.lastSent(ago(sentAt, new Date()))}</span>}
        </p>
      )}
      {!isReached && <KeptLinks />}
      {isReached && isOut && (
        <>
          <p>
            <strong>{t.signedOut}</strong> {what !== undefined && t.keptOut(what, count)}
          </p>
          <Button onPress={goToSignIn}>{t.signIn}</Button>
        </>
      )}
    </div>
  );
}

/** Looks for the server while it is not reached; once it is, all that is shown is read again. */
function useReturn(isReached: boolean): void {
  const client = useQueryClient();
  const wasAway = useRef(false);
  useEffect(() => {
    if (isReached) {
      if (wasAway.current) void client.invalidateQueries();
      wasAway.current = false;
      return undefined;
    }
    wasAway.current = true;
    const { queryKey } = $api.queryOptions('get', '/v1/session', {});
    const look = (): void => void client.refetchQueries({ queryKey, exact: true });
    const timer = setInterval(look, AGAIN_MS);
    addEventListener('online', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
    };
  }, [isReached, client]);
}
