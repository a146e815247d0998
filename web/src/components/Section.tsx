import { useId, type ReactNode } from 'react';
import './forms.css';

interface SectionProps {
  readonly title: string;
  readonly detail?: ReactNode;
  /** What ends or removes things. */
  readonly isDanger?: boolean;
  /** To be linked to: `#units`. */
  readonly anchor?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One of several things on a page, with a frame of its own. */
export function Section({ title, detail, isDanger = false, anchor, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={anchor} className={isDanger ? 'section danger' : 'section'} aria-labelledby={heading}>
      <div className="row spread">
        <div>
          <h3 id={heading}>{title}</h3>
          {detail !== undefined && <p className="quiet">{detail}</p>}
        </div>
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
