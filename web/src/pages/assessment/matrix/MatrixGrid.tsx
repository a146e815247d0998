import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { Schemas } from '../../../api/client';
import { FlagMark } from '../../../flags/FlagMark';
import '../../../flags/flags.css';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { isAskedOf, levelOf } from '../../../rating/grid';
import type { GridRow } from '../../../rating/grid-rows';
import type { Requirement } from '../../../rating/rows';
import { RATE } from '../rate/wording';
import type { Matrix, ShownCell } from './use-matrix';
import { MATRIX } from './wording';

export interface UnitColumn {
  readonly unit: string;
  readonly name: string;
  /** Share 0..1 of what is asked there that is rated. */
  readonly coverage: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface MatrixGridProps {
  readonly rows: readonly GridRow[];
  readonly columns: readonly UnitColumn[];
  readonly scales: ReadonlyMap<string, Schemas['TreeScaleDto']>;
  readonly shownOf: Matrix['shownOf'];
  readonly flagOf: Matrix['flagOf'];
  readonly active: CellPlace;
  readonly onChoose: (place: CellPlace) => void;
  readonly onOpen: () => void;
}

const ROW = 34;
const COLUMN = 68;
const cellId = ({ row, column }: CellPlace): string => `cell-${row}-${column}`;

/** Requirements by units; only what is in view is drawn. The grid has the focus, and names the cell that is chosen. */
export function MatrixGrid({ rows, columns, scales, shownOf, flagOf, active, onChoose, onOpen }: MatrixGridProps) {
  const t = useTexts(MATRIX);
  const frame = useRef<HTMLDivElement>(null);
  // One function for good: cells are drawn again only when what they show changes.
  const latest = useRef(onChoose);
  useEffect(() => {
    latest.current = onChoose;
  });
  const choose = useCallback((place: CellPlace) => latest.current(place), []);
  // The compiler of React can not follow what the virtualizers change in place; nothing here depends on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const down = useVirtualizer({
    ...{ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => ROW, overscan: 8 },
    scrollPaddingStart: 56,
    scrollPaddingEnd: 8,
  });
  const across = useVirtualizer({
    ...{ count: columns.length, getScrollElement: () => frame.current, estimateSize: () => COLUMN, overscan: 4 },
    ...{ horizontal: true, scrollPaddingStart: 300, scrollPaddingEnd: 8 },
  });
  const { row: activeRow, column: activeColumn } = active;
  useEffect(() => down.scrollToIndex(activeRow, { align: 'auto' }), [activeRow, down]);
  useEffect(() => across.scrollToIndex(activeColumn, { align: 'auto' }), [activeColumn, across]);
  const shown = across.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? -1];
  const open = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onOpen();
  };
  return (
    <div
      ref={frame}
      className="matrix"
      role="grid"
      aria-label={t.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(active)}
      tabIndex={0}
      onKeyDown={open}
    >
      <div
        className="matrix-space"
        role="presentation"
        style={{ '--rows': rows.length, '--columns': columns.length } as CSSProperties}
      >
        <div className="matrix-head" role="row" aria-rowindex={1}>
          <span className="matrix-corner" role="columnheader" aria-colindex={1}>
            {t.requirement}
          </span>
          {columns.slice(first, last + 1).map((column, at) => (
            <ColumnHead key={column.unit} column={column} at={first + at} />
          ))}
        </div>
        {down.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          if (!row) return null;
          if (row.kind === 'group') return <GroupLine key={row.ref} row={row} at={index} />;
          return (
            <Line
              key={row.requirement.ref}
              {...{ requirement: row.requirement, depth: row.depth, at: index, columns, first, last }}
              {...{ scales, shownOf, flagOf, onChoose: choose, activeColumn: index === activeRow ? activeColumn : -1 }}
            />
          );
        })}
      </div>
    </div>
  );
}

function ColumnHead({ column: { unit, name, coverage }, at }: { column: UnitColumn; at: number }) {
  const t = useTexts(MATRIX);
  const { percent } = useFormats();
  return (
    <span
      className="matrix-unit"
      role="columnheader"
      aria-colindex={at + 2}
      title={`${name} · ${t.rated(percent(coverage))}`}
      style={{ '--at': at } as CSSProperties}
    >
      <strong>{unit === 'entity' ? name : unit}</strong>
      <span className="small quiet">{percent(coverage)}</span>
    </span>
  );
}

