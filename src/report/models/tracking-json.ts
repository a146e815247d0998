import type { Earned, Status, TrackedItem, TrackedWorkstream, Tracking } from '../../workstream/rules/track';
import type { RagThresholds, Rag, RagReason } from '../../workstream/rules/rag';
import type { SlipCause } from '../../workstream/rules/track';
import type { WorkState } from '../../workstream/rules/progress';
import type { Ratio } from '../../scoring/ratio';
import { figureJson, type FigureJson } from './score-json';

export type StatusJson = {
  readonly rag: Rag;
  readonly reason: { readonly code: RagReason['code']; readonly days: number; readonly bound: number };
  readonly cause: { readonly kind: SlipCause['kind']; readonly workItem: string } | null;
};

export type TrackedItemJson = {
  readonly id: string;
  readonly baselineStart: string;
  readonly baselineEnd: string;
  readonly state: WorkState;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly expectedEnd: string | null;
  readonly percent: number;
  readonly end: string | null;
  readonly slip: number | null;
  readonly carried: number;
  readonly lateStart: number;
  readonly status: StatusJson | null;
};

export type TrackedWorkstreamJson = {
  readonly number: number;
  readonly id: string;
  readonly baselineEnd: string;
  readonly end: string | null;
  readonly slip: number | null;
  readonly status: StatusJson | null;
  readonly done: FigureJson | null;
  readonly planned: FigureJson | null;
  readonly items: readonly TrackedItemJson[];
};

export type TrackingJson = {
  readonly today: string;
  readonly thresholds: { readonly amberDays: number; readonly amberPercent: number };
  readonly baselineEnd: string;
  readonly limitDate: string;
  readonly end: string | null;
  readonly slip: number | null;
  readonly status: StatusJson | null;
  readonly counts: { readonly [State in WorkState]: number };
  readonly done: FigureJson | null;
  readonly planned: FigureJson | null;
  readonly workstreams: readonly TrackedWorkstreamJson[];
};

/**
 * A plan against its baseline as data.
 * @param shown the workstreams that are told; the other figures are those of the whole plan
 */
export function trackingJson(tracking: Tracking, shown = tracking.workstreams): TrackingJson {
  const { today, baselineEnd, limitDate, end, slip, status, counts } = tracking;
  return {
    ...{ today, thresholds: thresholdsJson(tracking.thresholds), baselineEnd, limitDate, end, slip },
    ...{ status: status && statusJson(status), counts: { ...counts }, ...earnedJson(tracking) },
    workstreams: shown.map(workstreamJson),
  };
}

const thresholdsJson = ({ amberDays, amberPercent }: RagThresholds): TrackingJson['thresholds'] => ({
  amberDays,
  amberPercent,
});

function statusJson({ rag, reason: { code, days, bound }, cause }: Status): StatusJson {
  return { rag, reason: { code, days, bound }, cause: cause && { kind: cause.kind, workItem: cause.workItem } };
}

const shareJson = (share: Ratio | null): FigureJson | null => share && figureJson(share);

const earnedJson = ({ done, planned }: Earned): Pick<TrackingJson, 'done' | 'planned'> => ({
  done: shareJson(done),
  planned: shareJson(planned),
});

function workstreamJson(workstream: TrackedWorkstream): TrackedWorkstreamJson {
  const { baseline, baselineEnd, end, slip, status, items } = workstream;
  return {
    ...{ number: baseline.number, id: baseline.id, baselineEnd, end, slip, status: status && statusJson(status) },
    ...earnedJson(workstream),
    items: items.map(itemJson),
  };
}

function itemJson({
  baseline,
  progress,
  state,
  percent,
  end,
  slip,
  carried,
  lateStart,
  status,
}: TrackedItem): TrackedItemJson {
  return {
    ...{ id: baseline.id, baselineStart: baseline.startDate, baselineEnd: baseline.endDate, state },
    ...{ startedOn: progress?.startedOn ?? null, finishedOn: progress?.finishedOn ?? null },
    ...{ expectedEnd: progress?.expectedEnd ?? null, percent, end, slip, carried, lateStart },
    status: status && statusJson(status),
  };
}
