import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { texts, useTexts } from '../language/language';
import { Confirmation } from './Confirmation';

const WORDS = texts({
  en: {
    title: 'Leave without saving?',
    text: 'What you changed on this page is not saved yet and would be lost.',
    leave: 'Leave',
  },
  id: {
    title: 'Keluar tanpa menyimpan?',
    text: 'Perubahan Anda di halaman ini belum disimpan dan akan hilang.',
    leave: 'Keluar',
  },
  zh: { title: '不保存就离开？', text: '您在本页的修改尚未保存，离开将会丢失。', leave: '离开' },
});

/** Asks before what was typed is lost, to another page or with the window. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useTexts(WORDS);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Confirmation
      title={t.title}
      text={t.text}
      action={t.leave}
      isOpen={blocker.state === 'blocked'}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
