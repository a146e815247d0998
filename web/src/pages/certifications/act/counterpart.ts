const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** @returns the id of the certification in the address of one of its pages, or in a text around it; null: there is none */
export function counterpartIn(text: string): string | null {
  return ID.exec(text)?.[0].toLowerCase() ?? null;
}