function GroupLine({ row, at }: { row: Extract<GridRow, { kind: 'group' }>; at: number }) {
  const { text } = useFormats();
  return (
    <div className="matrix-group" role="row" aria-rowindex={at + 2} style={{ '--at': at } as CSSProperties}>
      <strong role="rowheader" aria-colindex={1} style={{ '--depth': row.depth } as CSSProperties}>
        {text(row.title)}
      </strong>
    </div>
  );
}

interface LineProps {
  readonly requirement: Requirement;
  readonly depth: number;
  readonly at: number;
  readonly columns: readonly UnitColumn[];
  readonly first: number;
  readonly last: number;
  readonly scales: ReadonlyMap<string, Schemas['TreeScaleDto']>;
  readonly shownOf: Matrix['shownOf'];
  readonly flagOf: Matrix['flagOf'];
  /** −1: another row has the chosen cell. */
  readonly activeColumn: number;
  readonly onChoose: (place: CellPlace) => void;
}

const Line = memo(function Line(props: LineProps) {
  const { requirement, depth, at, columns, first, last, scales, shownOf, flagOf, activeColumn, onChoose } = props;
  const { text } = useFormats();
  const rate = useTexts(RATE);
  return (
    <div className="matrix-row" role="row" aria-rowindex={at + 2} style={{ '--at': at } as CSSProperties}>
      <span
        className="matrix-name"
        role="rowheader"
        aria-colindex={1}
        title={text(requirement.title)}
        style={{ '--depth': depth } as CSSProperties}
      >
        <span className="rate-ref">{requirement.ref}</span> {text(requirement.title)}
        {requirement.critical && (
          <span className="rate-critical" role="img" aria-label={rate.critical}>
            ■
          </span>
        )}
      </span>
      {columns.slice(first, last + 1).map(({ unit }, offset) => (
        <GridCell
          key={unit}
          {...{ requirement, scales, unit, row: at, column: first + offset, onChoose }}
          shown={shownOf(unit, requirement)}
          isFlagged={flagOf(unit, requirement) !== null}
          isActive={first + offset === activeColumn}
        />
      ))}
    </div>
  );
});

interface GridCellProps {
  readonly requirement: Requirement;
  readonly unit: string;
  readonly shown: ShownCell;
  readonly isFlagged: boolean;
  readonly scales: ReadonlyMap<string, Schemas['TreeScaleDto']>;
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
  readonly onChoose: (place: CellPlace) => void;
}

const GridCell = memo(function GridCell({
  requirement,
  unit,
  shown,
  isFlagged,
  scales,
  row,
  column,
  isActive,
  onChoose,
}: GridCellProps) {
  const t = useTexts(MATRIX);
  const rate = useTexts(RATE);
  const isAsked = isAskedOf(requirement, unit);
  const level = levelOf(shown.ratings, requirement.dimensions, scales);
  const values = requirement.dimensions.map(({ key }) => String(shown.ratings[key] ?? '–'));
  const isRated = Object.keys(shown.ratings).length > 0;
  const text = shown.isOut ? rate.notApplicable : isRated ? values.join(' ') : t.none;
  const marks = { saved: '', waiting: '↻', conflict: '!', refused: '!' } as const;
  const look = [
    'matrix-cell',
    ...(level === undefined ? [] : [`level-${level}`]),
    ...(isActive ? ['active'] : []),
    ...(isAsked ? [] : ['elsewhere']),
  ];
  return (
    <span
      id={cellId({ row, column })}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isActive}
      aria-label={isAsked ? (isFlagged ? `${text}, ${rate.filters.flagged}` : text) : t.notHere}
      className={look.join(' ')}
      style={{ '--at': column } as CSSProperties}
      onPointerDown={() => onChoose({ row, column })}
    >
      {isAsked && (shown.isOut ? 'N/A' : isRated ? values.join(' ') : '')}
      {isFlagged && <FlagMark />}
      {shown.hasNote && <sup aria-hidden="true">✎</sup>}
      {marks[shown.state]}
    </span>
  );
});
