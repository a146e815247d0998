/** What spreadsheets would take for a formula. */
const RUNS = /^[=+@\t\r]|^-(?!\d)/;

/** A cell of a CSV file; texts that a spreadsheet would run begin with an apostrophe. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @returns rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
