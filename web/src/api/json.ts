/**
 * Of an operation that answers as JSON or, to those who ask for it, as CSV: pages ask for JSON.
 * @returns the same, without the text that the document of the API names beside it
 */
export function jsonOf<T>(data: T): Exclude<T, string> {
  return data as Exclude<T, string>;
}
