import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { dayNumber, dayOf, moveDay } from '../../../plan/days';
import type { PlanRow } from '../../../plan/rows';
import { GANTT } from './gantt-wording';

interface GanttBarProps {
  readonly row: PlanRow;
  readonly tracked: Schemas['TrackedItemDto'] | undefined;
  readonly canMove: boolean;
  readonly isSelected: boolean;
  /** First day of the timeline, and pixels of a day. */
  readonly start: number;
  readonly day: number;
  readonly onSelect: (id: string) => void;
  readonly onMove: (id: string, date: string) => void;
}

/** How long arrow keys may pause before the move counts, milliseconds. */
const PAUSE_MS = 900;
/** Less than this is a press and no drag, pixels. */
const SLACK = 4;

/** One bar: dragged by pointer or finger, moved by arrows (with Shift by a week), taken back by Escape. */
export function GanttBar({ row, tracked, canMove, isSelected, start, day, onSelect, onMove }: GanttBarProps) {
  const t = useTexts(GANTT);
  const { text, date } = useFormats();
  const { startDate, endDate, title } = row.kind === 'item' ? row.item : row.workstream;
  const [moved, setMoved] = useState<string>();
  const drag = useRef<{ x: number; isMoving: boolean } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = moved ?? startDate;
  const length = dayNumber(endDate) - dayNumber(startDate) + 1;
  const until = dayOf(dayNumber(shown) + length - 1);
  const isCritical = row.kind === 'item' ? row.item.critical : row.workstream.critical;
  const notBefore = row.kind === 'item' ? row.item.notBefore : undefined;

  const settle = (to: string | undefined): void => {
    clearTimeout(timer.current);
    setMoved(undefined);
    if (to !== undefined && to !== startDate) onMove(row.id, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape' && moved !== undefined) {
      event.stopPropagation();
      settle(undefined);
    } else if (event.key === 'Enter' && moved !== undefined) {
      event.preventDefault();
      settle(moved);
    } else if (by !== undefined && canMove) {
      event.preventDefault();
      const to = moveDay(shown, event.shiftKey ? by * 7 : by);
      setMoved(to);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(to), PAUSE_MS);
    }
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!canMove || event.button !== 0) return;
    drag.current = { x: event.clientX, isMoving: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const dayAt = (x: number, from: number): string => moveDay(startDate, Math.round((x - from) / day));
  const onPointerMove = (event: PointerEvent): void => {
    const { current } = drag;
    if (!current || (!current.isMoving && Math.abs(event.clientX - current.x) < SLACK)) return;
    current.isMoving = true;
    setMoved(dayAt(event.clientX, current.x));
  };
  const onPointerUp = (event: PointerEvent): void => {
    const { current } = drag;
    drag.current = undefined;
    if (current?.isMoving) settle(dayAt(event.clientX, current.x));
  };
  const kinds = [
    'gantt-bar',
    row.kind,
    ...(isCritical ? ['critical'] : []),
    ...(moved === undefined ? [] : ['moving']),
    ...(canMove ? ['movable'] : []),
    ...(isSelected ? ['selected'] : []),
  ];
  const left = (dayNumber(shown) - start) * day;
  return (
    <>
      {tracked && (
        <span
          className="gantt-baseline"
          style={{
            insetInlineStart: (dayNumber(tracked.baselineStart) - start) * day,
            inlineSize: (dayNumber(tracked.baselineEnd) - dayNumber(tracked.baselineStart) + 1) * day,
          }}
        />
      )}
      <button
        type="button"
        className={kinds.join(' ')}
        style={{ insetInlineStart: left, inlineSize: Math.max(length * day, 10) }}
        aria-label={`${text(title)}: ${t.fromTo(date(shown), date(until))}. ${canMove ? t.moveHelp : ''}`}
        title={`${text(title)}\n${t.fromTo(date(startDate), date(endDate))}`}
        onClick={() => onSelect(row.id)}
        onBlur={() => {
          if (moved !== undefined) settle(moved);
        }}
        onPointerCancel={() => {
          drag.current = undefined;
          setMoved(undefined);
        }}
        {...{ onKeyDown, onPointerDown, onPointerMove, onPointerUp }}
      >
        {tracked && tracked.percent > 0 && (
          <span className="gantt-done" style={{ inlineSize: `${tracked.percent}%` }} />
        )}
        {notBefore && <span className="gantt-held" title={t.notBefore(date(notBefore.date))} />}
      </button>
      {moved !== undefined && (
        <span className="gantt-tip" role="status" style={{ insetInlineStart: left }}>
          {t.notBefore(date(moved))}
        </span>
      )}
    </>
  );
}
