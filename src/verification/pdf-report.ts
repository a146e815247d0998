import { type PdfFacts, type PdfVerification, SealError, verifyPdf } from '../seal';
import type { FileKind, Verification, VerificationContext } from './verification';

/** Gap reports, workstream plans and joint plans that were issued. */
export const pdfReport: FileKind = {
  name: 'a PDF report',
  // Not only at the start: a file with something before it was a report once, and is told to be altered.
  recognises: (head) => head.includes('%PDF-', 0, 'latin1'),
  verify: (bytes, context) => {
    const { registered, number } = registeredFile(context);
    const result = verifyPdf(bytes, {
      keys: context.keys,
      ...(registered !== undefined && { registeredSha256: registered }),
    });
    return worded(result, number);
  },
};

function registeredFile({ register }: VerificationContext): { registered?: string; number?: string } {
  if (!register) return {};
  const { fileSha256, number } = register.statement;
  if (typeof fileSha256 !== 'string' || !/^[0-9a-f]{64}$/.test(fileSha256)) {
    throw new SealError('The statement of the register names no file.');
  }
  return { registered: fileSha256, ...(typeof number === 'string' && { number }) };
}

const VERDICTS: Readonly<Record<PdfVerification['verdict'], string>> = {
  genuine: 'Genuine: every byte is as it was sealed.',
  altered: 'ALTERED: this is not the file that was sealed.',
  unknownKey: 'NOT PROVEN: the file is signed, but not with any of the given keys.',
  notSigned: 'NOT SEALED: nothing proves where the file comes from.',
};

function worded({ verdict, facts, faults }: PdfVerification, number: string | undefined): Verification {
  const isGenuine = verdict === 'genuine';
  return {
    outcome: isGenuine ? 'genuine' : 'wrong',
    verdict: VERDICTS[verdict],
    details: [
      ...faults.map(({ sentence }) => sentence),
      `SHA-256 of the file: ${facts.fileSha256} (${facts.bytes} bytes).`,
      ...(isGenuine ? passed(facts, number) : []),
    ],
  };
}

function passed({ signer, meaning, signedAt, keyId }: PdfFacts, number: string | undefined): string[] {
  return [
    number === undefined
      ? 'Not checked against the register: no statement of it was given (--register).'
      : `Checked: it is the file that the register states for number ${number}.`,
    'Checked: it carries one signature, which covers the whole file but the signature itself.',
    `Checked: the signature is that of key ${keyId ?? ''}, ${instant(signedAt)}.`,
    ...(signer === undefined ? [] : [`Signed by ${signer}: ${meaning ?? ''}.`]),
    'Not checked: whether the document was revoked or replaced since. The check page of the issuer says so.',
  ];
}

function instant(at: Date | undefined): string {
  return at === undefined ? 'at an unknown time' : `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
