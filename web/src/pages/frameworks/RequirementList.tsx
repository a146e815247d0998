import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { FrameworkRow } from '../../frameworks/tree';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { FRAMEWORKS } from './wording';

interface RequirementListProps {
  readonly rows: readonly FrameworkRow[];
  readonly current: string | undefined;
  readonly onChoose: (ref: string) => void;
}

/** The framework as a list; only what is in view is drawn. */
export function RequirementList({ rows, current, onChoose }: RequirementListProps) {
  const t = useTexts(FRAMEWORKS);
  const { text, number } = useFormats();
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
    <nav ref={frame} className="framework-list no-print" aria-label={t.requirements}>
      {rows.length === 0 && <p className="quiet framework-none">{t.nothingFound}</p>}
      <ul style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const indent = { paddingInlineStart: `${0.6 + row.depth * 0.75}rem` };
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <div className="framework-group" style={indent}>
                  <strong>
                    <span className="quiet">{row.group.ref}</span> {text(row.group.title)}
                  </strong>
                  <span className="small quiet">{number(row.count)}</span>
                </div>
              ) : (
                <button
                  type="button"
                  className="framework-line"
                  style={indent}
                  aria-current={index === at}
                  onClick={() => onChoose(row.requirement.ref)}
                >
                  <span className="framework-ref">{row.requirement.ref}</span>
                  <span className="framework-name">{text(row.requirement.title)}</span>
                  {row.requirement.critical && (
                    <span className="framework-critical" role="img" aria-label={t.critical} title={t.critical}>
                      ■
                    </span>
                  )}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
