import { NavLink } from 'react-router';

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly title: string; readonly end?: boolean }[];
}

/** Pages of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {tabs.map(({ to, title, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
