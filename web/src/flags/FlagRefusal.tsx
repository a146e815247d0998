import { Button } from '../components/Button';
import { useTexts } from '../language/language';
import { keyOf, type AnswerPlace } from '../outbox/change';
import { useSession } from '../session/session';
import { useFlags } from './FlagProvider';
import { FLAG } from './wording';

/** What the server said to a flag that it did not take. */
export function FlagRefusal({ place }: { place: AnswerPlace }) {
  const t = useTexts(FLAG);
  const { changes, drop } = useFlags();
  const { personId } = useSession();
  const pending = changes.get(keyOf(personId, place));
  if (pending?.state.kind !== 'refused') return null;
  return (
    <div className="notice bad" role="alert">
      <h3>{t.refused}</h3>
      <p>{pending.state.message}</p>
      <Button onPress={() => void drop(pending.key)}>{t.drop}</Button>
    </div>
  );
}
