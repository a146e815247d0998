import { textOf, trustedProofs } from './proofs';
import { looksLikeAuditExport, verifyAuditExport } from './rules/parts';
import type { FileKind, Verification } from './verification';

/** Exports of an audit trail: JSON lines with a signed end. */
export const auditExport: FileKind = {
  name: 'an audit trail export',
  recognises: (head) => looksLikeAuditExport(head.toString('utf8')),
  verify: (bytes, { keys }) => {
    const text = textOf(bytes);
    if (text === undefined) return altered('The file holds bytes that are no text.');
    const { state, sentence, header, size, head, keyId } = verifyAuditExport(text, trustedProofs(keys));
    switch (state) {
      case 'intact':
        return {
          outcome: 'genuine',
          verdict: 'Genuine: the trail is complete and unaltered.',
          details: [
            sentence,
            `Chain ${header?.chain ?? ''} of workspace ${header?.workspace ?? ''}, exported ${header?.at ?? ''}.`,
            `Hash of the last event: ${head ?? 'none'} (event ${size}).`,
            `Checked: signed with key ${keyId ?? ''}; each event follows from the one before; the checkpoints agree.`,
            'Not checked: what happened after the export.',
          ],
        };
      case 'broken':
        return altered(sentence);
      case 'unknownKey':
        return {
          outcome: 'wrong',
          verdict: 'NOT PROVEN: the trail is not signed with any of the given keys.',
          details: [sentence],
        };
      case 'notAnExport':
        return { outcome: 'couldNotCheck', verdict: sentence, details: [] };
    }
  },
};

const altered = (sentence: string): Verification => ({
  outcome: 'wrong',
  verdict: 'ALTERED: this is not the trail as it was exported.',
  details: [sentence],
});
