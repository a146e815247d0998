import type { Schemas } from '../api/client';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { useSession } from '../session/session';
import { FLAG } from './wording';

interface GivenByProps {
  readonly answer: Pick<Schemas['TreeAnswerDto'], 'givenBy' | 'givenByName' | 'updatedAt'>;
}

/** Who gave an answer last, and when. */
export function GivenBy({ answer: { givenBy, givenByName, updatedAt } }: GivenByProps) {
  const t = useTexts(FLAG);
  const { dateTime } = useFormats();
  const { personId } = useSession();
  const when = dateTime(updatedAt);
  const text =
    givenBy === personId
      ? t.answeredByYou(when)
      : givenByName === null
        ? t.answeredAt(when)
        : t.answeredBy(givenByName, when);
  return <p className="small quiet">{text}</p>;
}
