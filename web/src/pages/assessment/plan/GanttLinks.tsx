import { dayNumber } from '../../../plan/days';
import type { PlanRow, WorkItem } from '../../../plan/rows';
import { ROW_HEIGHT } from './Gantt';

interface GanttLinksProps {
  readonly rows: readonly PlanRow[];
  readonly start: number;
  readonly day: number;
  readonly width: number;
  readonly height: number;
  readonly selected: string | undefined;
}

/** What the chosen item waits for, and what waits for it. All links at once would hide the plan; the panel says them in words. */
export function GanttLinks({ rows, start, day, width, height, selected }: GanttLinksProps) {
  const places = new Map(
    rows.flatMap((row, at) => (row.kind === 'item' ? [[row.id, { at, item: row.item }] as const] : [])),
  );
  const links = [...places.values()].flatMap(({ at, item }) =>
    item.dependsOn.flatMap((link) => {
      const other = places.get(link.on);
      if (!other || (item.id !== selected && link.on !== selected)) return [];
      const leaves =
        link.kind === 'finishToStart' || link.kind === 'finishToFinish' ? endOf(other.item) : startOf(other.item);
      const arrives = link.kind === 'finishToStart' || link.kind === 'startToStart' ? startOf(item) : endOf(item);
      const binds = item.boundBy.some(({ on }) => on === link.on);
      return [{ key: `${link.on}>${item.id}`, from: { x: leaves, row: other.at }, to: { x: arrives, row: at }, binds }];
    }),
  );
  if (links.length === 0) return null;
  const x = (days: number): number => (days - start) * day;
  const y = (row: number): number => row * ROW_HEIGHT + ROW_HEIGHT / 2;
  return (
    <svg className="gantt-links" width={width} height={height} aria-hidden="true">
      {links.map(({ key, from, to, binds }) => {
        const turn = Math.max(x(from.x) + 6, Math.min(x(to.x) - 6, x(from.x) + 12));
        const tip = `${x(to.x)} ${y(to.row)}`;
        return (
          <g key={key} className={binds ? 'binds' : undefined}>
            <path d={`M${x(from.x)} ${y(from.row)} H${turn} V${y(to.row)} H${x(to.x)}`} />
            <path d={`M${x(to.x) - 5} ${y(to.row) - 4} L${tip} L${x(to.x) - 5} ${y(to.row) + 4}`} />
          </g>
        );
      })}
    </svg>
  );
}

const startOf = ({ startDate }: WorkItem): number => dayNumber(startDate);
const endOf = ({ endDate }: WorkItem): number => dayNumber(endDate) + 1;
