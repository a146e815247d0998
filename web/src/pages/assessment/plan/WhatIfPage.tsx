import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { TickOption } from '../../../components/TickOption';
import { Loaded } from '../../../components/Loaded';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { PlanChange } from '../../../plan/changes';
import { workstreamRef } from '../../../plan/rows';
import { useAssessment } from '../AssessmentLayout';
import { useLevelTitles } from '../level-titles';
import { CHANGED } from './change-wording';
import { PLAN, usePlan } from './use-plan';

/** What would follow if only some workstreams were done: length, score, level and what still stands before the next one. */
export function WhatIfPage() {
  const t = useTexts(CHANGED);
  const { text, number, date } = useFormats();
  const { id } = useAssessment();
  const { plan, changes, editing, canWrite } = usePlan();
  const [params, setParams] = useSearchParams();
  const [isFreed, setFreed] = useState(true);
  const dropped = new Set((params.get('without') ?? '').split(',').filter((one) => one !== ''));
  const all = plan.workstreams.map((one) => one.id);
  const done = all.filter((one) => !dropped.has(one));
  const choose = (chosen: readonly string[]): void => {
    const next = new URLSearchParams(params);
    const without = all.filter((one) => !chosen.includes(one)).join(',');
    if (without === '') next.delete('without');
    else next.set('without', without);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const made = (changes?.changes ?? []).map(({ change }) => change);
  const postponing: PlanChange[] = [...dropped].map((workstream) => ({ kind: 'postpone', workstream }));
  const body: Schemas['WhatIfDto'] =
    isFreed && dropped.size > 0 ? { changes: [...made, ...postponing], done } : { done };
  const tried = useQuery({
    queryKey: ['post', `${PLAN}/what-if`, id, body],
    queryFn: async () => {
      const { data } = await api.POST(`${PLAN}/what-if`, { params: { path: { assessmentId: id } }, body });
      if (!data) throw new Error('The answer is empty.');
      return data;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <div className="plan-columns">
      <div className="stack">
        <h3>{t.whatIfTitle}</h3>
        <p className="quiet">{t.whatIfText}</p>
        <div className="row">
          <Button onPress={() => choose(all)}>{t.all}</Button>
          <Button onPress={() => choose([])}>{t.none}</Button>
          <Button onPress={() => choose(plan.workstreams.filter((one) => one.quickWin).map((one) => one.id))}>
            {t.quick}
          </Button>
        </div>
        <CheckboxGroup className="stack" value={done} onChange={choose}>
          <Label className="unseen">{t.whatIfTitle}</Label>
          <div className="plan-plain">
            {plan.workstreams.map((one) => (
              <TickOption key={one.id} value={one.id}>
                <span>
                  {workstreamRef(one.number)} {text(one.title)}{' '}
                  <span className="small quiet">{t.personDays(number(one.effort.likely))}</span>
                </span>
              </TickOption>
            ))}
          </div>
        </CheckboxGroup>
        <TickOption isSelected={isFreed} onChange={setFreed}>
          <span>
            {t.postpone} <span className="small quiet">{t.postponeHint}</span>
          </span>
        </TickOption>
      </div>
      <aside className="panel stack plan-panel" aria-live="polite">
        <Loaded query={tried}>
          {(view) => (
            <>
              {tried.isFetching && <p className="small quiet">{t.reckoning}</p>}
              <dl className="plan-facts">
                <dt>{t.length}</dt>
                <dd>{t.days(number(view.workingDays))}</dd>
                <dt>{t.end}</dt>
                <dd>
                  {date(view.endDate)} <Badge tone={view.fits ? 'good' : 'bad'}>{view.fits ? t.within : t.past}</Badge>
                </dd>
                <dt>{t.effort}</dt>
                <dd>{t.personDays(number(view.effort.likely))}</dd>
              </dl>
              {view.outcomes.map((outcome) => (
                <Outcome key={outcome.assessment} outcome={outcome} />
              ))}
              <p className="small quiet">{t.projection}</p>
            </>
          )}
        </Loaded>
        {canWrite && dropped.size > 0 && done.length > 0 && (
          <Button
            isDisabled={editing.isBusy}
            onPress={() =>
              void editing.write([...made, ...postponing]).then((isDone) => {
                if (isDone) choose(all);
              })
            }
          >
            {t.keep}
          </Button>
        )}
      </aside>
    </div>
  );
}

type OutcomeView = Schemas['WhatIfOutcomeDto'];

function Outcome({ outcome }: { outcome: OutcomeView }) {
  const t = useTexts(CHANGED);
  const { text, percent } = useFormats();
  const { plan } = usePlan();
  const levelOf = useLevelTitles(useAssessment().frameworkId);
  const score = (of: OutcomeView['scoreNow']): string => ('decimal' in of ? percent(of.decimal, 1) : '–');
  const title = plan.assessments.find(({ key }) => key === outcome.assessment)?.title;
  const { levelThen } = outcome;
  return (
    <section className="stack">
      <h4>{title === undefined ? outcome.assessment : text(title)}</h4>
      <dl className="plan-facts">
        <dt>{t.scoreNow}</dt>
        <dd>{score(outcome.scoreNow)}</dd>
        <dt>{t.scoreThen}</dt>
        <dd>
          <strong>{score(outcome.scoreThen)}</strong>
        </dd>
        <dt>{t.levelThen}</dt>
        <dd>
          {'reached' in levelThen ? (levelThen.reached === null ? t.noLevel : levelOf(levelThen.reached)) : t.notKnown}
        </dd>
      </dl>
      {'blockers' in levelThen && levelThen.blockers.length > 0 && (
        <p className="small">
          {t.blockers}:{' '}
          {levelThen.blockers
            .map((one) => ('gate' in one ? t.blockerGate(one.gate) : t.blockerScore(percent(one.needed.decimal))))
            .join(', ')}
        </p>
      )}
    </section>
  );
}
