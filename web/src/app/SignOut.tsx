import { useState } from 'react';
import { api } from '../api/client';
import { asProblem } from '../api/problem';
import { Button } from '../components/Button';
import { ModalDialog } from '../components/ModalDialog';
import { ProblemPanel } from '../components/ProblemPanel';
import { PARTS } from '../components/wording';
import { useFlags } from '../flags/FlagProvider';
import { useKeeper } from '../kept/KeptGate';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { forgetSent } from '../outbox/last-sent';
import { useFiles, useFilesView, useOutbox, useOutboxView } from '../outbox/OutboxProvider';
import { FRAME } from './wording';

/** Ends the session, and what is kept on this device for it. What is not sent yet is asked about first. */
export function SignOut() {
  const t = useTexts(FRAME);
  const { cancel } = useTexts(PARTS);
  const { number } = useFormats();
  const keeper = useKeeper();
  const [outbox, files] = [useOutbox(), useFiles()];
  const { changes } = useOutboxView();
  const { files: pending } = useFilesView();
  const flags = useFlags();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const leave = async (drop: boolean): Promise<void> => {
    try {
      await api.DELETE('/v1/session');
    } catch (fault) {
      // Somebody who is signed out already wants the rest of it.
      if (asProblem(fault).status !== 401) {
        setError(fault);
        setAsking(true);
        return;
      }
    }
    if (drop) {
      for (const key of changes.keys()) await outbox.drop(key);
      for (const { key } of pending) await files.remove(key);
      for (const key of flags.changes.keys()) await flags.drop(key);
    }
    forgetSent();
    await keeper.forget().catch(() => undefined);
    location.assign('/sign-in');
  };
  const answers = changes.size + flags.changes.size;
  const isUnsent = answers + pending.length > 0;
  return (
    <>
      <Button look="plain" onPress={() => (isUnsent ? setAsking(true) : void leave(false))}>
        {t.signOut}
      </Button>
      <ModalDialog
        title={isUnsent ? t.unsentTitle : t.signOut}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
          setError(undefined);
        }}
      >
        {isUnsent && (
          <>
            <p>{t.unsent(number(answers), number(pending.length))}</p>
            <p>{t.unsentText}</p>
          </>
        )}
        {error !== undefined &&
          (asProblem(error).isOffline ? (
            <p className="notice bad" role="alert">
              {t.needsNetwork}
            </p>
          ) : (
            <ProblemPanel error={error} />
          ))}
        <div className="row">
          <Button look="primary" onPress={() => void leave(false)}>
            {isUnsent ? t.keepUnsent : t.signOut}
          </Button>
          {isUnsent && (
            <Button look="danger" onPress={() => void leave(true)}>
              {t.dropUnsent}
            </Button>
          )}
          <Button
            onPress={() => {
              setAsking(false);
              setError(undefined);
            }}
          >
            {cancel}
          </Button>
        </div>
      </ModalDialog>
    </>
  );
}
