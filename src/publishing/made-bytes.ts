import { createHash } from 'node:crypto';

/** pdfkit writes the root of the page tree uncompressed. */
export function pagesOf(pdf: Buffer): number | null {
  const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1];
  return count === undefined ? null : Number(count);
}

/** In memory that nothing else lies in, so that it can be handed to another thread. */
export function own(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
