import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { $api, api, ifMatch, type Schemas } from '../../../api/client';
import { jsonOf } from '../../../api/json';
import { asProblem } from '../../../api/problem';
import { cellMap, placeOf } from '../../../rasic/letters';

export type Matrix = Schemas['RasicMatrixDto'];
export type Cell = Schemas['WrittenCellDto'];

export const MATRICES = '/v1/engagements/{engagementId}/rasic-matrices';
export const MATRIX = '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}';

export const matrixInit = (engagementId: string, matrixId: string) => ({
  params: { path: { engagementId, matrixId } },
});

/** The matrix as the server has it. */
export function useStoredMatrix(engagementId: string, matrixId: string) {
  return $api.useQuery('get', MATRIX, matrixInit(engagementId, matrixId));
}

/** Puts what the server answered in place of what was shown, and has lists asked again. */
export function useShowMatrix(engagementId: string, matrixId: string): (next: Matrix | undefined) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (next) => {
      const { queryKey } = $api.queryOptions('get', MATRIX, matrixInit(engagementId, matrixId));
      if (next) client.setQueryData(queryKey, next);
      else await client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: ['get', MATRICES] });
    },
    [client, engagementId, matrixId],
  );
}

/** What happened to cells when somebody else changed the matrix meanwhile. */
type Meeting = { readonly kind: 'merged' } | { readonly kind: 'overtaken'; readonly cells: readonly Cell[] };

export interface MatrixEditing {
  /** Letters of a cell, with what is on its way. */
  readonly lettersAt: (activity: string, role: string) => string;
  readonly write: (cells: readonly Cell[]) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly meeting: Meeting | undefined;
}

/**
 * Writes cells one request after the other, each on the version that the last one left. Cells that were typed meanwhile
 * go together. Where somebody else was faster, own cells are put on top unless they changed the same ones.
 */
export function useMatrixEditing(engagementId: string, matrix: Matrix): MatrixEditing {
  const show = useShowMatrix(engagementId, matrix.id);
  const stored = useMemo(() => cellMap(matrix.cells), [matrix.cells]);
  const [pending, setPending] = useState<ReadonlyMap<string, Cell>>(new Map());
  const waiting = useRef(new Map<string, Cell>());
  const isSending = useRef(false);
  const base = useRef<Matrix>(matrix);
  const [undoable, setUndoable] = useState<readonly (readonly Cell[])[]>([]);
  const [error, setError] = useState<unknown>();
  const [meeting, setMeeting] = useState<Meeting>();
  const path = { engagementId, matrixId: matrix.id };

  const put = async (cells: readonly Cell[]): Promise<Matrix | undefined> => {
    const { data } = await api.PUT(`${MATRIX}/cells`, {
      params: { path, header: ifMatch(base.current.version) },
      body: { cells: [...cells] },
    });
    return data;
  };

  /** Reads what somebody else made of it, and says which own cells nobody else touched. */
  const meet = async (cells: readonly Cell[]): Promise<readonly Cell[]> => {
    const before = cellMap(base.current.cells);
    const { data: answer } = await api.GET(MATRIX, { params: { path } });
    if (answer === undefined) return [];
    const data = jsonOf(answer);
    base.current = data;
    await show(data);
    const now = cellMap(data.cells);
    const same = (cell: Cell): boolean => {
      const place = placeOf(cell.activity, cell.role);
      return (before.get(place) ?? '') === (now.get(place) ?? '');
    };
    const theirs = cells.filter((cell) => !same(cell));
    setMeeting(theirs.length > 0 ? { kind: 'overtaken', cells: theirs } : { kind: 'merged' });
    return cells.filter(same);
  };

  const send = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (waiting.current.size > 0) {
        const cells = [...waiting.current.values()];
        waiting.current = new Map();
        let next: Matrix | undefined;
        try {
          next = await put(cells);
        } catch (fault) {
          if (asProblem(fault).status !== 412) throw fault;
          const own = await meet(cells);
          if (own.length > 0) next = await put(own);
        }
        if (next) {
          base.current = next;
          await show(next);
        }
        setPending(new Map(waiting.current));
      }
    } catch (fault) {
      waiting.current = new Map();
      setPending(new Map());
      setError(fault);
    }
    isSending.current = false;
  };

  const lettersAt = useCallback(
    (activity: string, role: string): string => {
      const place = placeOf(activity, role);
      return pending.get(place)?.letters ?? stored.get(place) ?? '';
    },
    [pending, stored],
  );
  const enter = (cells: readonly Cell[]): void => {
    setError(undefined);
    setMeeting(undefined);
    if (!isSending.current) base.current = matrix;
    for (const cell of cells) waiting.current.set(placeOf(cell.activity, cell.role), cell);
    setPending(
      (before) => new Map([...before, ...cells.map((cell) => [placeOf(cell.activity, cell.role), cell] as const)]),
    );
    void send();
  };
  const write = (cells: readonly Cell[]): void => {
    const changed = cells.filter(({ activity, role, letters }) => lettersAt(activity, role) !== letters);
    if (changed.length === 0) return;
    const before = changed.map(({ activity, role }) => ({ activity, role, letters: lettersAt(activity, role) }));
    setUndoable((all) => [...all.slice(-99), before]);
    enter(changed);
  };
  const undo = (): void => {
    const last = undoable.at(-1);
    if (!last) return;
    setUndoable(undoable.slice(0, -1));
    enter(last);
  };
  return { lettersAt, write, undo, canUndo: undoable.length > 0, isSaving: pending.size > 0, error, meeting };
}
