import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { useOutbox, useOutboxView } from '../../../outbox/OutboxProvider';
import { keyOf, type AnswerPlace } from '../../../outbox/change';
import { loadedAnswer } from '../../../outbox/loaded-trees';
import { storedAnswer, type AnswerContent, type Ratings, type StoredAnswer } from '../../../rating/answer';
import { answerIn, storedOfGrid, type GridAnswer } from '../../../rating/grid';
import type { Requirement, ShownAnswer } from '../../../rating/rows';
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
  const done = useRef<(readonly Done[])[]>([]);
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
    if (acts.length > 0) done.current.push(acts);
    setCanUndo(done.current.length > 0);
  };
  const undo = (): void => {
    const last = done.current.pop() ?? [];
    setCanUndo(done.current.length > 0);
    const before = new Map(last.map((act) => [act.cell, act.before]));
    void write([...before.keys()], (cell) => before.get(cell) ?? null);
  };
  return { loaded, shownOf, places, change, canUndo, undo, fault, isActing: acting > 0 };
}
