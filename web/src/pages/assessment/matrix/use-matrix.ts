import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { useOutbox, useOutboxView } from '../../../outbox/OutboxProvider';
import { keyOf, type AnswerPlace } from '../../../outbox/change';
import { loadedAnswer } from '../../../outbox/loaded-trees';
import { storedAnswer, type AnswerContent, type Ratings, type StoredAnswer } from '../../../rating/answer';
import { flagIn, isMineIn } from '../../../rating/grid-marks';
import { answerIn, storedOfGrid, type GridAnswer } from '../../../rating/grid';
import type { Requirement, ShownAnswer } from '../../../rating/rows';
import type { ShownFlag, WantedFlag } from '../../../flags/flag';
import { useFlags } from '../../../flags/FlagProvider';
import { useSession } from '../../../session/session';

/** What a cell shows: of the server, or of what was changed here and is not saved yet. */
export interface ShownCell {
  readonly state: ShownAnswer['state'];
  readonly isOut: boolean;
  readonly ratings: Ratings;
  readonly hasNote: boolean;
}

export interface Cell {
  readonly unit: string;
  readonly requirement: Requirement;
}

export type ChangeOf = (content: AnswerContent | null) => AnswerContent | null;

export interface Matrix {
  /** As the server had it. */
  readonly loaded: (unit: string, requirement: Requirement) => GridAnswer | undefined;
  /** Where each requirement stands in the columns. */
  readonly places: ReadonlyMap<string, number>;
  readonly shownOf: (unit: string, requirement: Requirement) => ShownCell;
  /** Whether whoever looks gave the answer last. */
  readonly isMine: (unit: string, requirement: Requirement) => boolean;
  readonly flagOf: (unit: string, requirement: Requirement) => ShownFlag | null;
  readonly flag: (cell: Cell, wanted: WantedFlag) => void;
  /** Changes all these cells as one act. Cells with notes or reasons are read in full first. */
  readonly change: (cells: readonly Cell[], changeOf: ChangeOf) => Promise<void>;
  readonly canUndo: boolean;
  readonly undo: () => void;
  /** What the last act could not read. */
  readonly fault: unknown;
  /** While cells are read in full. */
  readonly isActing: boolean;
}

const NOTHING: ShownCell = { state: 'saved', isOut: false, ratings: {}, hasNote: false };
const ANSWER = '/v1/assessments/{assessmentId}/answers/{unit}/{requirement}';

interface Done {
  readonly cell: Cell;
  readonly before: AnswerContent | null;
}

/** What one undo takes back. */
type Act =
  | { readonly kind: 'answers'; readonly cells: readonly Done[] }
  | { readonly kind: 'flag'; readonly cell: Cell; readonly before: WantedFlag };

