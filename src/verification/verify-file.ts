import { pdfReport } from './pdf-report';
import type { FileKind, Verification, VerificationContext } from './verification';

/**
 * Every kind of file that can be checked; the first that recognises the contents checks it. A new kind is one more
 * entry: evidence packs (ZIP, `PK\x03\x04`) and audit exports (JSON lines) come here.
 */
export const FILE_KINDS: readonly FileKind[] = [pdfReport];

const HEAD = 1024;

/** Checks a file with public keys alone: no database, no network. */
export async function verifyFile(
  bytes: Buffer,
  context: VerificationContext,
  kinds: readonly FileKind[] = FILE_KINDS,
): Promise<Verification> {
  const head = bytes.subarray(0, HEAD);
  const kind = kinds.find((one) => one.recognises(head));
  if (kind) return kind.verify(bytes, context);
  const known = kinds.map(({ name }) => name).join(', ');
  return {
    outcome: 'couldNotCheck',
    verdict: 'This is not a kind of file that can be checked.',
    details: [`Known kinds: ${known}.`],
  };
}
