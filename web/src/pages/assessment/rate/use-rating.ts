import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { useOutbox, useOutboxView } from '../../../outbox/OutboxProvider';
import { useQueryClient } from '@tanstack/react-query';
import { keyOf, type AnswerPlace } from '../../../outbox/change';
import { loadedAnswer } from '../../../outbox/loaded-trees';
import { useSession } from '../../../session/session';
import { storedAnswer, type AnswerContent } from '../../../rating/answer';
import { FILTERS, type Filter, type Requirement, type ShownAnswer } from '../../../rating/rows';

interface Done {
  readonly place: AnswerPlace;
  readonly requirement: Requirement;
  /** As it was before. */
  readonly before: AnswerContent | null;
}

export interface Rating {
  readonly shownOf: (requirement: Requirement) => ShownAnswer;
  readonly placeOf: (requirement: Requirement) => AnswerPlace;
  readonly change: (requirement: Requirement, content: AnswerContent | null) => void;
  readonly canUndo: boolean;
  /** @returns the requirement whose change was taken back */
  readonly undo: () => string | undefined;
}

/** Answers of one unit with what is on its way, and the way to change them. */
export function useRating(assessmentId: string, unit: string): Rating {
  const outbox = useOutbox();
  const { changes } = useOutboxView();
  const { personId } = useSession();
  const client = useQueryClient();
  const done = useRef<Done[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const placeOf = useCallback(
    ({ ref, answeredPer }: Requirement): AnswerPlace => ({
      assessmentId,
      unit: answeredPer === 'entity' ? 'entity' : unit,
      requirement: ref,
    }),
    [assessmentId, unit],
  );
  const shownOf = useCallback(
    (requirement: Requirement): ShownAnswer => {
      const stored = requirement.answer && storedAnswer(requirement.answer);
      const change = changes.get(keyOf(personId, placeOf(requirement)));
      if (!change) return { stored, content: stored?.content ?? null, state: 'saved' };
      return { stored, content: change.mine, state: change.state.kind };
    },
    [changes, personId, placeOf],
  );
  const write = useCallback(
    (requirement: Requirement, content: AnswerContent | null) => {
      const stored = requirement.answer && storedAnswer(requirement.answer);
      void outbox.change(placeOf(requirement), stored, content).then(() => outbox.send());
    },
    [outbox, placeOf],
  );
  const change = (requirement: Requirement, content: AnswerContent | null): void => {
    done.current.push({ place: placeOf(requirement), requirement, before: shownOf(requirement).content });
    setCanUndo(true);
    write(requirement, content);
  };
  const undo = (): string | undefined => {
    const last = done.current.pop();
    setCanUndo(done.current.length > 0);
    if (last?.place.assessmentId !== assessmentId) return undefined;
    const { requirement, place, before } = last;
    // Not as it was when it was changed: that change is saved by now.
    void outbox.change(place, loadedAnswer(client, place), before).then(() => outbox.send());
    return requirement.ref;
  };
  return { shownOf, placeOf, change, canUndo, undo };
}

export interface Place {
  readonly unit: string;
  readonly requirement: string | undefined;
  readonly filter: Filter;
  readonly search: string;
  readonly go: (to: Partial<Record<'unit' | 'requirement' | 'filter' | 'search', string>>) => void;
}

/**
 * Where in the assessment one is: in the address, so that it can be sent to a colleague. A move holds at once, before the
 * address says so: the next key is for the place that was moved to.
 */
export function usePlace(firstUnit: string): Place {
  const [params, setParams] = useSearchParams();
  const [moved, setMoved] = useState<URLSearchParams>();
  if (moved?.toString() === params.toString()) setMoved(undefined);
  const current = moved ?? params;
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  }, [current]);
  const go = useCallback<Place['go']>(
    (to) => {
      const next = new URLSearchParams(latest.current);
      for (const [name, value] of Object.entries(to)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      latest.current = next;
      flushSync(() => setMoved(next));
      setParams(next, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  const filter = FILTERS.find((one) => one === current.get('filter')) ?? 'all';
  return useMemo(
    () => ({
      unit: current.get('unit') ?? firstUnit,
      requirement: current.get('requirement') ?? undefined,
      ...{ filter, search: current.get('search') ?? '', go },
    }),
    [current, firstUnit, filter, go],
  );
}
