import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { FlagMark } from '../../../flags/FlagMark';
import '../../../flags/flags.css';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { isAssessed } from '../../../rating/answer';
import type { GroupRow, RequirementRow, Row } from '../../../rating/rows';
import { RATE } from './wording';

interface RequirementNavProps {
  readonly rows: readonly Row[];
  readonly current: string | undefined;
  readonly onChoose: (ref: string) => void;
}

/** The framework as a list, with how far each part is; only what is in view is drawn. */
export function RequirementNav({ rows, current, onChoose }: RequirementNavProps) {
  const t = useTexts(RATE);
  const frame = useRef<HTMLElement>(null);
  // The compiler of React can not follow what the virtualizer changes in place; nothing here depends on it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 40,
    overscan: 12,
  });
  const at = rows.findIndex((row) => row.kind === 'requirement' && row.requirement.ref === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <nav ref={frame} className="rate-nav" aria-label={t.requirements}>
      {rows.length === 0 && <p className="quiet">{t.nothingFound}</p>}
      <ul style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <GroupLine row={row} />
              ) : (
                <RequirementLine row={row} isCurrent={index === at} onChoose={onChoose} />
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function GroupLine({ row }: { row: GroupRow }) {
  const t = useTexts(RATE);
  const { text, number } = useFormats();
  return (
    <div className="rate-group" style={{ paddingInlineStart: `${0.5 + row.depth * 0.75}rem` }}>
      <strong>{text(row.title)}</strong>
      <span className="small quiet" title={t.coverage(number(row.assessed), number(row.applicable))}>
        {number(row.assessed)}/{number(row.applicable)}
      </span>
    </div>
  );
}

interface RequirementLineProps {
  readonly row: RequirementRow;
  readonly isCurrent: boolean;
  readonly onChoose: (ref: string) => void;
}

function RequirementLine({ row: { requirement, depth, shown }, isCurrent, onChoose }: RequirementLineProps) {
  const t = useTexts(RATE);
  const { text } = useFormats();
  const state = stateOf(requirement, shown);
  return (
    <button
      type="button"
      className="rate-line"
      style={{ paddingInlineStart: `${0.5 + depth * 0.75}rem` }}
      aria-current={isCurrent}
      onClick={() => onChoose(requirement.ref)}
    >
      <span className={`rate-mark ${state}`} role="img" aria-label={t.states[state]} />
      <span className="rate-ref">{requirement.ref}</span>
      <span className="rate-name">{text(requirement.title)}</span>
      {requirement.critical && (
        <span className="rate-critical" role="img" aria-label={t.critical}>
          ■
        </span>
      )}
      {shown.flag && (
        <FlagMark label={[t.filters.flagged, shown.flag.remark].filter((part) => part !== '').join(': ')} />
      )}
      {shown.state !== 'saved' && (
        <span className={`rate-flag ${shown.state}`} role="img" aria-label={t.filters.waiting}>
          {shown.state === 'waiting' ? '↻' : '!'}
        </span>
      )}
    </button>
  );
}

function stateOf(
  { dimensions }: RequirementRow['requirement'],
  { content }: RequirementRow['shown'],
): 'open' | 'partly' | 'done' | 'notApplicable' {
  if (content === null) return 'open';
  if (content.kind === 'notApplicable') return 'notApplicable';
  if (isAssessed(content, dimensions)) return 'done';
  return Object.keys(content.ratings).length > 0 ? 'partly' : 'open';
}
