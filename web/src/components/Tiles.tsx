import { Link } from 'react-router';
import './forms.css';

export interface Tile {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  readonly to?: string;
  readonly isCurrent?: boolean;
  readonly tone?: 'warn' | 'bad';
}

/** Figures side by side; those with an address show what they count. */
export function Tiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <ul className="tiles" aria-label={label}>
      {tiles.map(({ key, to, isCurrent = false, tone, ...shown }) => {
        const className = tone === undefined ? 'tile' : `tile ${tone}`;
        return (
          <li key={key}>
            {to === undefined ? (
              <div className={className}>
                <Shown {...shown} />
              </div>
            ) : (
              <Link className={className} to={to} aria-current={isCurrent ? 'true' : undefined}>
                <Shown {...shown} />
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Shown({ value, label }: Pick<Tile, 'value' | 'label'>) {
  return (
    <>
      <strong>{value}</strong>
      <span className="small">{label}</span>
    </>
  );
}
