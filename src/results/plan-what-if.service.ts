import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import { type EffortJson, levelJson, type LevelJson, outcomeJson, type OutcomeJson } from '../report';
import { DomainError } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import type { LocalizedText } from '../shared/text';
import { type Plan, sumEffort } from '../workstream';
import { type ChangeView, readChanges } from './plan-changes.service';
import { ResultsReader } from './results.reader';
import type { SentChange } from '../workstream';

export interface WhatIf {
  /** Instead of those that are kept. */
  readonly changes?: readonly SentChange[];
  /** Ids of workstreams; left out: all. */
  readonly done?: readonly string[];
}

export interface WhatIfWorkstream {
  readonly number: number;
  readonly id: string;
  readonly title: LocalizedText;
  readonly startDate: string;
  readonly endDate: string;
  readonly effort: EffortJson;
  readonly done: boolean;
}

export interface WhatIfOutcome {
  /** Key of the assessment. */
  readonly assessment: string;
  readonly scoreNow: OutcomeJson;
  readonly levelNow: LevelJson;
  readonly scoreThen: OutcomeJson;
  readonly levelThen: LevelJson;
}

export interface WhatIfView {
  readonly workingDays: number;
  readonly limitWorkingDays: number;
  readonly endDate: string;
  readonly fits: boolean;
  readonly effort: EffortJson;
  readonly workstreams: readonly WhatIfWorkstream[];
  readonly postponed: readonly string[];
  readonly changes: readonly ChangeView[];
  readonly outcomes: readonly WhatIfOutcome[];
}

/** What a plan would be, and bring, if it were changed so, or if only some of it were done. Nothing is kept. */
@Injectable()
export class PlanWhatIfService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError as `PlanChangesService.get`; plan/invalid; results/no-plan */
  async whatIf(scope: Scope, assessmentId: string, { changes: sent, done }: WhatIf): Promise<WhatIfView> {
    const { records, wavePlan } = await this.results.planned(scope, assessmentId);
    const changes = sent ? readChanges(sent, records) : wavePlan.changes;
    const { plan, outcomes } = await this.results.whatIf(scope, assessmentId, changes, done);
    if (!plan) throw new DomainError('results/no-plan', 'Nothing is below target, so there is nothing to plan.');
    if (done) refuseUnknown(done, plan);
    const isDone = (id: string): boolean => done === undefined || done.includes(id);
    return {
      ...{ workingDays: plan.length, limitWorkingDays: plan.limitLength, endDate: plan.endDate, fits: plan.fits },
      effort: { ...sumEffort(plan.workstreams.filter(({ id }) => isDone(id)).map(({ effort }) => effort)) },
      workstreams: plan.workstreams.map(({ number, id, template: { title }, startDate, endDate, effort }) => {
        return { ...{ number, id, title, startDate, endDate }, effort: { ...effort }, done: isDone(id) };
      }),
      postponed: plan.postponed.map(({ id }) => id),
      changes: plan.changes,
      outcomes: [...outcomes].map(([assessment, { now, then }]) => ({
        assessment,
        ...{ scoreNow: outcomeJson(now.outcome), levelNow: levelJson(now.level) },
        ...{ scoreThen: outcomeJson(then.outcome), levelThen: levelJson(then.level) },
      })),
    };
  }
}

function refuseUnknown(done: readonly string[], { workstreams }: Plan): void {
  const known = workstreams.map(({ id }) => id);
  const errors = done.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          {
            ...{ pointer: `/done/${index}`, code: 'plan/unknown-workstream' },
            ...{ message: `The plan has no workstream "${id}".`, hint: suggestion(id, known) },
          },
        ],
  );
  if (errors.length === 0) return;
  throw new DomainError('plan/invalid', `${errors[0]?.message ?? ''} Nothing was computed.`, { errors });
}
