import { Link } from 'react-router';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { SETUP } from './wording';

/** Why nothing can be changed here, where nothing can. */
export function Closed() {
  const t = useTexts(SETUP);
  const { id, status, engagement } = useAssessment();
  const { canIn } = useSession();
  if (status === 'completed') {
    return (
      <p className="notice">
        <span>
          {t.completed} <Link to={`/assessments/${id}/setup`}>{t.toStatus}</Link>
        </span>
      </p>
    );
  }
  return canIn(engagement.id, 'assessment.write') ? null : <p className="notice">{t.readOnly}</p>;
}
