import { useFormats } from '../../../../language/formats';
import { Link } from 'react-router';
import { Button } from '../../../../components/Button';
import { Check } from '../../../../components/Check';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import type { ApiText } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { textOfTyped } from '../../../../language/text-edit';
import { KIND } from '../../../assessment/status';
import type { StepProps } from './context';
import { keyOfDraft, lacksAt, percentOf, reportDateOf, STEPS, titleOf, unitsOf, type Step } from './draft';
import type { Creation } from './use-creation';
import { NEW_ASSESSMENT } from './wording';

interface ReviewStepProps extends StepProps {
  readonly creation: Creation;
}

/** Everything once more, what still lacks, and the button that makes the assessment. */
export function ReviewStep(props: ReviewStepProps) {
  const { engagement, versions, assessments, around, draft, set, creation } = props;
  const t = useTexts(NEW_ASSESSMENT);
  const kind = useTexts(KIND);
  const { text, date, number } = useFormats();
  const base = `/engagements/${engagement.id}/setup/new-assessment`;
  const titleOfOther = (id: string | null, none: string): string => {
    const other: ApiText | undefined = assessments.find((one) => one.id === id)?.title;
    return other === undefined ? none : text(other);
  };
  const framework = versions.find(({ id }) => id === draft.frameworkId);
  const units = unitsOf(draft, around);
  const share = (typed: string, none: string): string => {
    const percent = percentOf(typed);
    return percent === null || percent === undefined
      ? none
      : `${number(Number(percent), percent.includes('.') ? 1 : 0)} %`;
  };
  const facts: readonly (readonly [Step, string, string])[] = [
    ['framework', t.framework, framework ? `${text(framework.title)} ${framework.version}` : '–'],
    ['about', t.kind, kind[draft.kind]],
    ['about', t.name, text(textOfTyped(titleOf(draft, around)) ?? '–')],
    ['about', t.from, draft.from === '' ? '–' : date(draft.from)],
    ['about', t.to, draft.to === '' ? '–' : date(draft.to)],
    ['about', t.reportDate, reportDateOf(draft) === '' ? '–' : date(reportDateOf(draft))],
    ['about', t.key, keyOfDraft(draft, around)],
    ['about', t.documentNumber, draft.documentNumber.trim() === '' ? t.automatic : draft.documentNumber],
    [
      'units',
      t.units,
      `${t.count(number(units.length), units.length === 1)}: ${units.slice(0, 12).join(', ')}${units.length > 12 ? ' …' : ''}`,
    ],
    ['team', t.author, draft.author.trim() === '' ? t.nobody : draft.author],
    ['team', t.reviewer, draft.reviewer.trim() === '' ? t.nobody : draft.reviewer],
    ['team', t.approver, draft.approver.trim() === '' ? t.nobody : draft.approver],
    ['targets', t.target, share(draft.target, t.frameworkTarget)],
    ['targets', t.systemicShare, share(draft.systemicShare, t.usual)],
    ['targets', t.results, t.resultKinds[draft.resultRatings][0]],
    ['earlier', t.compareWith, titleOfOther(draft.previousId, t.previousNone)],
    ['earlier', t.carry, titleOfOther(draft.carryFromId, t.carryNone)],
  ];
  const lacking = STEPS.filter((step) => step !== 'review' && lacksAt(step, draft, around).length > 0);
  return (
    <div className="form">
      <p className="quiet">{t.reviewText}</p>
      {lacking.length > 0 && (
        <div className="notice warn" role="status">
          <ul>
            {lacking.flatMap((step) =>
              lacksAt(step, draft, around).map((field) => (
                <li key={`${step} ${field}`}>
                  <Link to={`${base}/${step}`}>{t.steps[step]}</Link>: {t.lacks[field]}
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      <dl className="facts">
        {facts.map(([step, name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd>
              <Link to={`${base}/${step}`}>
                {t.change}
                <span className="unseen">: {name}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <Check isChosen={draft.startsFieldwork} onChange={(startsFieldwork) => set({ startsFieldwork })}>
        {t.startsFieldwork}
        <div className="small quiet">{t.startsFieldworkHint}</div>
      </Check>
      {draft.carryFromId !== null && !draft.startsFieldwork && <p className="notice warn">{t.carryNeedsFieldwork}</p>}
      {creation.error !== null && <Failure creation={creation} />}
      <div className="form-end">
        <Button
          look="primary"
          onPress={creation.start}
          isDisabled={lacking.length > 0 || creation.phase !== null || creation.madeId !== null}
        >
          {t.create}
        </Button>
        <span role="status" className="small quiet">
          {creation.phase !== null && t.phases[creation.phase]}
        </span>
      </div>
    </div>
  );
}

function Failure({ creation }: { creation: Creation }) {
  const t = useTexts(NEW_ASSESSMENT);
  return (
    <>
      {creation.madeId !== null && (
        <div className="notice warn">
          <strong>{t.madeTitle}</strong>
          <p>{t.made}</p>
          <Link to={`/assessments/${creation.madeId}/setup`}>{t.toAssessment}</Link>
        </div>
      )}
      <ProblemPanel error={creation.error} />
    </>
  );
}
