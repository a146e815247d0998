import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface ButtonLinkProps {
  readonly to: string;
  readonly look?: 'primary' | 'plain';
  readonly children: ReactNode;
}

/** Leads somewhere, and looks like what else can be done here. */
export function ButtonLink({ to, look, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={look === undefined ? 'button' : `button ${look}`}>
      {children}
    </Link>
  );
}
