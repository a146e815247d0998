import { auditExport } from './audit-export';
import { evidencePack } from './evidence-pack';
import { pdfReport } from './pdf-report';
import type { FileKind, Verification, VerificationContext } from './verification';

/** Every kind of file that can be checked; the first that recognises the contents checks it. */
export const FILE_KINDS: readonly FileKind[] = [pdfReport, evidencePack, auditExport];

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
