/**
 * Reads a figure as somebody typed it, with a comma or a point before the decimals.
 * @returns the decimal text that the API takes; null for nothing; undefined for what is no figure
 */
export function writtenNumber(typed: string): string | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const kept = decimals.replace(/0+$/, '');
  const number = `${String(Number(whole))}${kept === '' ? '' : `.${kept}`}`;
  return number === '0' ? '0' : `${sign}${number}`;
}
