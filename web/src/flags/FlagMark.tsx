interface FlagMarkProps {
  /** Read out; where words stand beside it, it is decoration. */
  readonly label?: string;
}

/** A flag, drawn: not every device has the character. */
export function FlagMark({ label }: FlagMarkProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="flag-mark" viewBox="0 0 12 14" width="12" height="14" {...named}>
      <path d="M2 1v12M2 1.75h8.5L8 4.5l2.5 2.75H2" />
    </svg>
  );
}
