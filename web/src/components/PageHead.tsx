import { useEffect, type ReactNode } from 'react';

interface HeadProps {
  readonly title: string;
  readonly detail?: ReactNode;
  /** What can be done here. */
  readonly children?: ReactNode;
}

interface PageHeadProps extends HeadProps {
  /** Its pages name themselves, by `SubPageHead`. */
  readonly isFrame?: boolean;
}

/** Names the window, so that tabs and bookmarks can be told apart. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Tolok`;
  }, [title]);
}

/** Title of a page, in the window's title as well. */
export function PageHead({ title, detail, children, isFrame = false }: PageHeadProps) {
  usePageTitle(isFrame ? undefined : title);
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

/** Title of one of the pages of an engagement, an assessment and the like, below what frames them. */
export function SubPageHead({ title, detail, children }: HeadProps) {
  usePageTitle(title);
  return (
    <div className="row spread">
      <div>
        <h2>{title}</h2>
        {detail !== undefined && <p className="quiet">{detail}</p>}
      </div>
      {children !== undefined && <div className="row no-print">{children}</div>}
    </div>
  );
}
