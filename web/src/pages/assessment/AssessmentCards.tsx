import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { Meter } from '../../components/Meter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import './cards.css';
import { CARDS, KIND, STATUS, STATUS_TONE } from './status';

type Assessment = Schemas['AssessmentSummaryDto'];

/** Assessments, each with how far it is. */
export function AssessmentCards({ assessments }: { assessments: readonly Assessment[] }) {
  return (
    <ul className="cards">
      {assessments.map((assessment) => (
        <AssessmentCard key={assessment.id} assessment={assessment} />
      ))}
    </ul>
  );
}

function AssessmentCard({ assessment }: { assessment: Assessment }) {
  const t = useTexts(CARDS);
  const status = useTexts(STATUS);
  const kind = useTexts(KIND);
  const { text, number, percent, ago, date } = useFormats();
  const { answered, answerable } = assessment.progress;
  const of = t.answered(number(answered), number(answerable));
  return (
    <li className="panel card">
      <div className="row spread">
        <span className="small quiet">{text(assessment.engagement.title)}</span>
        <Badge tone={STATUS_TONE[assessment.status]}>{status[assessment.status]}</Badge>
      </div>
      <h3>
        <Link to={`/assessments/${assessment.id}/rate`}>{text(assessment.title)}</Link>
      </h3>
      <div className="small quiet">
        {kind[assessment.kind]} · {assessment.frameworkId} · {t.reportOf(date(assessment.reportDate))}
      </div>
      <Meter label={of} value={answered} of={answerable} />
      <div className="row spread small">
        <span>{of}</span>
        {typeof assessment.result?.score === 'string' && (
          <strong>
            {t.score} {percent(assessment.result.score)}
          </strong>
        )}
      </div>
      <div className="small quiet">{t.changed(ago(assessment.updatedAt, new Date()))}</div>
    </li>
  );
}
