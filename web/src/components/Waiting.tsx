import { useEffect, useState } from 'react';
import { useTexts } from '../language/language';
import { PARTS } from './wording';

/** Says that something is on its way; nothing in the first moment, so that quick answers do not flicker. */
export function Waiting() {
  const { loading } = useTexts(PARTS);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {shown ? loading : ''}
    </p>
  );
}
