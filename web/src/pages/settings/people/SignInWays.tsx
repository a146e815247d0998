import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { PEOPLE } from './wording';

/** How somebody comes in. */
export function SignInWays({ signIn }: { signIn: Schemas['PersonSignInDto'] }) {
  const t = useTexts(PEOPLE);
  const { dateTime } = useFormats();
  if (signIn.invitedUntil !== null) return t.invitedUntil(dateTime(signIn.invitedUntil));
  const ways = [
    ...(signIn.password ? [t.password] : []),
    ...(signIn.external ? [t.external] : []),
    ...(signIn.secondFactor ? [t.secondFactor] : []),
  ];
  return ways.length === 0 ? t.noWay : ways.join(' + ');
}
