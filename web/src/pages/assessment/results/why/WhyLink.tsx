import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../../../language/language';
import { COMMON } from '../wording';

interface WhyLinkProps {
  readonly figure: string;
  /** What the figure is: read out where the figure alone says too little. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that can be asked for its reason; the question stands in the address, so that it can be sent. */
export function WhyLink({ figure, label, className, children }: WhyLinkProps) {
  const t = useTexts(COMMON);
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set('why', figure);
  return (
    <Link
      className={className === undefined ? 'why' : `why ${className}`}
      to={{ search: `?${next.toString()}` }}
      preventScrollReset
    >
      {label !== undefined && <span className="unseen">{t.why(label)} </span>}
      {children}
    </Link>
  );
}
