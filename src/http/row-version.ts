/** The version of a row from an entity tag; one that no row has when the tag is not a number: then nothing matches. */
export function versionNumber(tag: string): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(tag) ? Number(tag) : -1;
}
