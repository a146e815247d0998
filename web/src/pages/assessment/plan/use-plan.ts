import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext, useSearchParams } from 'react-router';
import { $api, api, ifMatch, type Schemas } from '../../../api/client';
import { useSession } from '../../../session/session';
import type { PlanChange } from '../../../plan/changes';
import { useAssessment } from '../AssessmentLayout';

export type Plan = Schemas['PlanDto'];

export const PLAN = '/v1/assessments/{assessmentId}/plan';
const CHANGES = '/v1/assessments/{assessmentId}/plan-changes';
const TRACKING = '/v1/assessments/{assessmentId}/plan-tracking';
const BASELINE = '/v1/assessments/{assessmentId}/plan-baseline';

/** Own: what closes gaps of this assessment. Joint: all of the wave, which shares people. It stands in the address. */
export function usePart(): { readonly part: Plan['part']; readonly choose: (part: Plan['part']) => void } {
  const [params, setParams] = useSearchParams();
  return {
    part: params.get('part') === 'joint' ? 'joint' : 'own',
    choose: (part) => {
      const next = new URLSearchParams(params);
      if (part === 'own') next.delete('part');
      else next.set('part', part);
      setParams(next, { replace: true });
    },
  };
}

export const usePlanQuery = (assessmentId: string, part: Plan['part']) =>
  $api.useQuery(
    'get',
    PLAN,
    { params: { path: { assessmentId }, query: { part } } },
    { placeholderData: (old) => old },
  );

export const useChanges = (assessmentId: string) =>
  $api.useQuery('get', CHANGES, { params: { path: { assessmentId } } });

/** Of a plan without a baseline it is refused, which is no fault. */
export const useTracking = (assessmentId: string, isWanted: boolean) =>
  $api.useQuery('get', TRACKING, { params: { path: { assessmentId } } }, { enabled: isWanted, retry: false });

export const useBaseline = (assessmentId: string) =>
  $api.useQuery('get', BASELINE, { params: { path: { assessmentId } } });

/** What all pages of a plan share. */
export interface PlanContext {
  /** For `useAssessment`, below this frame as well. */
  readonly assessment: Schemas['AssessmentDto'];
  readonly plan: Plan;
  readonly changes: Schemas['PlanChangesDto'] | undefined;
  readonly tracking: Schemas['PlanTrackingDto'] | undefined;
  readonly baseline: Schemas['PlanBaselineDto'] | undefined;
  readonly editing: PlanEditing;
  readonly canWrite: boolean;
}

export const usePlan = (): PlanContext => useOutletContext<PlanContext>();

export interface PlanEditing {
  /** Makes these the changes of the plan; the plan follows. */
  readonly write: (next: readonly PlanChange[]) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly canUndo: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
}

/** Changes of a plan, sent as a whole on the version that was seen. */
export function usePlanEditing(assessmentId: string, stored: Schemas['PlanChangesDto'] | undefined): PlanEditing {
  const client = useQueryClient();
  const [undoable, setUndoable] = useState<readonly (readonly PlanChange[])[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const put = async (next: readonly PlanChange[]): Promise<boolean> => {
    if (!stored) return false;
    setBusy(true);
    setError(null);
    let isDone = false;
    try {
      const { data } = await api.PUT(CHANGES, {
        params: { path: { assessmentId }, header: ifMatch(stored.version) },
        body: { changes: [...next] },
      });
      const { queryKey } = $api.queryOptions('get', CHANGES, { params: { path: { assessmentId } } });
      if (data) client.setQueryData(queryKey, data);
      isDone = true;
    } catch (fault) {
      setError(fault);
      await client.invalidateQueries({ queryKey: ['get', CHANGES] });
    }
    await client.invalidateQueries({ queryKey: ['get', PLAN] });
    await client.invalidateQueries({ queryKey: ['get', TRACKING] });
    setBusy(false);
    return isDone;
  };
  const write = async (next: readonly PlanChange[]): Promise<boolean> => {
    const before = (stored?.changes ?? []).map(({ change }) => change);
    const isDone = await put(next);
    if (isDone) setUndoable((all) => [...all, before]);
    return isDone;
  };
  const undo = async (): Promise<void> => {
    const last = undoable.at(-1);
    if (last && (await put(last))) setUndoable(undoable.slice(0, -1));
  };
  return { write, undo, canUndo: undoable.length > 0, isBusy, error };
}

/** Asks again for everything that a report of progress or a baseline changes. */
export function useRefreshTracking(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [TRACKING, BASELINE, '/v1/assessments/{assessmentId}/plan-progress'].map((path) =>
        client.invalidateQueries({ queryKey: ['get', path] }),
      ),
    );
  };
}

export function useMayPlan(): boolean {
  const { canIn } = useSession();
  return canIn(useAssessment().engagement.id, 'plan.write');
}
