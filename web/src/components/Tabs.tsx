import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly title: string; readonly end?: boolean }[];
}

/** Pages of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  const frame = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (frame.current) showActive(frame.current);
  }, [pathname, tabs.length]);
  return (
    <nav ref={frame} className="tabs no-print" aria-label={label}>
      {tabs.map(({ to, title, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}

/**
 * On a narrow page tabs go sideways: the one that is open is moved into view, with some of the one before it. Nothing else
 * moves: `scrollIntoView` would scroll the page, too.
 */
function showActive(frame: HTMLElement): void {
  const active = frame.querySelector<HTMLElement>('[aria-current="page"]');
  if (!active) return;
  const [outer, inner] = [frame.getBoundingClientRect(), active.getBoundingClientRect()];
  if (inner.left >= outer.left && inner.right <= outer.right) return;
  frame.scrollLeft += inner.left - outer.left - BEFORE;
}

/** How much of the tab before stays in view, pixels. */
const BEFORE = 40;
