import { useEffect, type ReactNode } from 'react';

interface PageHeadProps {
  readonly title: string;
  readonly detail?: ReactNode;
  /** What can be done here. */
  readonly children?: ReactNode;
}

/** Title of a page, in the window's title as well. */
export function PageHead({ title, detail, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Tolok`;
  }, [title]);
  return (
    <header className="row spread">
      <div>
        <h1>{title}</h1>
        {detail !== undefined && <div className="quiet">{detail}</div>}
      </div>
      {children !== undefined && <div className="row no-print">{children}</div>}
    </header>
  );
}
