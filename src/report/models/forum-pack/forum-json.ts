import type { DecisionState } from '../../../forum/rules/decision-state';
import type { KpiProgress, ProgressPoint } from '../../../forum/rules/kpi-progress';
import type { AreaChange, PainArea } from '../../../forum/rules/pain-areas';
import { textIn } from '../../../shared/text';
import { intervalJson } from '../kpi-json';
import type { AssessedWave } from '../report-context';
import { figureJson, type Json } from '../score-json';
import type { ForumView } from './pack-context';

/** Everything that a forum pack shows and what it leaves out for want of room, as data. The pack prints its SHA-256. */
export function forumDocument(
  { assessment, framework }: Pick<AssessedWave, 'assessment' | 'framework'>,
  today: string,
  { evidence, pains, decisions, punctuality, progress }: ForumView,
): Json {
  return {
    schema: 'tolok-forum/1',
    framework: { id: framework.id, sha256: framework.hash },
    assessment: { key: assessment.key, documentNumber: assessment.documentNumber },
    today,
    period: { ...evidence.period },
    total: pains.total,
    reasons: pains.reasons,
    painAreas: pains.areas.map(areaJson),
    punctuality: { ...punctuality },
    decisions: decisions.map(({ decision, state, daysLate }) => ({
      ref: decision.ref,
      reason: decision.reason,
      title: textIn(decision.title, 'en'),
      decision: textIn(decision.decision, 'en'),
      ownerFunction: decision.ownerFunction,
      owner: decision.owner,
      raisedOn: decision.raisedOn,
      ...datesJson(decision, state),
      due: decision.due,
      ...{ state, daysLate },
    })),
    progress: progress.map(progressJson),
  };
}

/** Only what is known on the day. */
function datesJson(
  { decidedOn, closedOn }: ForumView['decisions'][number]['decision'],
  state: DecisionState,
): { decidedOn?: string | undefined; closedOn?: string | undefined } {
  const isClosed = state === 'done' || state === 'rejected';
  return { ...(state !== 'proposed' && { decidedOn }), ...(isClosed && { closedOn }) };
}

function areaJson({ rank, reason, share, cumulative, change, decisions, ...area }: PainArea): Json {
  return {
    rank,
    key: reason.key,
    reason: textIn(reason.reason, 'en'),
    count: reason.count,
    share: figureJson(share),
    cumulative: figureJson(cumulative),
    cause: reason.cause,
    ownerFunction: reason.ownerFunction,
    frontLine: reason.frontLine,
    change: change && changeJson(change),
    decisions: decisions.map(({ decision }) => decision.ref),
    concerns: [...area.concerns].map(([ref, { proposal }]) => ({ ref, proposal })),
    wavesInTop: area.wavesInTop,
    isUndecided: area.isUndecided,
  };
}

const changeJson = ({ before, points, relative, interval, isProven }: AreaChange): Json => ({
  before: figureJson(before),
  points: figureJson(points),
  relative: relative && figureJson(relative),
  interval: intervalJson(interval),
  isProven,
});

const progressJson = ({ kpi, channel, units, then, now, ...one }: KpiProgress): Json => ({
  kpi: kpi.key,
  ...{ channel, units },
  then: pointJson(then),
  now: pointJson(now),
  difference: figureJson(one.difference),
  interval: intervalJson(one.interval),
  relative: one.relative && figureJson(one.relative),
  verdict: one.verdict,
  target: one.target && figureJson(one.target),
});

const pointJson = ({ month, value, interval }: ProgressPoint): Json => ({
  month,
  value: figureJson(value),
  interval: intervalJson(interval),
});
