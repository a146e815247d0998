import type { ReactNode } from 'react';

interface ButtonLinkProps {
  /** Of a file or a page outside the workspace. */
  readonly href: string;
  readonly look?: 'primary';
  readonly isNewTab?: boolean;
  /** The file is saved, not shown. */
  readonly isDownload?: boolean;
  /** Says more than what is shown, where several stand below each other. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** A file to download or open, as prominent as a button. */
export function ButtonLink({ href, look, isNewTab = false, isDownload = false, name, children }: ButtonLinkProps) {
  return (
    <a
      className={look === undefined ? 'button' : `button ${look}`}
      href={href}
      {...(isNewTab ? { target: '_blank', rel: 'noopener' } : {})}
      {...(isDownload ? { download: '' } : {})}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {children}
    </a>
  );
}
