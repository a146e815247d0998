import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './tiles.css';

export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly detail?: ReactNode;
  readonly tone?: 'good' | 'warn' | 'bad';
  /** Shows what was counted. */
  readonly to?: string;
  readonly isChosen?: boolean;
}

/** Figures at a glance, each leading to what it counts. */
export function Tiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <ul className="figure-tiles" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.key} className={`figure-tile ${tile.tone ?? ''}`}>
          <TileFrame tile={tile}>
            <span className="figure-tile-value">{tile.value}</span>
            <span>{tile.label}</span>
            {tile.detail !== undefined && <span className="small quiet">{tile.detail}</span>}
          </TileFrame>
        </li>
      ))}
    </ul>
  );
}

function TileFrame({ tile: { to, isChosen = false }, children }: { tile: Tile; children: ReactNode }) {
  if (to === undefined) return <div className="figure-tile-inner">{children}</div>;
  return (
    <Link className="figure-tile-inner" to={to} aria-current={isChosen ? 'true' : undefined} preventScrollReset>
      {children}
    </Link>
  );
}
