import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { useOutbox, useOutboxView } from '../../../outbox/OutboxProvider';
import { useQueryClient } from '@tanstack/react-query';
import { keyOf, type AnswerPlace } from '../../../outbox/change';
import { loadedAnswer } from '../../../outbox/loaded-trees';
import type { WantedFlag } from '../../../flags/flag';
import { useFlags } from '../../../flags/FlagProvider';
import { useSession } from '../../../session/session';
import { storedAnswer, type AnswerContent } from '../../../rating/answer';
import { FILTERS, type Filter, type Requirement, type ShownAnswer } from '../../../rating/rows';

/** What was done, with the way back. */
interface Done {
  readonly assessmentId: string;
  readonly requirement: string;
  readonly takeBack: () => void;
}

export interface Rating {
  readonly shownOf: (requirement: Requirement) => ShownAnswer;
  readonly placeOf: (requirement: Requirement) => AnswerPlace;
  readonly change: (requirement: Requirement, content: AnswerContent | null) => void;
  readonly flag: (requirement: Requirement, wanted: WantedFlag) => void;
  readonly canUndo: boolean;
  /** @returns the requirement whose change was taken back */
  readonly undo: () => string | undefined;
}

/** Answers of one unit with what is on its way, and the way to change them. */
export function useRating(assessmentId: string, unit: string): Rating {
  const outbox = useOutbox();
  const { changes } = useOutboxView();
  const { shownOf: flagOf, set: setFlag } = useFlags();
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
      const place = placeOf(requirement);
      const flag = flagOf(place, requirement.flag);
      const change = changes.get(keyOf(personId, place));
      if (!change) {
        const isMine = stored?.givenBy === personId;
        return { stored, content: stored?.content ?? null, state: 'saved', isMine, flag };
      }
      return { stored, content: change.mine, state: change.state.kind, isMine: change.mine !== null, flag };
    },
    [changes, personId, placeOf, flagOf],
  );
  const write = useCallback(
    (requirement: Requirement, content: AnswerContent | null) => {
      const stored = requirement.answer && storedAnswer(requirement.answer);
      void outbox.change(placeOf(requirement), stored, content).then(() => outbox.send());
    },
    [outbox, placeOf],
  );
  const remember = ({ ref }: Requirement, takeBack: () => void): void => {
    done.current.push({ assessmentId, requirement: ref, takeBack });
    setCanUndo(true);
  };
  const change = (requirement: Requirement, content: AnswerContent | null): void => {
    const [place, before] = [placeOf(requirement), shownOf(requirement).content];
    remember(requirement, () => {
      // Not as it was when it was changed: that change is saved by now.
      void outbox.change(place, loadedAnswer(client, place), before).then(() => outbox.send());
    });
    write(requirement, content);
  };
  const flag = (requirement: Requirement, wanted: WantedFlag): void => {
    const [place, before] = [placeOf(requirement), shownOf(requirement).flag];
    remember(requirement, () => setFlag(place, before && { remark: before.remark }));
    setFlag(place, wanted);
  };
  const undo = (): string | undefined => {
    const last = done.current.pop();
    setCanUndo(done.current.length > 0);
    if (last?.assessmentId !== assessmentId) return undefined;
    last.takeBack();
    return last.requirement;
  };
  return { shownOf, placeOf, change, flag, canUndo, undo };
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
