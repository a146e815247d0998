import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { Button } from '../components/Button';
import { ProblemPanel } from '../components/ProblemPanel';
import { Section } from '../components/Section';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import { useSession } from '../session/session';
import { FlagMark } from './FlagMark';
import { FlaggedBy } from './FlagPart';
import './flags.css';
import { addressOfFlag, useOpenFlags, type OpenFlag } from './use-open-flags';
import { FLAG } from './wording';

/** Shown before somebody asks for more. */
const FIRST = 20;

/** What the team wants to come back to, each with the way there. */
export function OpenFlags({ assessment }: { assessment: Schemas['AssessmentDto'] }) {
  const t = useTexts(FLAG);
  const { number } = useFormats();
  const flags = useOpenFlags(assessment.id);
  const [isWhole, setWhole] = useState(false);
  const all = flags.data ?? [];
  const isOver = assessment.status === 'completed';
  if (isOver && all.length === 0) return null;
  const text = isOver ? t.left : t.openText;
  const detail = all.length === 0 ? t.none : text(all.length, number(all.length));
  return (
    <Section title={t.open} anchor="flags" detail={flags.data && detail}>
      {flags.isError && <ProblemPanel error={flags.error} onAgain={() => void flags.refetch()} />}
      {all.length > 0 && (
        <ul className="flag-list">
          {(isWhole ? all : all.slice(0, FIRST)).map((flag) => (
            <FlagLine key={`${flag.unit}/${flag.requirement}`} flag={flag} assessment={assessment} />
          ))}
        </ul>
      )}
      {!isWhole && all.length > FIRST && (
        <div>
          <Button onPress={() => setWhole(true)}>{t.more(number(all.length))}</Button>
        </div>
      )}
    </Section>
  );
}

function FlagLine({ flag, assessment }: { flag: OpenFlag; assessment: Schemas['AssessmentDto'] }) {
  const t = useTexts(FLAG);
  const { text } = useFormats();
  const { personId } = useSession();
  const unit = assessment.units.find(({ ref }) => ref === flag.unit);
  const place = unit ? `${unit.ref} ${text(unit.name)}` : t.entity;
  return (
    <li>
      <span>
        <FlagMark />{' '}
        <Link to={addressOfFlag(assessment.id, flag)}>
          {flag.requirement} {text(flag.title)} · {place}
        </Link>
      </span>
      {flag.remark !== null && <span>“{flag.remark}”</span>}
      <FlaggedBy flag={{ isMine: flag.flaggedBy === personId, by: flag.flaggedByName, at: flag.flaggedAt }} />
    </li>
  );
}

/** Before a step that ends the team's work: what is open is said, and does not hinder. */
export function FlagWarning({ assessmentId }: { assessmentId: string }) {
  const t = useTexts(FLAG);
  const { number } = useFormats();
  const count = useOpenFlags(assessmentId).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="notice warn">
      <FlagMark /> {t.warning(count, number(count))}
    </p>
  );
}
