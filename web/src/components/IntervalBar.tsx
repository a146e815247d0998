import './interval-bar.css';

interface IntervalBarProps {
  /** What it shows, in words: the drawing only repeats it. */
  readonly label: string;
  /** Shares from `from` to `to`. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly from?: number;
  readonly to?: number;
  /** Where a line stands, such as a target or no difference at all. */
  readonly mark?: number;
}

/** A mean with its interval on a scale that all bars of a table share. */
export function IntervalBar({ label, mean, low, high, from = 0, to = 1, mark }: IntervalBarProps) {
  const at = (value: number): number => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
  return (
    <svg className="interval-bar" viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label={label}>
      <line className="interval-bar-scale" x1="0" x2="100" y1="8" y2="8" />
      {mark !== undefined && <line className="interval-bar-mark" x1={at(mark)} x2={at(mark)} y1="0" y2="16" />}
      <line className="interval-bar-range" x1={at(low)} x2={at(high)} y1="8" y2="8" />
      <line className="interval-bar-mean" x1={at(mean)} x2={at(mean)} y1="2" y2="14" />
    </svg>
  );
}
