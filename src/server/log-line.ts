interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg?: string;
  readonly stack?: string;
  readonly [field: string]: unknown;
}

/** A line of the log as people read it on a terminal: time, level where it is not routine, sentence, fields, stack below. */
export function readableLine(json: string): string {
  const { time, level, msg = '', stack, ...fields } = JSON.parse(json) as Line;
  const words = [
    time.slice(11, 19),
    ...(level === 'info' ? [] : [level]),
    ...(msg === '' ? [] : [msg]),
    ...Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`),
  ];
  // Lines of a stack stand further in, so that none of them looks like a line of its own.
  const below = stack === undefined ? '' : `\n${stack.replace(/^/gm, '    ')}`;
  return `${words.join(' ')}${below}\n`;
}

const shown = (value: unknown): string =>
  typeof value === 'string' && /^[\w.:/…*{}-]+$/.test(value) ? value : JSON.stringify(value);
