import { sha256 } from './proofs';
import { PACK } from './rules/parts';
import type { FileKind, Verification } from './verification';
import { type PackVerdict, verifyPack } from './verify-pack';

const ENTRY = 'PK\x03\x04';
const NAME_AT = 30;

/** Evidence packs of issued reports. */
export const evidencePack: FileKind = {
  name: 'an evidence pack',
  recognises: (head) => head.subarray(0, ENTRY.length).toString('latin1') === ENTRY || holdsFirstEntry(head),
  verify: async (bytes, context) => {
    const { verdict, faults, checks, manifest, keyId } = await verifyPack(bytes, context);
    const isGenuine = verdict === 'genuine';
    const facts = isGenuine && manifest ? madeBy(manifest.madeAt, manifest.product, keyId) : [];
    return {
      outcome: isGenuine ? 'genuine' : 'wrong',
      verdict: VERDICTS[verdict],
      details: [...faults, `SHA-256 of the file: ${sha256(bytes)} (${bytes.length} bytes).`, ...facts, ...checks],
    } satisfies Verification;
  },
};

/** With something before it, it was a pack once, and is told to be altered. */
function holdsFirstEntry(head: Buffer): boolean {
  const at = head.indexOf(ENTRY, 0, 'latin1');
  return at >= 0 && head.subarray(at + NAME_AT, at + NAME_AT + PACK.readme.length).toString('latin1') === PACK.readme;
}

const VERDICTS: Readonly<Record<PackVerdict, string>> = {
  genuine: 'Genuine: every byte is as it was made.',
  altered: 'ALTERED: this is not the pack as it was made.',
  unknownKey: 'NOT PROVEN: the pack is signed, but not with any of the given keys.',
  notAPack: 'NOT PROVEN: this is not an evidence pack, or not a whole one.',
};

const madeBy = (at: string, product: string, keyId = ''): string[] => [
  `Made ${at} by Tolok ${product}, signed with key ${keyId}.`,
  'Checked: all bytes of the file, and each file in it, have the SHA-256 that the signed manifest names.',
];
