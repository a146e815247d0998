import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { lettersOf } from '../../../rasic/letters';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import type { Matrix, MatrixEditing } from './use-matrix';
import { ROWS } from './rows-wording';
import { RASIC } from './wording';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly lettersAt: MatrixEditing['lettersAt'];
  /** Of a copy: what the model has in cells that differ. */
  readonly deviations: ReadonlyMap<string, string>;
  /** How many checks stand at an activity, and at a role without an activity. */
  readonly issues: { readonly rows: ReadonlyMap<string, number>; readonly columns: ReadonlyMap<string, number> };
  readonly stepTitle: (step: string) => string | undefined;
  readonly place: GridPlace;
  /** The cell is to be focused, and not only marked. */
  readonly isFocusWanted: boolean;
  readonly onPlace: (place: GridPlace) => void;
  readonly onType: (key: string) => boolean;
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly onPaste: (text: string) => void;
}

/** Beyond so many rows only those in view are drawn. */
const MOST_DRAWN = 120;

/** Activities × roles, as a grid of the keyboard: one cell has the focus, arrows move it, letters write. */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, place, isFocusWanted, onPlace } = props;
  const t = useTexts(RASIC);
  const { sides } = useTexts(ROWS);
  const { text, number } = useFormats();
  const frame = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLTableCellElement>(null);
  const { activities, roles } = matrix;
  const isLong = activities.length > MOST_DRAWN;
  // The compiler of React can not follow what the virtualizer changes in place; nothing here depends on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: activities.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 40,
    overscan: 15,
    enabled: isLong,
  });
  useEffect(() => {
    if (!isFocusWanted) return;
    if (isLong) virtual.scrollToIndex(place.row);
    // A row that was out of view is drawn in the next frame.
    const frameId = requestAnimationFrame(() => cell.current?.focus());
    return () => cancelAnimationFrame(frameId);
  }, [place, isFocusWanted, isLong, virtual]);
  const items = isLong ? virtual.getVirtualItems() : undefined;
  const from = items?.[0]?.index ?? 0;
  const to = items ? (items.at(-1)?.index ?? -1) : activities.length - 1;
  const above = items?.[0]?.start ?? 0;
  const below = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <div ref={frame} className="table-frame rasic-frame">
      <table
        role="grid"
        className="rasic-grid"
        aria-label={t.grid}
        aria-rowcount={activities.length + 1}
        aria-colcount={roles.length + 1}
        onKeyDown={(event) => onKey(event, props)}
        onPaste={(event: ClipboardEvent) => {
          event.preventDefault();
          props.onPaste(event.clipboardData.getData('text/plain'));
        }}
        onCopy={(event: ClipboardEvent) => {
          event.preventDefault();
          event.clipboardData.setData('text/plain', lettersOfPlace(props));
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="rasic-corner">
              {t.activity}
            </th>
            {roles.map(({ key, title, side }, at) => (
              <th
                key={key}
                scope="col"
                className={at === place.column ? 'rasic-role current' : 'rasic-role'}
                title={sides[side]}
              >
                <span>{text(title)}</span>
                <IssueCount count={props.issues.columns.get(key)} name={(count) => t.issuesOf(number(count))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} span={roles.length + 1} />}
          {activities.slice(from, to + 1).map((activity, index) => {
            const row = from + index;
            const step =
              activity.step !== activities[row - 1]?.step && activity.step !== null
                ? props.stepTitle(activity.step)
                : undefined;
            const letters = roles.map(({ key }) => props.lettersAt(activity.key, key));
            return (
              <GridRow
                key={activity.key}
                row={row}
                title={text(activity.title)}
                step={step}
                letters={letters.join('|')}
                different={roles.map(({ key }) => props.deviations.get(`${activity.key}\n${key}`) ?? '-').join('|')}
                roleTitles={roles}
                issues={props.issues.rows.get(activity.key) ?? 0}
                column={place.row === row ? place.column : -1}
                cell={place.row === row ? cell : undefined}
                onPlace={onPlace}
              />
            );
          })}
          {below > 0 && <Spacer height={below} span={roles.length + 1} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr role="presentation">
      <td role="presentation" colSpan={span} style={{ blockSize: height }} className="rasic-spacer" />
    </tr>
  );
}

function IssueCount({ count, name }: { count: number | undefined; name: (count: number) => string }) {
  if (count === undefined || count === 0) return null;
  return (
    <span className="rasic-count" role="img" aria-label={name(count)} title={name(count)}>
      !{count > 1 ? count : ''}
    </span>
  );
}

interface GridRowProps {
  readonly row: number;
  readonly title: string;
  readonly step: string | undefined;
  /** Joined, so that a row is drawn again only when something in it changed. */
  readonly letters: string;
  readonly different: string;
  readonly roleTitles: Matrix['roles'];
  readonly issues: number;
  readonly column: number;
  readonly cell: Ref<HTMLTableCellElement> | undefined;
  readonly onPlace: (place: GridPlace) => void;
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, title, step, letters, different, roleTitles, issues, column, cell, onPlace } = props;
  const t = useTexts(RASIC);
  const { text, number } = useFormats();
  const models = different.split('|');
  return (
    <>
      {step !== undefined && (
        <tr role="presentation">
          <th role="presentation" className="rasic-step" colSpan={roleTitles.length + 1}>
            <span>{step}</span>
          </th>
        </tr>
      )}
      <tr aria-rowindex={row + 2} className={column >= 0 ? 'current' : undefined}>
        <th scope="row" className="rasic-activity">
          {title}
          <IssueCount count={issues} name={(count) => t.issuesOf(number(count))} />
        </th>
        {letters.split('|').map((value, at) => {
          const model = models[at] ?? '-';
          const role = roleTitles[at];
          const name = t.cell(title, role ? text(role.title) : '', value);
          return (
            <td
              key={role?.key ?? at}
              ref={at === column ? cell : undefined}
              role="gridcell"
              tabIndex={at === column ? 0 : -1}
              aria-selected={at === column}
              aria-label={model === '-' ? name : `${name}; ${t.deviates(model)}`}
              title={model === '-' ? undefined : t.deviates(model)}
              className={model === '-' ? 'rasic-cell' : 'rasic-cell different'}
              onClick={() => onPlace({ row, column: at })}
            >
              {lettersOf(value).map((letter) => (
                <span key={letter} className={`rasic-letter letter-${letter.toLowerCase()}`}>
                  {letter}
                </span>
              ))}
            </td>
          );
        })}
      </tr>
    </>
  );
});

function lettersOfPlace({ matrix, lettersAt, place }: MatrixGridProps): string {
  const activity = matrix.activities[place.row];
  const role = matrix.roles[place.column];
  return activity && role ? lettersAt(activity.key, role.key) : '';
}

const PAGE = 10;

function onKey(event: KeyboardEvent, props: MatrixGridProps): void {
  const { place, matrix, onPlace } = props;
  const last = { row: matrix.activities.length - 1, column: matrix.roles.length - 1 };
  const isCommand = event.ctrlKey || event.metaKey;
  const go = (row: number, column: number): void => {
    event.preventDefault();
    onPlace({ row: Math.min(last.row, Math.max(0, row)), column: Math.min(last.column, Math.max(0, column)) });
  };
  if (isCommand && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    props.onUndo();
    return;
  }
  switch (event.key) {
    case 'ArrowUp':
      go(place.row - 1, place.column);
      return;
    case 'ArrowDown':
    case 'Enter':
      go(place.row + 1, place.column);
      return;
    case 'ArrowLeft':
      go(place.row, place.column - 1);
      return;
    case 'ArrowRight':
      go(place.row, place.column + 1);
      return;
    case 'PageUp':
      go(place.row - PAGE, place.column);
      return;
    case 'PageDown':
      go(place.row + PAGE, place.column);
      return;
    case 'Home':
      go(isCommand ? 0 : place.row, 0);
      return;
    case 'End':
      go(isCommand ? last.row : place.row, last.column);
      return;
    case 'Delete':
    case 'Backspace':
      event.preventDefault();
      props.onClear();
      return;
    default:
      if (!isCommand && !event.altKey && event.key.length === 1 && props.onType(event.key)) event.preventDefault();
  }
}
