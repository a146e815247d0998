import './kpi.css';

interface SparklineProps {
  /** Says what the line shows; its figures stand beside it. */
  readonly label: string;
  readonly values: readonly (number | null)[];
}

const [WIDTH, HEIGHT, EDGE] = [96, 22, 3];

/** How a figure moved, in the height of a line; months without a figure break it. */
export function Sparkline({ label, values }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number): number => EDGE + (index / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      const isBegin = index === 0 || values[index - 1] === null;
      return `${isBegin ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg className="kpi-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} />
    </svg>
  );
}
