import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../language/language';
import { Button } from './Button';
import { FORMS } from './forms-wording';
import { ModalDialog } from './ModalDialog';

/** Asks before a page is left on which something was typed and not saved. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useTexts(FORMS);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ModalDialog title={t.leaveTitle} isOpen onClose={blocker.reset} isAlert>
      <p>{t.leave}</p>
      <div className="row">
        <Button look="danger" onPress={blocker.proceed}>
          {t.leaveAction}
        </Button>
        <Button onPress={blocker.reset}>{t.stay}</Button>
      </div>
    </ModalDialog>
  );
}
