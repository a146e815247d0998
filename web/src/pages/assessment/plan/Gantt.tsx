import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties } from 'react';
import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { dayNumber, ticksBetween, type Tick } from '../../../plan/days';
import { workstreamRef, type PlanRow } from '../../../plan/rows';
import { GanttBar } from './GanttBar';
import { GanttLinks } from './GanttLinks';
import { GANTT } from './gantt-wording';

export const ROW_HEIGHT = 36;
/** Pixels of a day. */
export const ZOOMS = { wide: 18, month: 9, quarter: 4 } as const;
export type Zoom = keyof typeof ZOOMS;

export interface GanttProps {
  readonly rows: readonly PlanRow[];
  readonly from: string;
  readonly to: string;
  readonly limit: string;
  readonly zoom: Zoom;
  readonly selected: string | undefined;
  readonly tracked: ReadonlyMap<string, Schemas['TrackedItemDto']>;
  readonly today: string;
  readonly closed: ReadonlySet<string>;
  readonly canWrite: boolean;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (workstream: string) => void;
  readonly onMove: (id: string, date: string) => void;
}

/** The plan over time. Bars are dragged, or moved by arrow keys; a line is chosen to see why it lies where it lies. */
export function Gantt(props: GanttProps) {
  const { rows, from, to, zoom, selected } = props;
  const t = useTexts(GANTT);
  const frame = useRef<HTMLDivElement>(null);
  // The compiler of React can not follow what the virtualizer changes in place; nothing here depends on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const day = ZOOMS[zoom];
  const start = dayNumber(from);
  const width = (dayNumber(to) - start + 1) * day;
  const at = rows.findIndex(({ id }) => id === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const sizes = { '--gantt-width': `${width}px`, '--gantt-row': `${ROW_HEIGHT}px` } as CSSProperties;
  return (
    <div ref={frame} className="gantt" style={sizes} role="region" aria-label={t.timeline} tabIndex={0}>
      <Scale ticks={ticksBetween(from, to)} start={start} day={day} />
      <div className="gantt-body" style={{ blockSize: virtual.getTotalSize() }}>
        <Line className="gantt-limit" at={dayNumber(props.limit) + 1 - start} {...{ day, width }} label={t.limit} />
        <Line className="gantt-today" at={dayNumber(props.today) - start} {...{ day, width }} label={t.today} />
        <GanttLinks {...{ rows, start, day, width, selected }} height={virtual.getTotalSize()} />
        <ul>
          {virtual.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index];
            return (
              row && (
                <li key={row.id} className={lineClass(row, selected)} style={{ transform: `translateY(${top}px)` }}>
                  <RowLabel {...props} row={row} />
                  <div className="gantt-lane">
                    <GanttBar
                      row={row}
                      tracked={props.tracked.get(row.id)}
                      canMove={props.canWrite}
                      isSelected={row.id === selected}
                      start={start}
                      day={day}
                      onSelect={props.onSelect}
                      onMove={props.onMove}
                    />
                  </div>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const lineClass = (row: PlanRow, selected: string | undefined): string =>
  ['gantt-line', row.kind, ...(row.id === selected ? ['selected'] : [])].join(' ');

function RowLabel({ row, closed, onToggle, onSelect, selected }: GanttProps & { row: PlanRow }) {
  const t = useTexts(GANTT);
  const { text } = useFormats();
  const title = text(row.kind === 'item' ? row.item.title : row.workstream.title);
  const isClosed = closed.has(row.id);
  return (
    <div className="gantt-label">
      {row.kind === 'workstream' && (
        <button
          type="button"
          className="gantt-toggle"
          aria-expanded={!isClosed}
          aria-label={t.itemsOf(title)}
          onClick={() => onToggle(row.id)}
        >
          <span aria-hidden="true">{isClosed ? '▸' : '▾'}</span>
        </button>
      )}
      <button type="button" className="gantt-name" aria-pressed={row.id === selected} onClick={() => onSelect(row.id)}>
        {row.kind === 'workstream' && <span className="gantt-ref">{workstreamRef(row.workstream.number)}</span>}
        <span className="gantt-title" title={title}>
          {title}
        </span>
        {isCritical(row) && (
          <span className="gantt-mark" role="img" aria-label={t.critical} title={t.critical}>
            ■
          </span>
        )}
        {row.kind === 'workstream' && row.workstream.quickWin && (
          <span className="gantt-quick" role="img" aria-label={t.quickWin} title={t.quickWin}>
            ★
          </span>
        )}
      </button>
    </div>
  );
}

const isCritical = (row: PlanRow): boolean => (row.kind === 'item' ? row.item.critical : row.workstream.critical);

function Scale({ ticks, start, day }: { ticks: readonly Tick[]; start: number; day: number }) {
  const { language } = useFormats();
  const t = useTexts(GANTT);
  const months = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const first = ticks.find(({ isMonth }) => isMonth);
  return (
    <div className="gantt-head" aria-hidden="true">
      <div className="gantt-label">{t.parts}</div>
      <div className="gantt-scale">
        {ticks.map((tick) => (
          <span
            key={`${tick.day}${tick.isMonth ? 'm' : ''}`}
            className={tick.isMonth ? 'gantt-month' : 'gantt-week'}
            style={{ insetInlineStart: (tick.at - start) * day }}
          >
            {tick.isMonth ? months.format(new Date(tick.day)) : day * 7 > 26 ? Number(tick.day.slice(8)) : ''}
          </span>
        ))}
        {(first === undefined || (first.at - start) * day > 90) && ticks[0] && (
          <span className="gantt-month" style={{ insetInlineStart: 0 }}>
            {months.format(new Date(ticks[0].day))}
          </span>
        )}
      </div>
    </div>
  );
}

interface LineProps {
  readonly className: string;
  readonly at: number;
  readonly day: number;
  readonly width: number;
  readonly label: string;
}

/** A day that goes through all lines, where it lies within the plan. */
function Line({ className, at, day, width, label }: LineProps) {
  if (at < 0 || at * day > width) return null;
  return (
    <div className={`gantt-rule ${className}`} style={{ '--gantt-at': `${at * day}px` } as CSSProperties}>
      <span>{label}</span>
    </div>
  );
}
