import './sparkline.css';

interface SparklineProps {
  /** What it shows, in words. */
  readonly label: string;
  /** Shares 0..1, the oldest first; null: no figure. */
  readonly values: readonly (number | null)[];
  /** A line across, such as a target. */
  readonly target?: number;
}

/** A course of few values, from zero to the whole. */
export function Sparkline({ label, values, target }: SparklineProps) {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  const points = values.flatMap((value, at) => (value === null ? [] : [`${at * step},${30 - value * 30}`]));
  const last = points.at(-1)?.split(',');
  return (
    <svg className="sparkline" viewBox="-4 -4 108 38" role="img" aria-label={label}>
      {target !== undefined && (
        <line className="sparkline-target" x1="0" x2="100" y1={30 - target * 30} y2={30 - target * 30} />
      )}
      <polyline className="sparkline-line" points={points.join(' ')} />
      {last && <circle className="sparkline-end" cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}
