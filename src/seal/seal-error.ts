/** A key folder, a key bundle or a report that the seal can not work with. The message is a sentence for people. */
export class SealError extends Error {
  override readonly name = 'SealError';
}
