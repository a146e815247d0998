interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly of: number;
}

/** How much of a number is done. */
export function Meter({ label, value, of }: MeterProps) {
  return (
    <span className="meter" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={value}>
      <span style={{ inlineSize: of === 0 ? 0 : `${(value / of) * 100}%` }} />
    </span>
  );
}
