import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../../../api/client';
import { Badge } from '../../../../components/Badge';
import { Button } from '../../../../components/Button';
import { ModalDialog } from '../../../../components/ModalDialog';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { PARTS } from '../../../../components/wording';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { WhyLink } from './WhyLink';
import { WHY } from './wording';

type Why = Schemas['WhyDto'];

interface WhyPanelProps {
  readonly assessment: Schemas['AssessmentDto'];
  readonly figure: string;
}

/** What a figure was made of, step by step down to the answers. */
export function WhyPanel({ assessment, figure }: WhyPanelProps) {
  const t = useTexts(WHY);
  const { language } = useFormats();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/why', {
    params: { path: { assessmentId: assessment.id }, query: { figure, language } },
  });
  const close = (): void => {
    const next = new URLSearchParams(params);
    next.delete('why');
    void navigate({ search: next.toString() === '' ? '' : `?${next.toString()}` }, { preventScrollReset: true });
  };
  const why = query.data;
  return (
    <ModalDialog title={why ? why.label : t.title} isOpen onClose={close}>
      {why ? (
        <Explanation why={why} assessment={assessment} />
      ) : query.isError ? (
        <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
      <Steps onClose={close} />
    </ModalDialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const t = useTexts(WHY);
  const parts = useTexts(PARTS);
  const navigate = useNavigate();
  const { key } = useLocation();
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setCopied(key);
  };
  return (
    <div className="row">
      <Button look="primary" onPress={onClose}>
        {parts.close}
      </Button>
      {key !== 'default' && <Button onPress={() => void navigate(-1)}>{t.back}</Button>}
      <Button onPress={() => void copy()}>{t.copy}</Button>
      <span role="status" className="small quiet">
        {copied === key ? t.copied : ''}
      </span>
    </div>
  );
}

interface ExplanationProps {
  readonly why: Why;
  readonly assessment: Schemas['AssessmentDto'];
}

function Explanation({ why, assessment }: ExplanationProps) {
  const t = useTexts(WHY);
  const { value, rule, inputs, leftOut, source } = why;
  return (
    <>
      <p className="why-value">
        <strong>{value.shown}</strong>
        {value.exact !== null && value.exact !== value.shown && (
          <span className="small quiet">{t.exactly(value.exact)}</span>
        )}
      </p>
      <p>{rule.sentence}</p>
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      {leftOut.length > 0 && (
        <div className="stack">
          <h3>{t.leftOut}</h3>
          <ul className="why-list">
            {leftOut.map(({ figure, label, reason }, at) => (
              <li key={at}>
                {figure === null ? label : <WhyLink figure={figure}>{label}</WhyLink>} – {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {source && <Source source={source} assessment={assessment} />}
    </>
  );
}

function Inputs({ inputs }: { inputs: Why['inputs'] }) {
  const t = useTexts(WHY);
  const { number } = useFormats();
  const hasWeights = inputs.some(({ weight }) => weight !== null);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t.inputs}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.inputs}</th>
            <th scope="col" className="number">
              {t.value}
            </th>
            {hasWeights && (
              <th scope="col" className="number">
                {t.weight}
              </th>
            )}
            <th scope="col">{t.use}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ figure, label, value, weight, use, isThis }, at) => (
            <tr key={at}>
              <td>
                {figure === null ? label : <WhyLink figure={figure}>{label}</WhyLink>}{' '}
                {isThis && <Badge>{t.isThis}</Badge>}
              </td>
              <td className="number">{value.shown}</td>
              {hasWeights && <td className="number">{weight === null ? '' : number(weight)}</td>}
              <td className="small">{t.uses[use]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SourceProps {
  readonly source: NonNullable<Why['source']>;
  readonly assessment: Schemas['AssessmentDto'];
}

/** The answer that a figure rests on, and the way to it. */
function Source({ source, assessment }: SourceProps) {
  const t = useTexts(WHY);
  const { text, dateTime, date } = useFormats();
  const { requirement, unit, note, reason, updatedAt, evidence } = source;
  const search = new URLSearchParams({ unit, requirement });
  return (
    <div className="stack">
      <h3>{t.answer}</h3>
      {reason !== null && <p>{text(reason)}</p>}
      {note !== null && note !== '' && <blockquote className="why-note">{note}</blockquote>}
      {updatedAt !== null && <p className="small quiet">{t.answeredOn(dateTime(updatedAt))}</p>}
      {evidence.length === 0 ? (
        <p className="small quiet">{t.noEvidence}</p>
      ) : (
        <ul className="why-list">
          {evidence.map((one) => (
            <li key={one.ref}>
              {one.ref} {text(one.title)} <span className="small quiet">{date(one.date)}</span>
            </li>
          ))}
        </ul>
      )}
      <Link to={`/assessments/${assessment.id}/rate?${search.toString()}`}>{t.toAnswer}</Link>
    </div>
  );
}
