import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What would stand here, and how it gets here. */
  readonly text: string;
  readonly children?: ReactNode;
}

/** Nothing yet: teaches what to do. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