/** The answers of a grid with what is on its way, and the way to change them. */
export function useMatrix(
  grid: Schemas['AnswerGridDto'],
  scales: ReadonlyMap<string, Schemas['TreeScaleDto']>,
): Matrix {
  const { assessmentId } = grid;
  const client = useQueryClient();
  const outbox = useOutbox();
  const { changes } = useOutboxView();
  const { personId } = useSession();
  const { shownOf: flagAt, set: setFlag } = useFlags();
  const done = useRef<Act[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const [acting, setActing] = useState(0);
  const places = useMemo(() => new Map(grid.requirements.map((ref, at) => [ref, at])), [grid.requirements]);
  const columns = useMemo(() => new Map(grid.columns.map((column) => [column.unit, column])), [grid.columns]);

  const loaded = useCallback(
    (unit: string, requirement: Requirement): GridAnswer | undefined => {
      const column = columns.get(unit);
      return column && answerIn(column, places.get(requirement.ref) ?? -1, requirement, scales);
    },
    [columns, places, scales],
  );
  const shownOf = useCallback(
    (unit: string, requirement: Requirement): ShownCell => {
      const change =
        changes.size === 0
          ? undefined
          : changes.get(keyOf(personId, { assessmentId, unit, requirement: requirement.ref }));
      if (!change) return loaded(unit, requirement) ?? NOTHING;
      const { mine, state } = change;
      if (mine?.kind !== 'rated') return { ...NOTHING, state: state.kind, isOut: mine !== null };
      return { state: state.kind, isOut: false, ratings: mine.ratings, hasNote: (mine.note ?? '') !== '' };
    },
    [assessmentId, changes, loaded, personId],
  );

  const isMine = useCallback(
    (unit: string, requirement: Requirement): boolean => {
      const place = { assessmentId, unit, requirement: requirement.ref };
      const change = changes.size === 0 ? undefined : changes.get(keyOf(personId, place));
      if (change) return change.mine !== null;
      const column = columns.get(unit);
      return column !== undefined && isMineIn(column, places.get(requirement.ref) ?? -1);
    },
    [assessmentId, changes, columns, personId, places],
  );
  const flagOf = useCallback(
    (unit: string, requirement: Requirement): ShownFlag | null => {
      const column = columns.get(unit);
      const stored = (column && flagIn(column, requirement.ref)) ?? null;
      return flagAt({ assessmentId, unit, requirement: requirement.ref }, stored);
    },
    [assessmentId, columns, flagAt],
  );

  const placeOf = ({ unit, requirement }: Cell): AnswerPlace => ({ assessmentId, unit, requirement: requirement.ref });
  const storedOf = async (cell: Cell): Promise<StoredAnswer | null> => {
    const known = storedOfGrid(loaded(cell.unit, cell.requirement));
    if (known !== undefined) return known;
    // With its note or reason, where the unit was opened or kept: no network is needed then.
    const read = loadedAnswer(client, placeOf(cell));
    if (read && read.version === loaded(cell.unit, cell.requirement)?.version) return read;
    const { data } = await api.GET(ANSWER, { params: { path: placeOf(cell) } });
    return data ? storedAnswer(data) : null;
  };
  const write = async (
    cells: readonly Cell[],
    changeOf: (cell: Cell, content: AnswerContent | null) => AnswerContent | null,
  ): Promise<readonly Done[]> => {
    const acts: Done[] = [];
    setFault(undefined);
    setActing((count) => count + 1);
    try {
      for (const cell of cells) {
        const pending = outbox.find(placeOf(cell));
        const stored = pending ? pending.base : await storedOf(cell);
        const before = pending ? pending.mine : (stored?.content ?? null);
        await outbox.change(placeOf(cell), stored, changeOf(cell, before));
        acts.push({ cell, before });
      }
    } catch (error) {
      setFault(error);
    } finally {
      setActing((count) => count - 1);
    }
    void outbox.send();
    return acts;
  };
  const change = async (cells: readonly Cell[], changeOf: ChangeOf): Promise<void> => {
    const acts = await write(cells, (_, content) => changeOf(content));
    if (acts.length > 0) done.current.push({ kind: 'answers', cells: acts });
    setCanUndo(done.current.length > 0);
  };
  const flag = (cell: Cell, wanted: WantedFlag): void => {
    const before = flagOf(cell.unit, cell.requirement);
    done.current.push({ kind: 'flag', cell, before: before && { remark: before.remark } });
    setCanUndo(true);
    setFlag(placeOf(cell), wanted);
  };
  const undo = (): void => {
    const last = done.current.pop();
    setCanUndo(done.current.length > 0);
    if (last?.kind === 'flag') setFlag(placeOf(last.cell), last.before);
    if (last?.kind !== 'answers') return;
    const before = new Map(last.cells.map((act) => [act.cell, act.before]));
    // On top of what is stored by now, not of what was when it was done.
    void write([...before.keys()], (cell) => before.get(cell) ?? null);
  };
  const isActing = acting > 0;
  return { loaded, shownOf, places, isMine, flagOf, flag, change, canUndo, undo, fault, isActing };
}
