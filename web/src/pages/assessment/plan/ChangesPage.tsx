import { useState } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { EmptyState } from '../../../components/EmptyState';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { PlanChange } from '../../../plan/changes';
import { useAssessment } from '../AssessmentLayout';
import { BeginDialog } from './BeginDialog';
import { CHANGED } from './change-wording';
import { titlesOf } from './PartPanel';
import { usePlan } from './use-plan';

/** What people changed in the plan that follows from the gaps, step by step. */
export function ChangesPage() {
  const t = useTexts(CHANGED);
  const { id } = useAssessment();
  const { changes, editing, canWrite } = usePlan();
  const [asked, setAsked] = useState<number>();
  const [isBeginning, setBeginning] = useState(false);
  const say = useChangeText();
  const made = changes?.changes ?? [];
  const begin = canWrite && <Button onPress={() => setBeginning(true)}>{t.begin}</Button>;
  return (
    <div className="stack">
      {made.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.empty}>
          <Link to={`/assessments/${id}/plan`}>{t.toTimeline}</Link>
          {begin}
        </EmptyState>
      ) : (
        <>
          <div className="row spread">
            <p className="quiet">{t.text}</p>
            {begin}
          </div>
          <ol className="plan-list">
            {made.map(({ change, refusal }, at) => (
              <li key={at}>
                <div className="row spread">
                  <span>
                    {say(change)} {refusal !== null && <Badge tone="warn">{t.leftOut}</Badge>}
                  </span>
                  {canWrite && (
                    <Button look="plain" isDisabled={editing.isBusy} onPress={() => setAsked(at)}>
                      {t.takeBack}
                    </Button>
                  )}
                </div>
                {refusal !== null && (
                  <p className="small quiet">
                    {refusal.message} {refusal.hint}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {isBeginning && <BeginDialog onClose={() => setBeginning(false)} />}
      <Confirmation
        title={t.takeBack}
        text={t.takeBackText}
        action={t.takeBack}
        isOpen={asked !== undefined}
        isBusy={editing.isBusy}
        error={editing.error}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          const rest = made.filter((_, at) => at !== asked).map(({ change }) => change);
          void editing.write(rest).then((isDone) => {
            if (isDone) setAsked(undefined);
          });
        }}
      />
    </div>
  );
}

/** A change in a sentence. */
function useChangeText(): (change: PlanChange) => string {
  const t = useTexts(CHANGED);
  const { text, date } = useFormats();
  const { plan } = usePlan();
  const titles = titlesOf(plan, text);
  return (change) => {
    const quoted = (id: string | undefined): string => t.quoted((id !== undefined && titles.get(id)) || lastPart(id));
    const own = (title: PlanChange['title']): string => t.quoted(title === undefined ? '' : text(title));
    const subject = quoted(change.workItem ?? change.part ?? change.workstream);
    switch (change.kind) {
      case 'merge':
        return t.said.merge(subject, quoted(change.into));
      case 'split':
        return t.said.split(subject, own(change.title));
      case 'move':
        return t.said.move(subject, quoted(change.to));
      case 'order':
        return t.said.order((change.workstreams ?? []).map(quoted).join(', '));
      case 'add':
        return t.said.add(quoted(change.workstream), own(change.item?.title));
      case 'link':
        return t.said.link(subject, quoted(change.dependency?.on));
      case 'unlink':
        return t.said.unlink(subject, quoted(change.on));
      case 'notBefore':
        return t.said.notBefore(subject, date(change.date ?? ''));
      case 'begin':
        return t.said.begin('', own(change.title));
      default:
        return t.said[change.kind](subject);
    }
  };
}

/** Of a part that is not in the plan any more, the end of its id says most. */
const lastPart = (id: string | undefined): string => id?.slice(id.lastIndexOf('/') + 1) ?? '';
